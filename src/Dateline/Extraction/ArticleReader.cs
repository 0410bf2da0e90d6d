using System.Diagnostics.CodeAnalysis;
using Dateline.Extraction.Pages;
using Dateline.Extraction.Scrapes;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Which part is the article? One reader a kind of input, and one finish for all.</summary>
/// <param name="fewestWords">Below so many words it is no article; the shortest items of an agency have about fifteen.</param>
public sealed class ArticleReader(int fewestWords = 12)
{
    /// <summary>In words. Error pages and walls are short; an article that tells of one is longer.</summary>
    private const int LongestRefusal = 150;

    /// <summary>Share of the words that stand in refusals, where the page calls itself an article.</summary>
    private const double MostlyRefusal = 0.5;

    /// <summary>And where it does not.</summary>
    private const double PartlyRefusal = 0.2;

    private static readonly Problem NoDate = new(ProblemCode.NoDate, "no date of publication was found");

    /// <param name="raw">One piece, unpacked and decoded.</param>
    /// <param name="article">With the doubts that remain in <see cref="Article.Problems"/>.</param>
    /// <param name="problem">Why it is no article.</param>
    public bool TryRead(
        RawDocument raw, [NotNullWhen(true)] out Article? article, [NotNullWhen(false)] out Problem? problem)
    {
        ArgumentNullException.ThrowIfNull(raw);
        if (raw.Kind == RawKind.ArticleJson)
        {
            article = ArticleJson.TryRead(raw, out var given, out problem)
                ? WithNotices(WithOutlet(WithLanguage(given!))) : null;
            problem = problem?.In(raw.Place);
            return article is not null;
        }
        var draft = raw.Kind switch
        {
            RawKind.Text => ScrapedPage.Read(raw.Content),
            RawKind.FeedItem or RawKind.Reference => FeedItem.Read(raw),
            _ => NewsPage.Read(raw.Content, raw.Url, raw.Arrived),
        };
        problem = Refusal(draft, raw)?.In(raw.Place);
        article = problem is null ? WithNotices(WithOutlet(WithLanguage(Finish(raw, draft)))) : null;
        return article is not null;
    }

    /// <summary>Why <see cref="TryRead"/> takes of a page what it takes.</summary>
    /// <param name="raw">A page or an item of a feed.</param>
    /// <returns>A problem where there is nothing to choose from: texts and article JSON are taken line by line.</returns>
    public static Outcome<Explanation> Explain(RawDocument raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        if (raw.Kind is not (RawKind.Html or RawKind.FeedItem))
            return new Problem(ProblemCode.NotExplained, "only pages of HTML and items of feeds are explained");
        var content = raw.Kind == RawKind.FeedItem ? FeedItem.WithoutCall(raw.Content) : raw.Content;
        if (NewsPage.Explain(content, raw.Entry?.Url ?? raw.Url, raw.Input, raw.Arrived) is { } explanation)
            return explanation;
        return new Problem(ProblemCode.TooDeep, "nested too deeply, or of too many elements, to be parsed; read as text without tags");
    }

    private Problem? Refusal(Draft draft, RawDocument raw)
    {
        var text = draft.Body.ToString();
        var words = RunningWords.Count(text, LongestRefusal + 1);
        if (raw.Kind == RawKind.Reference && words == 0)
            return new Problem(ProblemCode.NoBody, "not an article: a list names it, but does not say what it is");
        if (words < fewestWords && !(raw.Entry is not null && words > 0))
            return new Problem(ProblemCode.NoBody, "not an article: too little running text");
        if (raw.Kind == RawKind.Html && draft.NoArticle is { } why)
            return new Problem(ProblemCode.NoBody, $"not an article: {why}");
        return words <= LongestRefusal && IsRefusal(draft, text, words)
            ? new Problem(ProblemCode.NoBody, "not an article: the page of an error, a login or a check for robots")
            : null;
    }

    // News of such pages has longer titles and says more; a wall behind the beginning of an article leaves it one.
    private static bool IsRefusal(Draft draft, string text, int words)
    {
        if (draft.Title is { } title && Furniture.IsRefusalAlone(title, draft.Outlet?.Name))
            return true;
        var refused = draft.Body.Blocks.Select(block => block.Span.In(text).ToString()).Where(Furniture.IsRefusal)
            .Sum(block => RunningWords.Count(block, LongestRefusal));
        return refused > 0 && refused >= words * (draft.StatesArticle ? MostlyRefusal : PartlyRefusal);
    }

    private static Article Finish(RawDocument raw, Draft draft)
    {
        var text = draft.Body.ToString();
        var url = raw.Url;
        return new Article
        {
            Id = draft.Id ?? CanonicalOf(draft, url) ?? url ?? InputName.Of(raw.Input),
            Input = raw.Input,
            Text = text,
            Blocks = draft.Body.Blocks,
            Arrived = raw.Arrived,
            Url = url ?? draft.CanonicalUrl,
            CanonicalUrl = draft.CanonicalUrl,
            Outlet = draft.Outlet,
            Title = draft.Title,
            Byline = draft.Byline,
            Agency = draft.Agency ?? Agencies.Find(draft.Byline, text, draft.Notices.Concat(draft.Credits),
                draft.Outlet, draft.Sources),
            Published = draft.Published,
            Updated = draft.Updated == draft.Published ? null : draft.Updated,
            Language = draft.Language,
            Captions = draft.Captions,
            Notices = draft.Notices,
            Images = draft.Images,
            Problems = [.. raw.Problems, .. draft.Problems, .. draft.Published is null ? [NoDate] : (Problem[])[]],
        };
    }

    /// <summary>The address under which the page says that it stands. One of another outlet says whose report it is, not
    /// which page; and that of a front page says nothing.</summary>
    private static string? CanonicalOf(Draft draft, string? url)
    {
        if (url is null || WebAddress.Key(draft.CanonicalUrl) is not { } canonical || WebAddress.Key(url) is not { } own)
            return draft.CanonicalUrl;
        var isFront = !canonical.Contains('/', StringComparison.Ordinal) && own.Contains('/', StringComparison.Ordinal);
        return !isFront && Domains.Of($"https://{canonical}") == Domains.Of($"https://{own}") ? draft.CanonicalUrl : null;
    }

    // Who published it first is whose report it is, unless an agency is credited.
    private static Article WithNotices(Article article)
    {
        ImmutableArray<Notice> notices = [.. article.Notices.Select(NoticeReader.Read)];
        var publisher = notices.Where(notice => notice.Kind == NoticeKind.Republication)
            .Select(notice => notice.Publisher).FirstOrDefault(name => name is not null);
        var isOwn = publisher is null || (article.Outlet?.Name is { } own && Furniture.Key(own) == Furniture.Key(publisher));
        return article with { NoticeDetails = notices, Agency = article.Agency ?? (isOwn ? null : publisher) };
    }

    private static Article WithOutlet(Article article) =>
        article with { Outlet = Outlets.Known(article.Outlet, article.Url ?? article.CanonicalUrl) };

    // What the words say counts more than what the page declares: templates declare their own language.
    private static Article WithLanguage(Article article)
    {
        var language = LanguageFinder.Find(article.Text) ?? article.Language;
        var problems = ReadLanguages.Contains(language) ? article.Problems
            : article.Problems.Add(ReadLanguages.NotRead(language!));
        return article with { Language = language, Problems = problems };
    }
}
