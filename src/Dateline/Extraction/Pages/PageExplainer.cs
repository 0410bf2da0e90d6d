using AngleSharp.Dom;

namespace Dateline.Extraction.Pages;

/// <summary>Says of a body that was found how it was found.</summary>
internal static class PageExplainer
{
    /// <summary>Elements of a way that are named: enough to find the place in the source.</summary>
    private const int LongestWay = 4;

    /// <summary>In characters, of the names of one element.</summary>
    private const int LongestName = 60;

    public static Explanation Explain(string input, PageBody body, PageFacts facts, PageVerdict verdict) => new(
        input,
        [.. body.Candidates.Concat(body.Losers).Select(one => new ExplainedCandidate(
            one.Kind, one.Container is { } element ? WayTo(element) : null,
            Math.Round(one.Score, 1), one.Length, one == body.Chosen))],
        [.. body.Chosen.Blocks.Select(Explained)],
        Facts(facts),
        new ExplainedVerdict(!verdict.IsNone, verdict.Points,
            [.. verdict.Signs.Select(sign => new ExplainedSign(sign.Id, sign.Points, sign.Why))]));

    private static ImmutableArray<ExplainedFact> Facts(PageFacts facts) =>
    [
        new("title", facts.Title), new("outlet", facts.Outlet?.Label),
        new("authors", facts.Byline.Length > 0 ? string.Join("; ", facts.Byline) : null), new("agency", facts.Agency),
        new("published", facts.Published?.ToString()), new("publishedBy", facts.DateRule),
        new("publishedGuess", facts.PublishedGuess?.ToString()),
        new("updated", facts.Updated?.ToString()), new("language", facts.Language), new("canonicalUrl", facts.CanonicalUrl),
        new("dataKinds", facts.Kinds.Length > 0 ? string.Join(", ", facts.Kinds) : null), new("og:type", facts.OpenGraphType),
        .. facts.Told.Select(one => new ExplainedFact(one.Source, one.Value)),
    ];

    private static ExplainedBlock Explained(FoundBlock block)
    {
        var text = block.Text;
        var score = ContainerFinder.Points(text.AsSpan().Count(','), text.Length, block.Passage.Linked);
        return new ExplainedBlock(block.Passage.Kind, text, WayTo(block.Element), IsPassed(block) ? 0 : Math.Round(score, 1),
            block.Rule?.Id, block.Rule?.Why);
    }

    // What was not entered gave nothing to the elements around it.
    private static bool IsPassed(FoundBlock block) =>
        block.Rule is { } rule && (rule == CutRule.Chrome || !CutRule.All.Contains(rule));

    private static string WayTo(IElement element) => string.Join(" > ", element.Ancestors<IElement>().Prepend(element)
        .TakeWhile(one => one.LocalName is not ("body" or "html")).Take(LongestWay).Reverse().Select(Name)) is { Length: > 0 } way
            ? way : element.LocalName;

    private static string Name(IElement element)
    {
        var id = element.Id is { Length: > 0 } given ? "#" + given : "";
        var classes = string.Concat(element.ClassList.Take(3).Select(one => "." + one));
        var name = element.LocalName + id + classes;
        return name.Length > LongestName ? name[..LongestName] + "…" : name;
    }
}
