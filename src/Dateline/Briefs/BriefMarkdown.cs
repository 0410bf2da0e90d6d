using System.Globalization;
using System.Text;
using Dateline.Language;

namespace Dateline.Briefs;

/// <summary>The brief as Markdown (CommonMark) with the evidence as footnotes (as GitHub and Pandoc write them).</summary>
public sealed class BriefMarkdown
{
    private readonly StringBuilder _page = new();
    private readonly Footnotes _notes = new();

    private BriefMarkdown()
    {
    }

    public static string Write(Brief brief)
    {
        var markdown = new BriefMarkdown();
        markdown._page.Append(CultureInfo.InvariantCulture, $"{MarkdownText.Escape(BriefWords.Moment(brief))}\n");
        foreach (var story in brief.Stories)
            markdown.Story(story);
        markdown.Notes();
        return markdown._page.ToString();
    }

    private void Story(StoryBrief story)
    {
        _page.Append(CultureInfo.InvariantCulture, $"\n# {MarkdownText.Escape(BriefWords.Heading(story))}\n\n");
        _page.Append(CultureInfo.InvariantCulture, $"{MarkdownText.Escape(BriefWords.Measure(story))}\n");
        if (!BriefWords.HasLines(story))
            _page.Append(CultureInfo.InvariantCulture, $"\n{MarkdownText.Escape(BriefWords.NothingNew(story))}\n");
        foreach (var line in story.Summary)
            _page.Append(CultureInfo.InvariantCulture, $"\n{MarkdownText.Escape(PlainText.Line(line.Text))}{Marks(story, line.Evidence)}\n");
        Section("Scheduled", story.Scheduled, item => $"- {MarkdownText.Escape(BriefWords.Scheduled(item))}{Marks(story, item.Evidence)}\n");
        Section("Points", story.Points, point => Point(story, point));
        Section("Gaps", story.Gaps, gap => $"- {MarkdownText.Escape(BriefWords.Gap(gap))}{Marks(story, gap.Evidence)}\n");
        Section("Quotes", story.Quotes, quote =>
            $"- “{MarkdownText.Escape(PlainText.Line(quote.Text))}” — {MarkdownText.Escape(BriefWords.Speaker(quote))}{Marks(story, quote.Evidence)}\n");
        Section("Timeline", story.Timeline, entry =>
            $"- **{MarkdownText.Escape(BriefWords.Time(entry.When))}** {MarkdownText.Escape(PlainText.Line(entry.Text))}{Marks(story, entry.Evidence)}\n");
        Section("Articles", story.Articles, article => $"- {MarkdownText.Escape(BriefWords.Article(article))}{MarkdownText.Address(article.Url)}\n");
    }

    private void Section<T>(string heading, ImmutableArray<T> lines, Func<T, string> write)
    {
        if (lines.IsEmpty)
            return;
        _page.Append(CultureInfo.InvariantCulture, $"\n## {heading}\n\n");
        foreach (var line in lines)
            _page.Append(write(line));
    }

    private string Point(StoryBrief story, Point point)
    {
        var text = new StringBuilder();
        var state = point.Verdict?.State;
        text.Append(CultureInfo.InvariantCulture,
            $"- {BriefWords.Sign(state)} **{MarkdownText.Escape(BriefWords.Question(point))}** ({BriefWords.State(point)})");
        if (BriefWords.Now(point) is { } now)
            text.Append(CultureInfo.InvariantCulture, $": {MarkdownText.Escape(now)}{Marks(story, point.Current!.Evidence)}");
        text.Append('\n');
        foreach (var claim in point.Claims)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"  - {MarkdownText.Escape(BriefWords.Claim(claim))}{Marks(story, claim.Evidence)}\n");
        }
        return text.ToString();
    }

    private void Notes()
    {
        var number = 0;
        foreach (var (story, evidence) in _notes.InOrder)
        {
            _page.Append(number == 0 ? "\n" : "").Append(CultureInfo.InvariantCulture,
                $"[^{++number}]: {MarkdownText.Escape(BriefWords.Source(story, evidence))}: “{MarkdownText.Escape(PlainText.Line(evidence.Text))}”\n");
        }
    }

    private string Marks(StoryBrief story, ImmutableArray<Evidence> evidence) =>
        string.Concat(_notes.Of(story, evidence).Select(number => $"[^{number}]"));
}
