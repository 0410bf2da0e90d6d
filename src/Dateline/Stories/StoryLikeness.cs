namespace Dateline.Stories;

/// <summary>What the likeness of articles is made of. Calibrated on two sets at once: one of world news by many outlets,
/// one of local reports of which two a night differ only in place and names.</summary>
public sealed record StoryScale
{
    /// <summary>From here an article joins a story. Higher tears stories apart, lower mixes them.</summary>
    public double Threshold { get; init; } = 0.18;

    /// <summary>What a word of the title or first sentence weighs more than one below.</summary>
    public double Title { get; init; } = 1.5;

    /// <summary>What a whole name weighs more than a word.</summary>
    public double Name { get; init; } = 1.3;

    /// <summary>How many articles seem to have been read before the first: keeps the first handful from taking every
    /// shared word for a common one.</summary>
    public double Prior { get; init; } = 20;

    /// <summary>Days after which the gain of nearness in time has fallen to a third.</summary>
    public double Days { get; init; } = 20;

    /// <summary>What of the likeness is left after any time.</summary>
    public double Floor { get; init; } = 0.75;

    /// <summary>Share of the likest article in the likeness to a story; the rest is the mean of all.</summary>
    public double Nearest { get; init; } = 0.5;
}

/// <summary>How like a document is to articles read before: the cosine of their words, each weighed by how often it
/// occurs (as 1 + ln n) and how rare it is on the stream (Salton and Buckley 1988).</summary>
internal sealed class StoryLikeness
{
    private readonly StoryScale _scale;
    private readonly TermStatistics _statistics;
    private readonly Dictionary<string, double> _weights = new(StringComparer.Ordinal);
    private readonly double _norm;

    public StoryLikeness(Digest digest, TermStatistics statistics, StoryScale scale)
    {
        _scale = scale;
        _statistics = statistics;
        foreach (var term in digest.Terms)
        {
            var weight = WeightOf(term);
            _weights[term.Text] = weight;
            _norm += weight * weight;
        }
        _norm = Math.Sqrt(_norm);
    }

    /// <summary>0 to 1.</summary>
    public double To(Digest other)
    {
        double product = 0, norm = 0;
        foreach (var term in other.Terms)
        {
            var weight = WeightOf(term);
            norm += weight * weight;
            if (_weights.TryGetValue(term.Text, out var mine))
                product += weight * mine;
        }
        return norm == 0 || _norm == 0 ? 0 : product / (_norm * Math.Sqrt(norm));
    }

    /// <summary>The shared words that weigh most, the heaviest first.</summary>
    public ImmutableArray<string> Shared(IEnumerable<Digest> others, int most)
    {
        var together = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var term in others.SelectMany(other => other.Terms))
        {
            if (_weights.TryGetValue(term.Text, out var mine))
                together[term.Text] = together.GetValueOrDefault(term.Text) + (mine * WeightOf(term));
        }
        return
        [
            .. together.OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key, StringComparer.Ordinal)
                .Select(entry => entry.Key.TrimStart('@')).Distinct().Take(most),
        ];
    }

    private double WeightOf(Term term)
    {
        var rarity = Math.Log((_statistics.Documents + _scale.Prior) / (_statistics.Of(term.Text) + 0.5));
        var weight = (1 + Math.Log(term.Count)) * Math.Max(0, rarity);
        if (term.InTitle)
            weight *= _scale.Title;
        return term.Text[0] == '@' ? weight * _scale.Name : weight;
    }
}
