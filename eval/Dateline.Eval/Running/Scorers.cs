using Dateline.Eval.Briefs;
using Dateline.Eval.Scoring;

namespace Dateline.Eval.Running;

/// <summary>The scorers by the names of the reference scripts.</summary>
internal static class Scorers
{
    public static string[] Names { get; } = ["extraction", "extraction --segments", "metadata", "clusters", "attribution",
        "times", "tallies", "names", "places", "brief"];

    /// <exception cref="WrongInputException">There is no such scorer, or a file is not what it should be.</exception>
    public static Score Run(string name, string gold, string pred, string? articles, string? gazetteer) => name switch
    {
        "extraction" => Bodies.ByShingles(gold, pred),
        "extraction --segments" => Bodies.BySegments(gold, pred),
        "metadata" => Metadata.Of(gold, pred),
        "clusters" => Clusters.Of(gold, pred),
        "attribution" => AttributedSpeech.Of(gold, pred, articles),
        "times" => TimeExpressions.Of(gold, pred, articles),
        "tallies" => Tallies.Of(gold, pred, articles),
        "names" => NamedEntities.Of(gold, pred, new Dictionary<string, string>()),
        "places" => PlacesOnMap.Of(gold, pred, articles, gazetteer),
        "brief" => BriefScore.Of(gold, pred, articles),
        _ => throw new WrongInputException($"no scorer '{name}'; there are {string.Join(", ", Names)}"),
    };
}
