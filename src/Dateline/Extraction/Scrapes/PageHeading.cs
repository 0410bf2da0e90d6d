using System.Collections.Frozen;
using Dateline.Language;

namespace Dateline.Extraction.Scrapes;

/// <summary>Title, byline and stamps above an article, and where the article itself begins.</summary>
internal sealed record PageHeading(int? TitleAt, int? BylineAt, ImmutableArray<int> StampsAt, int BodyAt)
{
    /// <summary>Lines of prose that may stand above the byline: a standfirst and a caption. With more of them it is no
    /// heading, but a line at the foot.</summary>
    private const int MostProseAbove = 2;

    /// <summary>In lines that are not empty: a byline, stamps and buttons stand close together.</summary>
    private const int Reach = 8;

    /// <summary>In words; below it a line above the title is the name of a section.</summary>
    private const int ShortestTitle = 3;

    /// <summary>In words, of a title that ends as a sentence does.</summary>
    private const int LongestTitle = 16;

    private static readonly FrozenSet<string> Offices = RuleFile.Load("en/scrapes.txt").In("office")
        .Select(line => line[0]).ToFrozenSet(StringComparer.Ordinal);

    public (StatedTime? Published, StatedTime? Updated) Stamps(List<PageLine> lines)
    {
        StatedTime? published = null, updated = null;
        foreach (var at in StampsAt)
        {
            Extraction.Stamps.TryRead(StampIn(lines[at].Text), out var one, out var other);
            published ??= one;
            updated ??= other;
        }
        return (published, updated);
    }

    public ImmutableArray<string> Names(List<PageLine> lines) => BylineAt is not { } at ? []
        : [.. Bylines.Names(NameLine.Of(lines[at].Text) ?? PageLine.NamesIn(lines[at].Text)).Where(name => !IsOffice(name))];

    public static PageHeading Find(List<PageLine> lines)
    {
        int? byline = null, last = null;
        List<int> stamps = [];
        int prose = 0, since = 0;
        for (var at = 0; at < lines.Count && prose <= MostProseAbove && since <= Reach; at++)
        {
            var kind = lines[at].Kind;
            if (kind == LineKind.Prose)
                prose++;
            if (last is not null && kind == LineKind.Prose)
                break;
            since += last is not null && kind != LineKind.Empty ? 1 : 0;
            if (kind == LineKind.Stamp)
                stamps.Add(at);
            else if (kind == LineKind.Byline && byline is null)
                byline = at;
            else
                continue;
            // A byline may carry its stamp: "By Ann Lee | Updated Sept. 8, 2026".
            if (kind == LineKind.Byline && Extraction.Stamps.TryRead(StampIn(lines[at].Text), out _, out _))
                stamps.Add(at);
            last = at;
            since = 0;
        }
        if (last is not { } end)
            return Alone(lines);
        var title = TitleAbove(lines, end);
        // A date above the title is the day of the paper, or of the visit; one below it is the article's.
        if (stamps.Any(at => at > title))
            stamps = [.. stamps.Where(at => at > title)];
        if (byline is null && NameBeside(lines, title, stamps[0], Behind(lines, end)) is { } name)
            (byline, end) = (name, Math.Max(name, end));
        return new PageHeading(title, byline, [.. stamps], end + 1);
    }

    // A name may stand below the stamp: up to the first paragraph.
    private static int Behind(List<PageLine> lines, int end)
    {
        var at = end + 1;
        while (at < lines.Count && at <= end + NameReach && lines[at].Kind is not LineKind.Prose)
            at++;
        return at;
    }

    // What stands behind the names.
    private static string StampIn(string line)
    {
        if (!PageLine.IsByline(line))
            return PageLine.StampOf(line);
        var names = PageLine.NamesIn(line);
        return names.Length < line.Length ? PageLine.StampOf(line[names.Length..]).TrimStart('|', '•', '·', ' ', ',') : line;
    }

    /// <summary>In lines that are not empty: so near to the stamp stands a name without "By".</summary>
    private const int NameReach = 3;

    private static int? NameBeside(List<PageLine> lines, int? title, int first, int end)
    {
        int? found = null;
        var near = 0;
        for (var at = first - 1; at > (title ?? -1) && near < NameReach; at--)
        {
            near += lines[at].Kind == LineKind.Empty ? 0 : 1;
            found ??= lines[at].Kind == LineKind.Headline && NameLine.Of(lines[at].Text) is not null ? at : null;
        }
        for (var at = first + 1; found is null && at < end; at++)
            found = lines[at].Kind == LineKind.Headline && NameLine.Of(lines[at].Text) is not null ? at : null;
        return found;
    }

    /// <summary>Share of a headline's words that the text takes up again, above which it is the article's own.</summary>
    private const double OwnTitle = 0.5;

    /// <summary>Paragraphs that are asked for the words of the title.</summary>
    private const int Asked = 15;

    // Menus and teasers above speak of other things than the text; a standfirst is below the title.
    private static int? TitleAbove(List<PageLine> lines, int end)
    {
        var vocabulary = lines.Skip(end).Where(line => line.Kind == LineKind.Prose && !line.Doubled).Take(Asked)
            .SelectMany(line => Stems(line.Text)).ToHashSet(StringComparer.Ordinal);
        (int At, double Share)? best = null;
        for (var at = 0; at < end; at++)
        {
            if (lines[at].Kind is not (LineKind.Headline or LineKind.Prose) || (lines[at].Kind == LineKind.Prose && best is not null)
                || PageLine.WordCount(lines[at].Text) < ShortestTitle || IsInBox(lines, at) || NameLine.Of(lines[at].Text) is not null)
                continue;
            var stems = Stems(lines[at].Text).Distinct().ToList();
            var share = stems.Count == 0 ? 0 : stems.Count(vocabulary.Contains) / (double)stems.Count;
            // A headline may end as a sentence does; it is then known by its words alone.
            if (lines[at].Kind == LineKind.Prose && (share < OwnTitle || PageLine.WordCount(lines[at].Text) > LongestTitle))
                continue;
            if (best is null || (share > best.Value.Share && best.Value.Share < OwnTitle))
                best = (at, share);
        }
        return best is { } found ? Bare(lines, found.At, end) : null;
    }

    // "Old ferry leaves - Fen Courier" above "Old ferry leaves": the title of the window, then the headline.
    private static int Bare(List<PageLine> lines, int title, int end)
    {
        for (var at = title + 1; at < end; at++)
        {
            var text = lines[at].Text;
            if (PageLine.WordCount(text) >= ShortestTitle && text.Length < lines[title].Text.Length
                && lines[title].Text.StartsWith(text, StringComparison.Ordinal)
                && lines[title].Text[text.Length..].TrimStart() is [('|' or '-' or '–' or '—' or '·' or ':'), ..])
                return at;
        }
        return title;
    }

    // "Business Reporter" behind a name.
    private static bool IsOffice(string name) => Offices.Contains(Words.Of(name).Last());

    // Directly below the label of a box, as "Key points".
    private static bool IsInBox(List<PageLine> lines, int at)
    {
        const int LongestBox = 12;
        var above = at - 1;
        while (above >= Math.Max(0, at - LongestBox) && lines[above].Kind is LineKind.Headline or LineKind.ListItem or LineKind.Prose)
            above--;
        return above >= 0 && lines[above].Kind == LineKind.Box;
    }

    private static IEnumerable<string> Stems(string text) =>
        Words.Of(text).Where(word => word.Length > 3).Select(word => word.Length > 5 ? word[..5] : word);

    // Without byline and date only a line that stands apart at the very top is a title; a first sentence never is.
    private static PageHeading Alone(List<PageLine> lines)
    {
        for (var at = 0; at < lines.Count; at++)
        {
            switch (lines[at].Kind)
            {
                case LineKind.Headline when PageLine.WordCount(lines[at].Text) >= ShortestTitle
                    && (lines[at].Mark == LineMark.Heading
                        || (at + 1 < lines.Count && lines[at + 1].Kind == LineKind.Empty)):
                    return new PageHeading(at, null, [], at + 1);
                case LineKind.Prose or LineKind.ListItem or LineKind.Signature:
                    return new PageHeading(null, null, [], 0);
            }
        }
        return new PageHeading(null, null, [], 0);
    }
}
