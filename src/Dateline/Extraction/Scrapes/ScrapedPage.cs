using Dateline.Language;

namespace Dateline.Extraction.Scrapes;

/// <summary>
/// A page as scrapers leave it: lines of text, without markup, with the furniture of the page before, within and after
/// the article.
/// </summary>
internal static class ScrapedPage
{
    public static Draft Read(string content)
    {
        var given = ScrapedLines.Split(InputBounds.OfText(content, out var tooLong));
        var mail = MailHeader.Of(given);
        List<PageLine> lines = [.. ScrapedLines.Of(mail is null ? given : given[mail.Lines..]).Select(PageLine.Of)];
        lines = DoubledLines.Mark(lines);
        var heading = PageHeading.Find(lines);
        var gathered = new LineGatherer(lines, heading).Gather();
        var (published, updated) = heading.Stamps(lines);
        var draft = new Draft
        {
            Body = gathered.Body,
            Title = mail?.Subject ?? (heading.TitleAt is { } title ? lines[title].Text : null),
            CanonicalUrl = mail?.Url,
            Byline = heading.Names(lines) is { Length: > 0 } names ? names : mail?.Byline ?? [],
            Published = published ?? mail?.Date,
            Updated = updated,
            Captions = [.. gathered.Captions.Select(Captions.WithoutCredit)],
            Notices = [.. gathered.Notices.Where(line => !Notices.IsCopyright(line))],
            Credits = [.. gathered.Notices.Where(Notices.IsCopyright), .. gathered.Credits],
        };
        draft = draft.Published is null ? WithGuessedDate(draft, gathered) : draft;
        return tooLong is null ? draft : draft with { Problems = draft.Problems.Add(tooLong) };
    }

    /// <summary>
    /// A page without a date may hold a post or a picture that has one. The article is at least as new as the latest of
    /// them, and rarely more than a day newer; an old picture from the files says nothing.
    /// </summary>
    private static Draft WithGuessedDate(Draft draft, LineGatherer gathered)
    {
        var posts = gathered.Body.Blocks.Where(block => block.Time is not null).Select(block => block.Time!.Value.Date);
        var pictures = gathered.Captions
            .Where(caption => !caption.Contains("file", StringComparison.OrdinalIgnoreCase))
            .Select(caption => DateIn(Captions.WithoutCredit(caption))).OfType<NodaTime.LocalDate>();
        var dates = posts.Concat(pictures).ToList();
        if (dates.Count == 0)
            return draft;
        return draft with
        {
            Published = StatedTime.OfDay(dates.Max()),
            Problems = draft.Problems.Add(new Problem(ProblemCode.DateGuessed,
                "no date is printed; taken from an embedded post or a caption")),
        };
    }

    private static NodaTime.LocalDate? DateIn(string caption) => WrittenDate.Find(caption)?.Time.Date;
}
