using System.Collections.Frozen;

namespace Dateline.Language;

/// <summary>Which beginnings of hyphenated words are no words: <c>re-elected</c>, <c>pro-government</c>.</summary>
internal static class Prefixes
{
    private const int Longest = 8;

    private static readonly FrozenSet<string> Known =
        RuleFile.Load("en/prefixes.txt").Lines.Select(line => line[0]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Known.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsPrefix(ReadOnlySpan<char> part)
    {
        if (part.Length > Longest)
            return false;
        Span<char> small = stackalloc char[Longest];
        return Lookup.Contains(small[..part.ToLowerInvariant(small)]);
    }
}
