using System.Collections.Frozen;
using Dateline.Language;

namespace Dateline.Claims;

/// <summary>A measure of <c>Rules/en/tallies.txt</c>.</summary>
/// <param name="Name">As <c>killed</c>.</param>
/// <param name="Grows">Whether it goes on while the story does.</param>
/// <param name="Kinds">Of what it is counted: people, things, animals, volume, mass, area, ballots.</param>
/// <param name="Words">That say it.</param>
internal sealed record TallyMeasure(string Name, bool Grows, ImmutableArray<string> Kinds, ImmutableArray<string> Words);

/// <summary>The words of <c>Rules/en/tallies.txt</c>.</summary>
internal sealed class TallyWords
{
    private readonly FrozenDictionary<string, (string Kind, string Unit)> _units;
    private readonly FrozenDictionary<string, string> _kinds;
    private readonly FrozenSet<string> _whole;

    private TallyWords(RuleFile file)
    {
        Measures = [.. file.In("measures").Select(MeasureOf)];
        Parts = Listed(file, "parts");
        Unsure = Listed(file, "unsure");
        Long = Listed(file, "long");
        GivesWay = Listed(file, "gives way");
        Disputes = Listed(file, "disputes");
        Counters = Listed(file, "counters");
        Causes = [.. file.In("causes").Select(line => (line[0], line.Items(1)))];
        _whole = Listed(file, "whole").ToFrozenSet();
        _units = file.In("units").SelectMany(line => line.Items(2).Select(word => (word, (line[0], line[1]))))
            .ToFrozenDictionary(one => one.word, one => one.Item2);
        _kinds = file.In("nouns").SelectMany(line => line.Items(1).Select(word => (word, line[0])))
            .ToFrozenDictionary(one => one.word, one => one.Item2);
    }

    public static TallyWords English { get; } = new(RuleFile.Load("en/tallies.txt"));

    public ImmutableArray<TallyMeasure> Measures { get; }

    public ImmutableArray<string> Parts { get; }

    public ImmutableArray<string> Unsure { get; }

    public ImmutableArray<string> Long { get; }

    public ImmutableArray<string> GivesWay { get; }

    public ImmutableArray<string> Disputes { get; }

    public ImmutableArray<string> Counters { get; }

    /// <summary>Causes by name, with the words that tell of them.</summary>
    public ImmutableArray<(string Name, ImmutableArray<string> Words)> Causes { get; }

    public bool IsWhole(string unit) => _whole.Contains(unit);

    public TallyMeasure? Named(string? measure) => measure is null ? null
        : Measures.FirstOrDefault(one => one.Name == measure) ?? Measures.FirstOrDefault(one => one.Words.Contains(measure));

    /// <summary>The kind of what the noun or unit names, and the unit in one spelling; people where the word is unknown
    /// to the lists.</summary>
    public (string Kind, string Unit) KindOf(string noun)
    {
        if (_units.TryGetValue(noun, out var unit))
            return unit;
        var last = noun[(noun.LastIndexOf(' ') + 1)..];
        if (_units.TryGetValue(last, out unit))
            return unit;
        return _kinds.TryGetValue(last, out var kind) ? (kind, last) : ("people", noun);
    }

    private static ImmutableArray<string> Listed(RuleFile file, string section)
    {
        var items = file.In(section).SelectMany(line => line.Items(0)).ToImmutableArray();
        return items.IsEmpty ? throw new RuleFileException(file.Path, 0, $"section [{section}] is missing") : items;
    }

    private static TallyMeasure MeasureOf(RuleLine line)
    {
        if (line.Fields.Length != 4 || line[1] is not ("grows" or "once"))
            throw line.Bad("a measure has a name, 'grows' or 'once', what is counted, and its words");
        return new TallyMeasure(line[0], line[1] == "grows", line.Items(2), line.Items(3));
    }
}
