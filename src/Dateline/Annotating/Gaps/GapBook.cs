using System.Collections.Frozen;
using Dateline.Language;

namespace Dateline.Annotating.Gaps;

/// <summary>A phrase of silence: its kind, and words of which one has to follow.</summary>
internal sealed record GapRule(GapKind Kind, FrozenSet<string> Wanted, string Id);

/// <summary>The phrases of <c>Rules/en/gaps.txt</c>.</summary>
internal sealed class GapBook
{
    private GapBook(RuleFile file)
    {
        Negated = Table(file, "negated");
        Plain = Table(file, "plain");
        Nothing = Table(file, "nothing");
        Between = Set(file, "between");
        Helpers = Set(file, "helpers");
        Ends = Set(file, "ends");
        Pointers = Set(file, "pointers");
    }

    public static GapBook English { get; } = new(RuleFile.Load("en/gaps.txt"));

    public PhraseTable<GapRule> Negated { get; }

    public PhraseTable<GapRule> Plain { get; }

    public PhraseTable<GapRule> Nothing { get; }

    public FrozenSet<string> Between { get; }

    public FrozenSet<string> Helpers { get; }

    public FrozenSet<string> Ends { get; }

    public FrozenSet<string> Pointers { get; }

    private static PhraseTable<GapRule> Table(RuleFile file, string section) =>
        PhraseTable.From(file.In(section), line => new GapRule(
            Enum.TryParse<GapKind>(line[1], ignoreCase: true, out var kind) ? kind
                : throw line.Bad($"no kind '{line[1]}'"),
            line.Items(2).ToFrozenSet(), $"gaps.{section}"));

    private static FrozenSet<string> Set(RuleFile file, string section) =>
        file.In(section).SelectMany(line => line.Items(0)).ToFrozenSet();
}
