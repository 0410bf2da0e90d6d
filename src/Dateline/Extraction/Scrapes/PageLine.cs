using System.Text.RegularExpressions;
using Dateline.Language;

namespace Dateline.Extraction.Scrapes;

internal enum LineKind
{
    Empty,
    Button,
    End,
    Box,
    Age,
    Stamp,
    Byline,
    Insert,
    Call,
    Notice,
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

    /// <summary>Whether it stands in a block that the page holds twice.</summary>
    public bool Doubled { get; init; }

    public bool IsContent => Kind is LineKind.Prose or LineKind.ListItem or LineKind.Signature;

    public static PageLine Of(string raw)
    {
        var text = Furniture.WithoutGlued(raw.Trim());
        return new PageLine(text, KindOf(text));
    }

    private static LineKind KindOf(string text)
    {
        if (text.Length == 0)
            return LineKind.Empty;
        if (Furniture.EndsArticle(text))
            return LineKind.End;
        if (Furniture.OpensBox(text))
            return LineKind.Box;
        if (Furniture.IsButton(text) || !text.Any(char.IsLetterOrDigit))
            return LineKind.Button;
        if (Furniture.IsAgeOrLength(text))
            return LineKind.Age;
        if (IsByline(text))
            return LineKind.Byline;
        if (Stamps.TryRead(text, out _, out _))
            return LineKind.Stamp;
        if (Furniture.IsInsert(text))
            return LineKind.Insert;
        if (EmbeddedPosts.SignatureOf(text) is not null)
            return LineKind.Signature;
        if (Captions.IsCaption(text))
            return LineKind.Caption;
        if (Notices.IsNotice(text) || Notices.IsCopyright(text))
            return LineKind.Notice;
        if (Furniture.IsCall(text))
            return LineKind.Call;
        if (ListMark().IsMatch(text))
            return LineKind.ListItem;
        return EndsSentence(text) || WordCount(text) > LongestHeadline ? LineKind.Prose : LineKind.Headline;
    }

    /// <summary><c>By Ann Lee and Bo Kim</c>, also with a stamp behind it.</summary>
    public static bool IsByline(string text) =>
        text.Length <= 160 && By().IsMatch(text) && Bylines.Names(text).Any() && !EndsLikeProse(text);

    private static bool EndsLikeProse(string text) => text.EndsWith('.') && WordCount(text) > 8 && WrittenDate.Find(text) is null;

    /// <summary>Whether it ends as a sentence does, quotation marks and brackets aside.</summary>
    public static bool EndsSentence(string text)
    {
        var bare = text.AsSpan().TrimEnd("\"'”’»)] ");
        return bare.Length > 0 && (bare[^1] is '.' or '!' or ':' or ';' or '…' || (bare[^1] == '?' && bare.Length > 60)
            || (bare.Length < text.Length && bare[^1] is ',' or '?')
            || (text[^1] is '”' or '"' && WordCount(text) > 8));
    }

    public static int WordCount(string text) => Words.Of(text).Take(LongestHeadline + 10).Count();

    [GeneratedRegex(
        @"^(?:by|written by|posted by|reported by|story by)[:\s]+\p{Lu}",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex By();

    [GeneratedRegex(@"^(?:[•●▪‣·–*]|-\s|\(?[0-9]{1,2}[.)]\s)\s?\S", RegexOptions.CultureInvariant)]
    private static partial Regex ListMark();
}
