using Dateline.Language;

namespace Dateline.Annotating.Places;

/// <summary>What the text says a place lies in: <c>Istanbul, Turkey</c>, <c>Alderney Landing in Dartmouth</c>.</summary>
/// <param name="Name">The containing place as it stands.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Places">All that bear the name.</param>
internal sealed record Container(string Name, string? Country, ImmutableArray<GazetteerPlace> Places)
{
    public static Container? After(Document document, Span place)
    {
        var next = document.Names.BinarySearch(place.End);
        if (next >= document.Names.Length || document.Names[next] is not { Type: NameType.Place or NameType.Group } name)
            return null;
        var between = document.Text.AsSpan(place.End, name.Span.Start - place.End);
        if (between is not (", " or " in " or ", in " or " (" or " in the "))
            return null;
        var text = name.Span.Of(document.Text);
        var places = Gazetteer.World.Find(text);
        return places.IsEmpty ? null : new Container(text, places[0].Country, places);
    }

    /// <summary>How well the candidate lies in it: 0 not at all, 1 the country, 2 the first division or nearby.</summary>
    public int Holds(GazetteerPlace candidate)
    {
        var best = 0;
        foreach (var place in Places)
        {
            if (place.Country is null || place.Country != candidate.Country || ReferenceEquals(place, candidate))
                continue;
            if (place.Kind == PlaceKind.Country)
                best = Math.Max(best, 1);
            else if (place.Division is not null && place.Division == candidate.Division && candidate.Kind != PlaceKind.Division)
                best = 2;
            else if (Distance.Between(place, candidate) < Distance.Near)
                best = Math.Max(best, 1);
        }
        return best;
    }
}

internal static class MentionSearch
{
    /// <summary>Index of the first name that begins at or after the position.</summary>
    public static int BinarySearch(this ImmutableArray<NameMention> names, int position)
    {
        int low = 0, high = names.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (names[middle].Span.Start < position)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
