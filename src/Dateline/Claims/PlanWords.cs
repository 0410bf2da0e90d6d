using System.Collections.Frozen;
using Dateline.Language;

namespace Dateline.Claims;

/// <summary>How a sentence speaks of a plan.</summary>
internal enum PlanCue
{
    Agreed,
    Confirmed,
    Reinstated,
    Moved,
    Postponed,
    Cancelled,
    Rejected,
    Demanded,
}

/// <summary>Where the event stands of which a cue speaks.</summary>
internal enum EventSide
{
    Subject,
    Object,
    Either,
}

/// <summary>A phrase that speaks of a plan.</summary>
internal sealed record CuePhrase(string Phrase, PlanCue Cue, EventSide Side);

/// <summary>The words of <c>Rules/en/plans.txt</c>.</summary>
internal sealed class PlanWords
{
    private PlanWords(RuleFile file)
    {
        Events = [.. file.In("events").SelectMany(line => line.Items(1).Select(word => (word, line[0])))
            .OrderByDescending(one => one.word.Length).ThenBy(one => one.word, StringComparer.Ordinal)];
        Cues = [.. Enum.GetValues<PlanCue>().SelectMany(cue => CuesOf(file, cue))
            .OrderByDescending(one => one.Phrase.Length).ThenBy(one => one.Phrase, StringComparer.Ordinal)
            .ThenBy(one => one.Side)];
        Passive = Listed(file, "passive");
        Followers = Listed(file, "followers").ToFrozenSet();
        Sorts = Listed(file, "sorts");
        Topics = Listed(file, "topics");
        Once = Listed(file, "once");
        Unsure = Listed(file, "unsure");
        Stops = Listed(file, "stops");
        Agenda = [.. Listed(file, "agenda").OrderByDescending(phrase => phrase.Length)];
        Organizers = Listed(file, "organizers");
        Bystanders = Listed(file, "bystanders");
        Silences = Listed(file, "silences");
    }

    public static PlanWords English { get; } = new(RuleFile.Load("en/plans.txt"));

    /// <summary>Words for events with their kind, the longest first.</summary>
    public ImmutableArray<(string Word, string Kind)> Events { get; }

    /// <summary>Phrases that speak of a plan, the longest first.</summary>
    public ImmutableArray<CuePhrase> Cues { get; }

    public ImmutableArray<string> Passive { get; }

    public FrozenSet<string> Followers { get; }

    public ImmutableArray<string> Sorts { get; }

    public ImmutableArray<string> Topics { get; }

    public ImmutableArray<string> Once { get; }

    public ImmutableArray<string> Unsure { get; }

    public ImmutableArray<string> Stops { get; }

    public ImmutableArray<string> Agenda { get; }

    public ImmutableArray<string> Organizers { get; }

    public ImmutableArray<string> Bystanders { get; }

    public ImmutableArray<string> Silences { get; }

    private static IEnumerable<CuePhrase> CuesOf(RuleFile file, PlanCue cue)
    {
        foreach (var line in file.In(cue.ToString().ToLowerInvariant()))
        {
            if (!Enum.TryParse<EventSide>(line[1], ignoreCase: true, out var side))
                throw line.Bad("the event stands as 'subject', 'object' or 'either'");
            foreach (var phrase in line.Items(0))
                yield return new CuePhrase(phrase, cue, side);
        }
    }

    private static ImmutableArray<string> Listed(RuleFile file, string section)
    {
        var items = file.In(section).SelectMany(line => line.Items(0)).Distinct().ToImmutableArray();
        return items.IsEmpty ? throw new RuleFileException(file.Path, 0, $"section [{section}] is missing") : items;
    }
}
