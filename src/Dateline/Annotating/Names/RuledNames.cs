namespace Dateline.Annotating.Names;

/// <summary>The names that the rules find by themselves.</summary>
internal static class RuledNames
{
    public static ImmutableArray<Candidate> In(NameRow row)
    {
        var found = new CandidateFinder(row).Find();
        var book = new BearerBook(row);
        foreach (var candidate in found)
            book.Enter(candidate);
        return new Consistency(row, book).Settle(found);
    }
}
