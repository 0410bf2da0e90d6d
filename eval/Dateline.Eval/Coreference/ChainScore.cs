using System.Globalization;
using Dateline.Eval.Scoring;

namespace Dateline.Eval.Coreference;

/// <summary>
/// Mentions that mean one, found against right: MUC by links (Vilain et al. 1995), B-cubed by mentions (Bagga and Baldwin
/// 1998). Both sides are counted over documents.
/// </summary>
internal sealed class ChainScore
{
    private double _linksRight, _linksGold, _linksFoundRight, _linksFound;
    private double _recall, _precision, _goldMentions, _foundMentions;

    /// <param name="gold">The chain of each mention of the gold.</param>
    /// <param name="found">The chain of each mention of the gold that was found.</param>
    public void Add(IReadOnlyDictionary<int, string> gold, IReadOnlyDictionary<int, string> found)
    {
        AddLinks(gold, found, ref _linksRight, ref _linksGold);
        AddLinks(found, gold, ref _linksFoundRight, ref _linksFound);
        foreach (var (mention, chain) in gold)
        {
            _goldMentions++;
            if (!found.TryGetValue(mention, out var mine))
                continue;
            var shared = gold.Count(other => other.Value == chain && found.GetValueOrDefault(other.Key) == mine);
            _recall += shared / (double)gold.Count(other => other.Value == chain);
            _precision += shared / (double)found.Count(other => other.Value == mine);
        }
        _foundMentions += found.Count;
    }

    // Of each chain of one side: in how many pieces does the other side have it? A mention that it lacks is a piece.
    private static void AddLinks(IReadOnlyDictionary<int, string> key, IReadOnlyDictionary<int, string> response,
        ref double right, ref double all)
    {
        foreach (var chain in key.GroupBy(mention => mention.Value))
        {
            var pieces = chain.Select(mention => response.GetValueOrDefault(mention.Key) ?? $"\n{mention.Key}").Distinct().Count();
            right += chain.Count() - pieces;
            all += chain.Count() - 1;
        }
    }

    public double MucRecall => Figures.Ratio(_linksRight, _linksGold);

    public double MucPrecision => Figures.Ratio(_linksFoundRight, _linksFound);

    public double BCubedRecall => Figures.Ratio(_recall, _goldMentions);

    public double BCubedPrecision => Figures.Ratio(_precision, _foundMentions);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"muc_p={MucPrecision:F4} muc_r={MucRecall:F4} muc_f1={Figures.F1(MucPrecision, MucRecall):F4} b3_p={BCubedPrecision:F4} ")
        + string.Create(CultureInfo.InvariantCulture, $"b3_r={BCubedRecall:F4} b3_f1={Figures.F1(BCubedPrecision, BCubedRecall):F4}");
}
