using Dateline.Language;

namespace Dateline.Annotating.Gaps;

/// <summary>Tells who is silent and what about.</summary>
internal sealed class GapReader(Document document, TokenRow row)
{
    /// <summary>Words of a subject or of what a silence is about; the bound keeps reading linear.</summary>
    private const int Longest = 40;

    /// <summary>What was said, in order, with the attribution to which it belongs.</summary>
    private readonly ImmutableArray<(Span Span, Attribution Saying)> _contents =
        [.. document.Attributions.SelectMany(one => one.Content.Select(span => (span, one))).OrderBy(pair =>
            pair.span)];

    private readonly ImmutableArray<(Span Span, Attribution Saying)> _quoted =
        [.. document.Attributions.SelectMany(one => one.Quoted.Select(span => (span, one))).OrderBy(pair => pair.span)];

    public GapMention? Read(Silence silence, Span sentence, int first, int end)
    {
        var place = row[silence.End - 1].Span;
        var before = LastBefore(_quoted, place.Start + 1);
        var saying = before >= 0 && _quoted[before].Span.Contains(place) ? _quoted[before].Saying : null;
        var subject = silence.Nothing ? Behind(silence.End, end) : Subject(silence.GroupFirst, first);
        if (saying is not null && !IsFirstPerson(subject))
            return null; // Somebody tells of another's silence: that is a claim, not a gap.
        if (saying is null && IsFirstPerson(subject))
            return null;
        var who = saying is not null ? Speaker(saying) : silence.Passive ? By(silence.End, end) : Participant(subject) ?? Teller(subject);
        if (who is null && !silence.Passive)
            return null;
        var about = silence.Passive ? subject : silence.Nothing ? null : About(silence.End, end);
        return new GapMention
        {
            Span = sentence,
            Rule = silence.Rule.Id,
            Kind = silence.Rule.Kind,
            Who = who,
            About = IsPointer(about) || (about is null && silence.Nothing) ? saying is null
                ? ToldBefore(sentence, place) : null
                : about,
        };
    }

    /// <summary>The noun phrase before the verb group, with an aside between commas left out.</summary>
    private Span? Subject(int end, int first)
    {
        var floor = Math.Max(first, end - Longest);
        if (row.Folded(end) == "it")
            return row.Cover(end, end);
        if (end > floor && row.Folded(end - 1) == ",")
        {
            var closing = --end;
            while (end > floor && row.Folded(end - 1) != ",")
                end--;
            // The operator, Tolvik Rail, did not answer: the name is who.
            if (end > floor && end < closing && IsNameAside(end, closing))
                return row.Cover(end, closing - 1);
            end--;
        }
        var start = StartOf(end, floor);
        // The growers who sell to the mill: the subject is whom the clause tells of.
        if (start < end && start - 1 > floor && IsRelative(start - 1))
        {
            end = start - 1;
            start = StartOf(end, floor);
        }
        while (start < end && (!row.IsWord(start) || GapBook.English.Ends.Contains(row.Folded(start))))
            start++;
        if (start < end && row.Folded(end - 1) is "he" or "she" or "they" or "it" or "i" or "we")
            start = end - 1;
        return start < end ? row.Cover(start, end - 1) : null;
    }

    private int StartOf(int end, int floor)
    {
        var start = end;
        while (start > floor && !IsBoundary(start - 1))
            start--;
        return start;
    }

    /// <summary>Whether the word opens a clause about the noun right before it: "the firm that owns", not "said that".</summary>
    private bool IsRelative(int at)
    {
        if (!row.IsWord(at - 1))
            return false;
        return row.Folded(at) is "who" or "which" or "whose" || (row.Folded(at) == "that" && IsVerb(row.Folded(at + 1))
            && !document.Attributions.Any(one => one.Cue.Any(cue => cue.Overlaps(row[at - 1].Span))));
    }

    // A verb in the singular or the past right behind "that"; nouns in the plural end so too, but an article stands before them.
    private static bool IsVerb(string word) => word is "was" or "were" or "is" or "are" or "has" or "had" or "have"
        || (word.Length > 3 && (word.EndsWith("ed", StringComparison.Ordinal)
            || (word[^1] == 's' && word[^2] is not ('s' or '\''))));

    private bool IsNameAside(int start, int end) =>
        document.Names.Any(name => name.Span == row.Cover(start, end - 1)
            && name.Type is NameType.Person or NameType.Organization)
        || Enumerable.Range(start, end - start).All(at => row.IsCapital(at) && !IsDay(at, at + 1));

    private bool IsBoundary(int at) =>
        row.Folded(at) is "," or ";" or ":" or "-" or "--" or "“" or "”" or "\"" or "(" or "that" or "which" or "who" or "whose"
        || (GapBook.English.Ends.Contains(row.Folded(at)) && row.Folded(at) != "and")
        || (row.Folded(at) == "and" && !row.IsCapital(at - 1));

    private Span? Behind(int start, int end)
    {
        var at = start;
        while (at < end && at - start < Longest && (row.IsWord(at) || row.IsGlued(at))
            && !GapBook.English.Ends.Contains(row.Folded(at))
            && row.Folded(at) is not ("on" or "about" or "regarding" or "."))
            at++;
        while (at > start && !row.IsWord(at - 1))
            at--;
        return at > start ? row.Cover(start, at - 1) : null;
    }

    private Participant? By(int start, int end) =>
        row.Folded(start) == "by" && Behind(start + 1, end) is { } span ? Participant(span) : null;

    private Span? About(int start, int end)
    {
        if (row.Folded(start) is "to" or "a" or "any" or "requests" or "calls" or "questions" or "messages" or "request")
        {
            // A request for comment is what was not answered; what it was about may follow.
            while (start < end && row.Folded(start) is not ("about" or "on" or "regarding" or "over" or "concerning"))
                start++;
        }
        while (start < end && row.Folded(start) is "that" or "on" or "about" or "regarding" or "over" or "concerning" or "to")
            start++;
        if (row.Folded(start) is "during" or "for" or "in" or "at" or "with" or "from")
            return null;
        var at = start;
        while (at < end && at - start < Longest && !GapBook.English.Ends.Contains(row.Folded(at))
            && row.Folded(at) is not ("," or ";" or "”" or "\"" or "(") && (row.IsWord(at) || row.IsGlued(at) || row.Folded(at) == "$"))
            at++;
        while (at > start && !row.IsWord(at - 1))
            at--;
        return at > start && !IsDay(start, at) && !IsDegree(start, at) ? row.Cover(start, at - 1) : null;
    }

    // Declined to comment further: no subject.
    private bool IsDegree(int start, int end) =>
        end - start == 1 && row.Folded(start) is "further" or "more" or "anything" or "immediately" or "publicly";

    private bool IsDay(int start, int end) =>
        end - start == 1 && row.Folded(start).EndsWith("day", StringComparison.Ordinal);

    private bool IsPointer(Span? about) =>
        about is { } span && GapBook.English.Pointers.Contains(row.Folded(row.FirstFrom(span.Start)))
        && row.In(span) is var tokens && tokens.End.Value - tokens.Start.Value <= 2;

    /// <summary>What was said last before the silence, in this sentence or the one before it.</summary>
    private Span? ToldBefore(Span sentence, Span place)
    {
        var index = document.SentenceAt(sentence.Start);
        var floor = index > 0 ? document.Sentences[index - 1].Start : sentence.Start;
        for (var at = LastBefore(_contents, place.Start); at >= 0 && _contents[at].Span.Start >= floor; at--)
        {
            if (_contents[at].Span.End <= place.Start)
                return _contents[at].Span;
        }
        return null;
    }

    /// <summary>Index of the last that starts before the position, or -1.</summary>
    private static int LastBefore(ImmutableArray<(Span Span, Attribution Saying)> ordered, int position)
    {
        var (low, high) = (0, ordered.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (ordered[middle].Span.Start < position)
                low = middle + 1;
            else
                high = middle;
        }
        return low - 1;
    }

    private bool IsFirstPerson(Span? subject) =>
        subject is { } span && row.Folded(row.In(span).End.Value - 1) is "i" or "we";

    private static Participant? Speaker(Attribution saying) =>
        saying is { Speaker: { } speaker, Source: [var source, ..] }
        ? new Participant(source, speaker.Canonical) { Id = speaker.Id } : null;

    /// <summary>The body said it could not confirm this: <c>it</c> is who said so.</summary>
    private Participant? Teller(Span? subject) => subject is { } words
        && LastBefore(_contents, words.Start + 1) is var at and >= 0 && _contents[at].Span.Start == words.Start
        && row.Folded(row.FirstFrom(words.Start)) is "it" or "he" or "she" or "they" ? Speaker(_contents[at].Saying) : null;

    private Participant? Participant(Span? words)
    {
        if (words is not { } span)
            return null;
        NameMention? named = null;
        foreach (var name in document.Names)
        {
            if (name.Span.Start >= span.End)
                break;
            var isHolder = row.Folded(row.FirstFrom(name.Span.End)) is "'s" or "'";
            if (span.Contains(name.Span) && !isHolder
                && (name.Span.End == span.End || (named is null && name.Span.Start == span.Start)))
                named = name;
        }
        // The widow of Ann Lee is not Ann Lee.
        if (named is { Type: NameType.Person } && named.Span.Start > span.Start
            && row.Folded(row.FirstFrom(named.Span.Start) - 1) is "of" or "for" or "to" or "with" or "by" or "near")
            return new Participant(span, span.Of(document.Text));
        if (named is not null && (named.Span.End == span.End || named.Type == NameType.Person))
            return new Participant(span, named.Canonical) { Id = named.Id };
        foreach (var reference in document.References)
        {
            if (span.Contains(reference.Span) && reference.Span.End == span.End)
                return new Participant(span, reference.Canonical) { Id = reference.Antecedent };
        }
        var text = span.Of(document.Text);
        if (Words.Fold(row.Folded(row.FirstFrom(span.Start))) is "its" or "his" or "her" or "their")
            return Owners.Name(document, span) is { } owned ? new Participant(span, owned) : null;
        return Words.Fold(text) is "he" or "she" or "it" or "they" or "you" or "there" or "this" or "that" ? null
            : new Participant(span, text);
    }
}
