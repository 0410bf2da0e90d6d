using System.Text.RegularExpressions;
using Dateline.Language;

namespace Dateline.Extraction.Scrapes;

internal enum LineKind
{
    Empty,
    Button,
    End,
    Wall,
    Box,
    Age,
    Stamp,
    Byline,
    Insert,
    Call,
    Notice,
    Credit,
    Caption,
    Signature,
    ListItem,
    Headline,
    Prose,
}

/// <summary>A line of a scraped page, and what it seems to be on its own.</summary>
internal sealed partial record PageLine(string Text, LineKind Kind)
{
    /// <summary>In words. A headline has up to about fifteen; a longer line without an end mark is a sentence whose end
    /// mark was lost.</summary>
    private const int LongestHeadline = 18;

    // The first that fits counts.
    private static readonly ImmutableArray<(LineKind Kind, Func<string, bool> Fits)> Tests =
    [
        (LineKind.End, line => Furniture.EndsArticle(line) || ScrapeLabels.EndsArticle(line)),
        (LineKind.Box, line => Furniture.OpensBox(line) || ScrapeLabels.OpensHighlights(line)),
        (LineKind.Wall, ScrapeLabels.IsWall),
        (LineKind.Button, line => Furniture.IsButton(line) || !line.Any(char.IsLetterOrDigit) || ScrapeLabels.IsLabel(line)),
        (LineKind.Age, Furniture.IsAgeOrLength),
        (LineKind.Byline, IsByline),
        (LineKind.Stamp, line => Stamps.TryRead(StampOf(line), out _, out _)),
        (LineKind.Button, ScrapeLabels.IsMenu),
        (LineKind.Insert, line => Furniture.IsInsert(line) || IsPointer(line)),
        (LineKind.Signature, line => EmbeddedPosts.SignatureOf(line) is not null),
        (LineKind.Caption, line => Captions.IsCaption(line) || Credited().IsMatch(line)),
        (LineKind.Credit, line => line.Length < 400 && Worked().IsMatch(line)),
        (LineKind.Notice, line => Notices.IsNotice(line) || Notices.IsCopyright(line)),
        (LineKind.Call, line => Furniture.IsCall(line) || ScrapeLabels.IsCall(line)),
    ];

    /// <summary>Whether it stands in a block that the page holds twice.</summary>
    public bool Doubled { get; init; }

    /// <summary>What the make of the text says of it.</summary>
    public LineMark Mark { get; init; }

    public bool IsContent => Kind is LineKind.Prose or LineKind.ListItem or LineKind.Signature;

    public static PageLine Of(RawLine raw)
    {
        var text = Furniture.WithoutGlued(raw.Text.Trim());
        var kind = KindOf(text);
        var line = new PageLine(text, kind) { Mark = raw.Mark };
        return raw.Mark switch
        {
            LineMark.Link when kind is LineKind.Prose or LineKind.Headline or LineKind.ListItem => line with { Kind = LineKind.Button },
            LineMark.Caption when kind is LineKind.Prose or LineKind.Headline => line with { Kind = LineKind.Caption },
            LineMark.Heading when kind is LineKind.Prose => line with { Kind = LineKind.Headline },
            LineMark.ListItem when kind is LineKind.Prose or LineKind.Headline => line with { Kind = LineKind.ListItem },
            LineMark.Quotation when kind is LineKind.Headline => line with { Kind = LineKind.Prose },
            _ => line,
        };
    }

    private static LineKind KindOf(string text)
    {
        if (text.Length == 0)
            return LineKind.Empty;
        foreach (var (kind, fits) in Tests)
        {
            if (fits(text))
                return kind;
        }
        if (ListMark().Match(text) is { Success: true } item)
            return ScrapeLabels.IsLabel(text[item.Length..]) ? LineKind.Button : LineKind.ListItem;
        return EndsSentence(text) || WordCount(text) > LongestHeadline ? LineKind.Prose : LineKind.Headline;
    }

    /// <summary><c>By Ann Lee and Bo Kim</c>, also with a stamp behind it.</summary>
    public static bool IsByline(string text) =>
        text.Length <= 160 && (By().IsMatch(text) || ByElsewhere().IsMatch(text))
            && Bylines.Names(NamesIn(text)).Any() && !EndsLikeProse(text);

    /// <summary>The part of a byline that names people: what stands before its stamp.</summary>
    public static string NamesIn(string byline) => DateBehind().Match(byline) is { Success: true } date && date.Index > 3
        ? byline[..date.Index] : byline;

    /// <summary>The line with one mark between its stamps: scrapers leave tabs, some houses print slashes.</summary>
    public static string StampOf(string line) =>
        SlashBeforeClock().Replace(line, ", ").Replace(" / ", " | ", StringComparison.Ordinal).Replace('\t', '|');

    /// <summary>Without the mark of a list.</summary>
    public static string WithoutListMark(string text) => Bullet().Replace(text, "");

    private static bool EndsLikeProse(string text) => text.EndsWith('.') && WordCount(text) > 8 && WrittenDate.Find(text) is null;

    private static bool IsPointer(string text) => text.Length < 160 && Pointer().IsMatch(text) && !EndsSentence(text);

    /// <summary>Whether it ends as a sentence does, quotation marks and brackets aside.</summary>
    public static bool EndsSentence(string text)
    {
        var bare = text.AsSpan().TrimEnd("\"'”’»)] 」』）");
        return bare.Length > 0 && (bare[^1] is '.' or '!' or ':' or ';' or '…' or '。' or '！' or '？' or '｡' or '．' or '।' or '۔' or '؟'
            || (bare[^1] == '?' && bare.Length > 60)
            || (bare.Length < text.Length && bare[^1] is ',' or '?')
            || (text[^1] is '”' or '"' && WordCount(text) > 8));
    }

    public static int WordCount(string text) => RunningWords.Count(text, LongestHeadline + 10);

    [GeneratedRegex(
        @"^(?:(?:(?:an? )?(?:guest |special |exclusive |news )?(?:analysis|opinion|comment|commentary|column|essay|interview|report|review"
        + @"|feature|perspective|explainer|words|text|post|(?:story|words|text) and (?:photos|photographs|pictures)) by"
        + @"|by|(?:written|posted|reported|story|reviewed|contributed|compiled) by)[:\s]+"
        + @"|(?:words|writers?|reporters?|story|text):\s?)\p{Lu}",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex By();

    // The words for "by" of other languages are words of sentences too, so nothing but a few names may follow.
    [GeneratedRegex(
        @"^(?:Von|Par|Por|Di|Door|Av|Af|Text|Texte|Testo|Texto)[:\s]\s?"
        + @"(?:\p{Lu}[\p{L}.'’-]{1,25}|de|van|von|der|da|und|et|y|e|en|och|og|,)"
        + @"(?:,? (?:\p{Lu}[\p{L}.'’-]{0,25}|de|van|von|der|da|und|et|y|e|en|och|og)){1,7}$",
        RegexOptions.CultureInvariant)]
    private static partial Regex ByElsewhere();

    [GeneratedRegex(
        @"\s?(?:[|•·]|\s/\s|,?\s(?:on|Updated|Published|Posted)\s|\s(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,?\s)"
        + @"[^0-9]{0,40}[0-9].{0,80}$",
        RegexOptions.CultureInvariant)]
    private static partial Regex DateBehind();

    [GeneratedRegex(@"(?<=[0-9]{4}) / (?=[0-9]{1,2}[:.][0-9]{2})", RegexOptions.CultureInvariant)]
    private static partial Regex SlashBeforeClock();

    [GeneratedRegex(@"^(?:>{1,3}|»|►|▶|→|➤|👉)\s?\S", RegexOptions.CultureInvariant)]
    private static partial Regex Pointer();

    // "(Ed Lane/Delta Post)": who took it and for whom, at the end of a caption.
    [GeneratedRegex(@"\(\p{Lu}[\p{L}.'’-]{0,25}(?: \p{Lu}[\p{L}.'’-]{0,25}){1,3} ?/ ?(?:The )?\p{Lu}[^()/]{2,40}\)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Credited();

    // Who worked on a report of an agency: "(Reporting by Ann Lee; Editing by Bo Kim)".
    [GeneratedRegex(
        @"^[(\[]?(?:additional |further |other )?(?:reporting|writing|editing|written|edited|compiled|translated|translation"
        + @"|graphics?|fact-checking|production)(?: and (?:reporting|writing|editing|graphics?|production))?(?: in \p{Lu}[\p{L} ]{1,30})?"
        + @" by:? \p{Lu}|^With (?:additional )?reporting\b"
        + @"|^\W{0,3}(?:source|quelle|fonte|fuente|bron)\s?:\s?[^,.:;]{2,40}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Worked();

    [GeneratedRegex(@"^(?:[•●▪‣·–*]|-\s|\(?[0-9]{1,2}[.)]\s)\s?(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex ListMark();

    [GeneratedRegex(@"^(?:[•●▪‣·–*]|-\s)\s?(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();
}
