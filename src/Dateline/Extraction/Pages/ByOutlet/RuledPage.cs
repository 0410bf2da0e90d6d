using AngleSharp.Dom;
using Dateline.Language;

namespace Dateline.Extraction.Pages.ByOutlet;

/// <summary>What the rules of its outlet name in a page. Where they find nothing the page is read like any other.</summary>
internal sealed class RuledPage
{
    /// <summary>In characters: bylines and stamps are shorter.</summary>
    private const int LongestLine = 300;

    private readonly ImmutableArray<OutletRule> _rules;
    private readonly ImmutableArray<(OutletRule Rule, ImmutableArray<IElement> Elements)> _found;

    public RuledPage(IDocument document, ImmutableArray<OutletRule> rules)
    {
        _rules = rules;
        _found = [.. rules.Select(rule => (rule, rule.Selector.In(document))).Where(pair => !pair.Item2.IsEmpty)];
        foreach (var (rule, elements) in Found(OutletRuleKind.Cut))
        {
            var cut = new CutRule(rule.Id, $"the outlet's rule: cut {rule.Selector.Text}");
            foreach (var element in elements)
                Cuts.TryAdd(element, cut);
        }
    }

    /// <summary>Elements that are no text of the article, with the rule that says so.</summary>
    public Dictionary<IElement, CutRule> Cuts { get; } = [];

    /// <summary>Where the article may be, in the order of the rules.</summary>
    public IEnumerable<(OutletRule Rule, ImmutableArray<IElement> Elements)> Containers => Found(OutletRuleKind.Container);

    public ImmutableArray<string> Authors => [.. Found(OutletRuleKind.Author)
        .Select(pair => pair.Elements.SelectMany(NamesIn).Distinct(StringComparer.OrdinalIgnoreCase).ToList())
        .FirstOrDefault(names => names.Count > 0) ?? []];

    /// <param name="dayFirst">How <c>02/04/2026</c> is read; null if unknown.</param>
    public StatedTime? Published(bool? dayFirst) => Found(OutletRuleKind.Date).SelectMany(pair => pair.Elements)
        .Select(element => TimeIn(element, dayFirst)).FirstOrDefault(time => time is not null);

    /// <summary>The same rules, after the page was changed.</summary>
    public RuledPage Again(IDocument document) => new(document, _rules);

    private IEnumerable<(OutletRule Rule, ImmutableArray<IElement> Elements)> Found(OutletRuleKind kind) =>
        _found.Where(pair => pair.Rule.Kind == kind);

    private static IEnumerable<string> NamesIn(IElement element) =>
        LinesOf(element).Select(Bylines.Names).FirstOrDefault(names => names.Any()) ?? [];

    private static StatedTime? TimeIn(IElement element, bool? dayFirst)
    {
        if (DateMarks.TimeOf(element) is { } marked)
            return marked;
        foreach (var line in LinesOf(element))
        {
            var time = Stamps.TryRead(line, out var published, out _, dayFirst) ? published : WrittenDate.Find(line, dayFirst)?.Time;
            if (time is { Date.Year: >= PageTime.Earliest })
                return time;
        }
        return null;
    }

    private static IEnumerable<string> LinesOf(IElement element)
    {
        var text = new LineText { PartsNeighbours = true };
        text.Append(element);
        var all = element.LocalName == "meta" ? element.GetAttribute("content") ?? "" : text.ToString();
        return all.Split('\n').Select(Inscription.Clean).OfType<string>().Where(line => line.Length <= LongestLine);
    }
}
