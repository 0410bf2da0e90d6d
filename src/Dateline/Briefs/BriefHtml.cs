using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Dateline.Language;

namespace Dateline.Briefs;

/// <summary>The brief as one HTML page that needs nothing else: no script, no font, no picture. Every line opens onto its
/// evidence; light or dark as the reader's system is.</summary>
public sealed class BriefHtml
{
    private const string Style = """
        :root{color-scheme:light dark;--ink:#1a1a1a;--paper:#fdfdfb;--dim:#5c5c5c;--line:#d8d8d2;
        --alarm:#a4261d;--good:#1d6b35;--moved:#7a4b00}
        @media(prefers-color-scheme:dark){:root{--ink:#e8e6e1;--paper:#161618;--dim:#a3a19b;--line:#3a3a3e;
        --alarm:#ff8a7d;--good:#7fd197;--moved:#e9b45e}}
        *{box-sizing:border-box}
        body{margin:0 auto;padding:1.5rem 1rem 4rem;max-width:46rem;font:1rem/1.5 Georgia,"Times New Roman",serif;
        color:var(--ink);background:var(--paper);overflow-wrap:anywhere}
        h1{font-size:1.7rem;line-height:1.2;margin:2rem 0 .3rem}
        h2{font-size:1rem;text-transform:uppercase;letter-spacing:.06em;margin:2rem 0 .3rem;border-bottom:1px solid var(--line)}
        p{margin:.3rem 0}.dim,blockquote footer,time{color:var(--dim)}
        ul{list-style:none;margin:0;padding:0}li{margin:.35rem 0}ul ul{margin:.2rem 0 .6rem 1.6rem}
        summary{cursor:pointer}summary:focus-visible{outline:2px solid currentColor;outline-offset:2px}
        blockquote{margin:.3rem 0 .6rem 1.1rem;padding-left:.8rem;border-left:3px solid var(--line);font-size:.95rem}
        .sign{display:inline-block;min-width:1.3em;font-weight:bold;text-align:center}
        .disputed,.denied,.retracted{color:var(--alarm)}.corroborated{color:var(--good)}.superseded{color:var(--moved)}
        @media print{details>*{display:block}details::details-content{content-visibility:visible;block-size:auto}
        summary{list-style:none}}
        """;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _page = new();

    private BriefHtml()
    {
    }

    public static string Write(Brief brief)
    {
        var html = new BriefHtml();
        var title = brief.Stories is [var only] ? BriefWords.Heading(only) : "Brief";
        html.Add($"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>{Text(title)}</title>\n");
        html.Add("<meta name=\"viewport\" content=\"width=device-width\">\n");
        html.Add("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
        html.Add($"<style>\n{Style}\n</style>\n</head>\n<body>\n<p class=\"dim\">{Text(BriefWords.Moment(brief))}</p>\n");
        foreach (var story in brief.Stories)
            html.Story(story);
        html.Add("</body>\n</html>\n");
        return html._page.ToString();
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

    private void Add(string html) => _page.Append(CultureInfo.InvariantCulture, $"{html}");

    private static string Text(string text) => Encoder.Encode(PlainText.Line(text));
}
