namespace Dateline.Stories;

/// <summary>
/// What the likeness of an article to another is made of: log odds that both tell one story. The weights follow a
/// logistic regression, rounded, on two sets at once, each counting the same: 256 articles of world news by many
/// outlets, and 3601 local reports of crimes, many of one kind in one town.
/// </summary>
public sealed record StoryScale
{
    /// <summary>From these log odds an article joins a story. Higher tears stories apart, lower mixes them: from
    /// 0.2 to 0.6 the pairwise F1 of either set moves by a point.</summary>
    public double Threshold { get; init; } = 0.2;

    /// <summary>Of articles that share nothing, on one day.</summary>
    public double Stranger { get; init; } = -3.7;

    /// <summary>Of the square root of the cosine of all words: the first shared words tell more than the last.</summary>
    public double AllWords { get; init; } = 11;

    /// <summary>Of the cosine of title and first sentence, where the report says what it is about. Fitted
    /// on titles alone; with the first sentence the regression finds little that all words do not tell.</summary>
    public double Titles { get; init; } = 2;

    /// <summary>Of the rarity (natural logarithm) of the people that both name, six for a full weight and no more than
    /// two: a victim's name stands in one story, a president's in many.</summary>
    public double People { get; init; } = 0.8;

    /// <summary>When both state ages and none in common: of two crimes of one kind each has its own victim.</summary>
    public double OtherAges { get; init; } = -1.3;

    /// <summary>For each unit of ln(1 + days) between them: news of one thing comes in a cluster of days.</summary>
    public double Days { get; init; } = -0.8;

    /// <summary>What a word of the title or first sentence weighs more than one below.</summary>
    public double Title { get; init; } = 1.5;

    /// <summary>What a whole name weighs more than a word.</summary>
    public double Name { get; init; } = 1.3;

    /// <summary>How many articles seem to have been read before the first: keeps the first handful from taking every
    /// shared word for a common one.</summary>
    public double Prior { get; init; } = 20;

    /// <summary>Share of the likest article in the likeness to a story; the rest is the mean of all: one article that
    /// touches two stories must not bring them together.</summary>
    public double Nearest { get; init; } = 0.6;
}

/// <summary>How like a document is to articles read before. Words are weighed by how often they occur (as 1 + ln n) and
/// how rare they are on the stream (Salton and Buckley 1988).</summary>
internal sealed class StoryLikeness
{
    private readonly StoryScale _scale;
    private readonly TermStatistics _statistics;
    private readonly Dictionary<string, double> _weights = new(StringComparer.Ordinal);
    private readonly double _norm;
    private readonly HashSet<string> _title;
    private readonly double _titleNorm;
    private readonly ImmutableArray<string> _people;
    private readonly ImmutableArray<int> _ages;

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
        _title = [.. digest.Terms.Where(term => term.InTitle).Select(term => term.Text)];
        _titleNorm = _title.Sum(term => Math.Pow(Rarity(term), 2));
        _people = digest.People;
        _ages = digest.Ages;
    }

    /// <summary>Log odds that both tell one story.</summary>
    /// <param name="other">The article read before.</param>
    /// <param name="days">Between the two, not negative.</param>
    public double To(Candidate other, double days)
    {
        var people = other.Digest.People.Where(_people.Contains).Select(name => "@" + name)
            .Where(_weights.ContainsKey).Sum(Rarity);
        var otherAges = !_ages.IsEmpty && !other.Digest.Ages.IsEmpty && !_ages.Any(other.Digest.Ages.Contains);
        return _scale.Stranger
            + (_scale.AllWords * Math.Sqrt(Cosine(other.Digest)))
            + (_scale.Titles * TitleCosine(other.Digest))
            + (_scale.People * Math.Min(2, people / 6))
            + (otherAges ? _scale.OtherAges : 0)
            + (_scale.Days * Math.Log(1 + days));
    }

    /// <summary>As a chance, 0 to 1.</summary>
    public static double Chance(double odds) => 1 / (1 + Math.Exp(-odds));

    private double Cosine(Digest other)
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

    /// <summary>Of the words of title and first sentence, each counted once.</summary>
    private double TitleCosine(Digest other)
    {
        double shared = 0, norm = 0;
        foreach (var term in other.Terms.Where(term => term.InTitle))
        {
            var square = Math.Pow(Rarity(term.Text), 2);
            norm += square;
            if (_title.Contains(term.Text))
                shared += square;
        }
        return shared <= 0 ? 0 : shared / Math.Sqrt(norm * _titleNorm);
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
        var weight = (1 + Math.Log(term.Count)) * Rarity(term.Text);
        if (term.InTitle)
            weight *= _scale.Title;
        return term.Text[0] == '@' ? weight * _scale.Name : weight;
    }

    private double Rarity(string term) =>
        Math.Max(0, Math.Log((_statistics.Documents + _scale.Prior) / (_statistics.Of(term) + 0.5)));
}
