using Dateline.Language;

namespace Dateline.Claims;

/// <summary>Finds venues that no list of places knows: the capitalised words after <c>at</c>, <c>in</c> or <c>to</c>.</summary>
internal static class VenueFinder
{
    /// <summary>Words of a venue's name; longer runs of capitals are headings.</summary>
    private const int Longest = 6;

    public static IEnumerable<Span> Of(Document document, Span scope)
    {
        var tokens = document.Tokens;
        for (var at = FirstFrom(tokens, scope.Start); at < tokens.Length && tokens[at].End <= scope.End; at++)
        {
            var word = Words.Fold(tokens[at].Span.In(document.Text));
            if (word is not ("at" or "in" or "to" or "from" or "inside" or "outside"))
                continue;
            var first = at + 1;
            if (first < tokens.Length && tokens[first].Span.In(document.Text) is "the")
                first++;
            var last = LastOf(document, first, scope.End);
            if (last < first)
                continue;
            var venue = tokens[first].Span.Cover(tokens[last].Span);
            if (IsOpen(document, venue, word))
                yield return venue;
        }
    }

    private static int LastOf(Document document, int first, int end)
    {
        var (tokens, last) = (document.Tokens, first - 1);
        for (var at = first; at < tokens.Length && tokens[at].End <= end && at - first < Longest; at++)
        {
            if (char.IsUpper(document.Text[tokens[at].Start]))
                last = at;
            else if (tokens[at].Span.In(document.Text) is not ("of" or "de" or "the" or "du" or "des" or "del" or "der"
                or "la" or "le"))
                return last >= first && at == last + 1 && IsHall(tokens[at].Span.In(document.Text)) ? at : last;
        }
        return last;
    }

    // The Garrick theatre: an outlet's style may leave the noun in lower case.
    private static bool IsHall(ReadOnlySpan<char> word) => word is "theatre" or "theater" or "hall" or "stadium" or "arena"
        or "centre" or "center" or "hotel" or "church" or "cathedral" or "school" or "park" or "library" or "museum"
        or "club" or "airport" or "palace" or "university" or "hospital" or "courthouse" or "harbor" or "harbour";

    // Known names have a type of their own; what follows an "in" may be a language or a month, and only "at" is a venue surely.
    private static bool IsOpen(Document document, Span venue, string preposition)
    {
        var text = document.Text.AsSpan(venue.End);
        return !text.StartsWith("'s") && !text.StartsWith("’s") && !document.Times.Any(time => time.Span.Overlaps(venue))
            && !document.Names.Any(name => name.Span.Overlaps(venue) && (name.Type is NameType.Person or NameType.Group
                || (preposition is not "at" && name.Type is not (NameType.Facility or NameType.Place))));
    }

    private static int FirstFrom(ImmutableArray<Token> tokens, int start)
    {
        var (low, high) = (0, tokens.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = tokens[middle].Start < start ? (middle + 1, high) : (low, middle);
        }
        return low;
    }
}
