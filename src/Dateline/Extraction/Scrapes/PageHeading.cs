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

    public static PageHeading Find(List<PageLine> lines)
    {
        int? byline = null, last = null;
        var stamps = ImmutableArray.CreateBuilder<int>();
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
        return last is { } end
            ? new PageHeading(TitleAbove(lines, byline is { } by && stamps.Count > 0 ? Math.Min(by, stamps[0]) : byline ?? stamps[0]),
                byline, stamps.ToImmutable(), end + 1)
            : Alone(lines);
    }

    // What stands behind the names.
    private static string StampIn(string line)
    {
        if (!PageLine.IsByline(line))
            return line;
        var cut = line.IndexOfAny(['|', '•', '·']);
        foreach (var word in (string[])["Updated", "Published", "Posted", "Last"])
        {
            var at = line.IndexOf(word, StringComparison.Ordinal);
            if (at > 0 && (cut < 0 || at < cut))
                cut = at;
        }
        return cut > 0 ? line[cut..].TrimStart('|', '•', '·', ' ') : line;
    }

    private static int? TitleAbove(List<PageLine> lines, int end)
    {
        int? best = null;
        for (var at = 0; at < end; at++)
        {
            // The first full headline; what is below it may be a standfirst.
            if (lines[at].Kind == LineKind.Headline
                && (best is null || PageLine.WordCount(lines[best.Value].Text) < ShortestTitle))
                best = at;
        }
        return best is { } title && PageLine.WordCount(lines[title].Text) >= ShortestTitle ? best : null;
    }

    // Without byline and date only a line that stands apart at the very top is a title; a first sentence never is.
    private static PageHeading Alone(List<PageLine> lines)
    {
        for (var at = 0; at < lines.Count; at++)
        {
            switch (lines[at].Kind)
            {
                case LineKind.Headline when at + 1 < lines.Count && lines[at + 1].Kind == LineKind.Empty
                    && PageLine.WordCount(lines[at].Text) >= ShortestTitle:
                    return new PageHeading(at, null, [], at + 1);
                case LineKind.Prose or LineKind.ListItem or LineKind.Signature:
                    return new PageHeading(null, null, [], 0);
            }
        }
        return new PageHeading(null, null, [], 0);
    }
}
