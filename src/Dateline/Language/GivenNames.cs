using System.Collections.Frozen;

namespace Dateline.Language;

/// <summary>Given names of people, by hand and as seen in print: outlets, sections and places have none.</summary>
internal static class GivenNames
{
    private static readonly Lazy<FrozenSet<string>> Known = new(() =>
        RuleFile.Load("en/names-given.txt").Lines.Concat(RuleFile.Load("en/names-given-seen.txt").Lines)
            .SelectMany(line => line.Items(0)).Select(name => Words.Fold(name)).ToFrozenSet(StringComparer.Ordinal));

    public static bool Knows(ReadOnlySpan<char> word) => Known.Value.Contains(Words.Fold(word));
}
