using System.Globalization;
using System.Text;
using Dateline.Language;
using static Dateline.Language.MarkdownText;

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
        markdown._page.Append(CultureInfo.InvariantCulture, $"{Escape(BriefWords.Moment(brief))}\n");
        foreach (var story in brief.Stories)
            markdown.Story(story);
        markdown.Notes();
        return markdown._page.ToString();
    }

    private void Story(StoryBrief story)
    {
        _page.Append(CultureInfo.InvariantCulture, $"\n# {Escape(BriefWords.Heading(story))}\n\n");
        _page.Append(CultureInfo.InvariantCulture, $"{Escape(BriefWords.Measure(story))}\n");
        if (!BriefWords.HasLines(story))
            _page.Append(CultureInfo.InvariantCulture, $"\n{Escape(BriefWords.NothingNew(story))}\n");
        foreach (var line in story.Summary)
            _page.Append(CultureInfo.InvariantCulture, $"\n{Escape(PlainText.Line(line.Text))}{Marks(story, line.Evidence)}\n");
        Section("Scheduled", story.Scheduled, item => $"- {Escape(BriefWords.Scheduled(item))}{Marks(story, item.Evidence)}\n");
        Section("Points", story.Points, point => Point(story, point));
        Section("Gaps", story.Gaps, gap => $"- {Escape(BriefWords.Gap(gap))}{Marks(story, gap.Evidence)}\n");
        Section("Quotes", story.Quotes, quote =>
            $"- “{Escape(PlainText.Line(quote.Text))}” — {Escape(BriefWords.Speaker(quote))}{Marks(story, quote.Evidence)}\n");
        Section("Timeline", story.Timeline, entry =>
            $"- **{Escape(BriefWords.Time(entry.When))}** {Escape(PlainText.Line(entry.Text))}{Marks(story, entry.Evidence)}\n");
        Section("Articles", story.Articles, article => $"- {Escape(BriefWords.Article(article))}{Address(article.Url)}\n");
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
            $"- {BriefWords.Sign(state)} **{Escape(BriefWords.Question(point))}** ({BriefWords.State(point)})");
        if (BriefWords.Now(point) is { } now)
            text.Append(CultureInfo.InvariantCulture, $": {Escape(now)}{Marks(story, point.Current!.Evidence)}");
        text.Append('\n');
        foreach (var claim in point.Claims)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"  - {Escape(BriefWords.Claim(claim))}{Marks(story, claim.Evidence)}\n");
        }
        return text.ToString();
    }

    private void Notes()
    {
        var number = 0;
        foreach (var (story, evidence) in _notes.InOrder)
        {
            _page.Append(number == 0 ? "\n" : "").Append(CultureInfo.InvariantCulture,
                $"[^{++number}]: {Escape(BriefWords.Source(story, evidence))}: “{Escape(PlainText.Line(evidence.Text))}”\n");
        }
    }

    private string Marks(StoryBrief story, ImmutableArray<Evidence> evidence) =>
        string.Concat(_notes.Of(story, evidence).Select(number => $"[^{number}]"));
}
