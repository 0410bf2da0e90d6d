using Dateline.Language;

namespace Dateline.Annotating.Names;

/// <summary>The words of <c>references.txt</c>.</summary>
internal sealed class ReferenceRules
{
    private static readonly Lazy<ReferenceRules> Loaded = new(() => new ReferenceRules());

    private readonly Dictionary<string, HashSet<string>> _sections = RuleFile.Load("en/references.txt").Lines
        .GroupBy(line => line.Section)
        .ToDictionary(group => group.Key,
            group => group.SelectMany(line => line.Items(0)).Select(item => Words.Fold(item)).ToHashSet());

    public static ReferenceRules English => Loaded.Value;

    public bool Is(string section, string folded) => _sections[section].Contains(folded);
}
