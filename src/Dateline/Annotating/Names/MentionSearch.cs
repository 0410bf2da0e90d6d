namespace Dateline.Annotating.Names;

internal static class MentionSearch
{
    /// <summary>Whether a person's name ends exactly at the position.</summary>
    public static bool PersonEndsAt(this ImmutableArray<NameMention> names, int end)
    {
        int low = 0, high = names.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (names[middle].Span.End == end)
                return names[middle].Type == NameType.Person;
            if (names[middle].Span.End < end)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return false;
    }

    /// <summary>Whether a name begins exactly at the position.</summary>
    public static bool NameStartsAt(this ImmutableArray<NameMention> names, int start)
    {
        int low = 0, high = names.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (names[middle].Span.Start == start)
                return true;
            if (names[middle].Span.Start < start)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return false;
    }
}
