using Dateline.Markup;

namespace Dateline.Briefs;

/// <summary>The brief as one HTML page that needs nothing else: no script, no font, no picture. Every line opens onto its
/// evidence; light or dark as the reader's system is.</summary>
public sealed class BriefHtml
{
    private const string Style = """
        summary{cursor:pointer}summary:focus-visible{outline:2px solid currentColor;outline-offset:2px}
        .sign{display:inline-block;min-width:1.3em;font-weight:bold;text-align:center}
        .disputed,.denied,.retracted{color:var(--alarm)}.corroborated{color:var(--good)}.superseded{color:var(--moved)}
        @media print{details>*{display:block}details::details-content{content-visibility:visible;block-size:auto}
        summary{list-style:none}}
        """;

    private readonly HtmlSheet _sheet;

    private BriefHtml(HtmlSheet sheet) => _sheet = sheet;

    public static string Write(Brief brief)
    {
        var sheet = new HtmlSheet(brief.Stories is [var only] ? BriefWords.Heading(only) : "Brief", Style);
        sheet.Add($"<p class=\"dim\">{Text(BriefWords.Moment(brief))}</p>\n");
        var html = new BriefHtml(sheet);
        foreach (var story in brief.Stories)
            html.Story(story);
        return sheet.End();
    }

    private void Story(StoryBrief story)
    {
        Add($"<article>\n<h1 dir=\"auto\">{Text(BriefWords.Heading(story))}</h1>\n");
        Add($"<p class=\"dim\">{Text(BriefWords.Measure(story))}</p>\n");
        if (!BriefWords.HasLines(story))
            Add($"<p>{Text(BriefWords.NothingNew(story))}</p>\n");
        foreach (var line in story.Summary)
            Opening(story, $"<span dir=\"auto\">{Text(line.Text)}</span>", line.Evidence);
        Section("Scheduled", story.Scheduled, item => Opening(story, Text(BriefWords.Scheduled(item)), item.Evidence));
        Section("Points", story.Points, point => Point(story, point));
        Section("Gaps", story.Gaps, gap => Opening(story, Text(BriefWords.Gap(gap)), gap.Evidence));
        Section("Quotes", story.Quotes, quote => Opening(story,
            $"<q dir=\"auto\">{Text(quote.Text)}</q> — {Text(BriefWords.Speaker(quote))}", quote.Evidence));
        Section("Timeline", story.Timeline, entry => Opening(story,
            $"<time>{Text(BriefWords.Time(entry.When))}</time> <span dir=\"auto\">{Text(entry.Text)}</span>", entry.Evidence));
        Section("Articles", story.Articles, Article);
        Add("</article>\n");
    }

    private void Section<T>(string heading, ImmutableArray<T> lines, Action<T> write)
    {
        if (lines.IsEmpty)
            return;
        Add($"<h2>{heading}</h2>\n<ul>\n");
        foreach (var line in lines)
        {
            Add("<li>");
            write(line);
            Add("</li>\n");
        }
        Add("</ul>\n");
    }

    private void Point(StoryBrief story, Point point)
    {
        var state = point.Verdict?.State ?? PointState.Open;
        var now = BriefWords.Now(point) is { } value ? $": {Text(value)}" : "";
        Opening(story, $"<span class=\"sign {state.Word()}\" aria-hidden=\"true\">{BriefWords.Sign(state)}</span> "
            + $"<strong>{Text(BriefWords.Question(point))}</strong> "
            + $"<span class=\"{state.Word()}\">({Text(BriefWords.State(point))})</span>{now}",
            (point.Current ?? point.Claims[^1]).Evidence);
        Add("<ul>\n");
        foreach (var claim in point.Claims)
        {
            Add("<li>");
            Opening(story, Text(BriefWords.Claim(claim)), claim.Evidence);
            Add("</li>\n");
        }
        Add("</ul>\n");
    }

    /// <summary>A line that opens onto the sentences that support it.</summary>
    private void Opening(StoryBrief story, string html, ImmutableArray<Evidence> evidence)
    {
        Add($"<details><summary>{html}</summary>\n");
        foreach (var one in evidence)
            Add($"<blockquote dir=\"auto\">{Text(one.Text)}<footer>{Text(BriefWords.Source(story, one))}</footer></blockquote>\n");
        Add("</details>");
    }

    private void Article(BriefArticle article)
    {
        var line = Text(BriefWords.Article(article));
        var isAddress = Uri.TryCreate(article.Url, UriKind.Absolute, out var url)
            && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps);
        Add(isAddress ? $"<a rel=\"noreferrer nofollow\" href=\"{Text(url!.AbsoluteUri)}\">{line}</a>" : line);
    }

    private void Add(string html) => _sheet.Add(html);

    private static string Text(string text) => HtmlSheet.Text(text);
}
