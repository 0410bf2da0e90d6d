using Dateline.Briefs;
using Dateline.Language;
using Spectre.Console;

namespace Dateline.Cli.Printing;

/// <summary>The brief for a person at a terminal. States are told in words and by a sign; colour only adds to it.</summary>
internal sealed class BriefText
{
    private readonly Page _page;

    private BriefText(Page page) => _page = page;

    /// <param name="brief">What to print.</param>
    /// <param name="width">Columns.</param>
    /// <param name="colours">Whether the terminal is given colours.</param>
    public static string Write(Brief brief, int width, bool colours)
    {
        var page = new Page(width, colours);
        var text = new BriefText(page);
        page.Line(BriefWords.Moment(brief), Page.Dim);
        foreach (var story in brief.Stories)
            text.Story(story);
        return page.ToString();
    }

    private void Story(StoryBrief story)
    {
        _page.Gap();
        _page.Line(BriefWords.Heading(story), Page.Strong);
        _page.Line(BriefWords.Measure(story), Page.Dim);
        if (!BriefWords.HasLines(story))
            _page.Line(BriefWords.NothingNew(story));
        foreach (var line in story.Summary)
        {
            _page.Gap();
            _page.Line(PlainText.Line(line.Text));
        }
        Section("SCHEDULED", story.Scheduled, item => _page.Item("@", BriefWords.Scheduled(item)));
        Section("POINTS", story.Points, point => Point(story, point));
        Section("GAPS", story.Gaps, gap =>
        {
            _page.Item("…", BriefWords.Gap(gap));
            Shown(story, gap.Evidence);
        });
        Section("QUOTES", story.Quotes, quote =>
            _page.Item("“", $"{PlainText.Line(quote.Text)}” — {BriefWords.Speaker(quote)} [{Outlet(story, quote.Evidence[0])}]"));
        Section("TIMELINE", story.Timeline, entry => _page.Item(
            "·", $"{BriefWords.Time(entry.When)}  {PlainText.Line(entry.Text)} [{Outlet(story, entry.Evidence[0])}]"));
        Section("ARTICLES", story.Articles, article => _page.Item("-", BriefWords.Article(article)));
    }

    private void Section<T>(string heading, ImmutableArray<T> lines, Action<T> write)
    {
        if (lines.IsEmpty)
            return;
        _page.Gap();
        _page.Line(heading, Page.Strong);
        foreach (var line in lines)
            write(line);
    }

    private void Point(StoryBrief story, Point point)
    {
        var state = point.Verdict?.State;
        var now = BriefWords.Now(point) is { } value ? $": {value}" : "";
        _page.Item(BriefWords.Sign(state), $"{BriefWords.Question(point)} ({BriefWords.State(point)}){now}", Colour(state));
        foreach (var claim in point.Claims)
            _page.Item("-", BriefWords.Claim(claim), depth: 1);
        Shown(story, (point.Current ?? point.Claims[^1]).Evidence);
    }

    private void Shown(StoryBrief story, ImmutableArray<Evidence> evidence) =>
        _page.Item("\"", $"{PlainText.Line(evidence[0].Text)} [{Outlet(story, evidence[0])}]", Page.Dim, depth: 1);

    private static string Outlet(StoryBrief story, Evidence evidence) => PlainText.Line(
        story.Articles.FirstOrDefault(article => article.Id == evidence.Article)?.Outlet ?? evidence.Article);

    private static Style Colour(PointState? state) => state switch
    {
        PointState.Disputed or PointState.Denied or PointState.Retracted => new Style(Color.Red),
        PointState.Superseded => new Style(Color.Yellow),
        PointState.Corroborated => new Style(Color.Green),
        _ => Style.Plain,
    };
}
