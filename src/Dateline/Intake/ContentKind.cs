using System.Text;
using Dateline.Intake.Feeds;
using Dateline.Intake.Listings;

namespace Dateline.Intake;

internal enum Kind
{
    Empty,
    Binary,
    Text,
    Html,
    Feed,
    Opml,
    Sitemap,

    /// <summary>A sitemap as text.</summary>
    Addresses,
    Xml,
    Warc,
    Arc,
    ArticleLines,
    Json,
}

/// <summary>What kind of input it is, told by its first bytes.</summary>
internal static class ContentKind
{
    /// <summary>Share of control characters above which it is not text; prose has none, a terminal log a
    /// few, a page from a damaged database a zero or two; of packed bytes and pictures a tenth and more.</summary>
    private const double MostControls = 0.02;

    /// <summary>Of a short input these may be some spoilt letters.</summary>
    private const int FewestControls = 3;

    /// <summary>In lines that say something.</summary>
    private const int LatestArticle = 4;

    /// <summary>In characters. Behind as much of something else it is not a feed that was damaged but a page that shows one.</summary>
    private const int LatestBeginning = 4096;

    private const string AtomName = "http://www.w3.org/2005/Atom";

    private static readonly byte[][] BinaryMarks =
    [
        "%PDF-"u8.ToArray(), "PK\u0003\u0004"u8.ToArray(), [0x89, (byte)'P', (byte)'N', (byte)'G'], [0xff, 0xd8, 0xff],
        "GIF8"u8.ToArray(), "RIFF"u8.ToArray(), [0x7f, (byte)'E', (byte)'L', (byte)'F'], "SQLite format"u8.ToArray(),
        [0xd0, 0xcf, 0x11, 0xe0], "BZh"u8.ToArray(), [0xfd, (byte)'7', (byte)'z'], [0x28, 0xb5, 0x2f, 0xfd],
    ];

    private static readonly string[] HtmlNames =
    [
        "!doctype", "html", "head", "body", "title", "meta", "link", "script", "style", "div", "p", "article", "main",
        "section", "header", "h1", "h2", "h3", "span", "table", "ul", "ol", "a", "b", "i", "em", "strong", "br", "img",
        "figure", "blockquote", "base", "nav", "center", "font", "form", "iframe", "noscript",
    ];

    public static Kind Of(ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty)
            return Kind.Empty;
        if (head.StartsWith("WARC/"u8))
            return Kind.Warc;
        if (head.StartsWith("filedesc://"u8))
            return Kind.Arc;
        if (IsMarkedBinary(head))
            return Kind.Binary;
        var text = Characters.Glimpse(head).AsSpan().TrimStart("\ufeff \t\r\n\f\v");
        // A zero byte within JSON costs the line that it is in.
        if (text.Length > 0 && text[0] is '{' or '[' && OfJson(text) is var json and not Kind.Text)
            return json;
        if (IsBinary(head))
            return Kind.Binary;
        if (text.IsEmpty)
            return Kind.Text;
        var kind = text[0] == '<' ? OfMarkup(text) : OfLines(text);
        return kind is Kind.Html or Kind.Text && BeginsLate(text) ? Kind.Feed : kind;
    }

    private static Kind OfLines(ReadOnlySpan<char> text) =>
        AddressList.Is(text) ? Kind.Addresses : HoldsArticles(text) ? Kind.ArticleLines : Kind.Text;

    /// <summary>Whether one of the first lines behind the first is an article: then the first is a line of JSONL that was
    /// spoilt.</summary>
    private static bool HoldsArticles(ReadOnlySpan<char> text)
    {
        var number = 0;
        foreach (var line in text.EnumerateLines())
        {
            if (line.IsWhiteSpace())
                continue;
            if (++number > LatestArticle)
                return false;
            var one = line.Trim();
            // A long line may end behind what is seen of it.
            if (number > 1 && one.StartsWith("{\"") && one.Contains("\"text\"", StringComparison.Ordinal)
                && (one[^1] == '}' || one.Length > 32 * 1024))
                return true;
        }
        return false;
    }

    /// <summary>A feed below the complaints of the program that makes it.</summary>
    private static bool BeginsLate(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, LatestBeginning)];
        var start = text.IndexOf("<?xml ");
        return start >= 0 && !text[..start].Contains("<html", StringComparison.OrdinalIgnoreCase)
            && OfMarkup(text[start..]) is Kind.Feed;
    }

    private static bool IsMarkedBinary(ReadOnlySpan<byte> head)
    {
        foreach (var mark in BinaryMarks)
        {
            if (head.StartsWith(mark))
                return true;
        }
        return false;
    }

    private static bool IsBinary(ReadOnlySpan<byte> head)
    {
        if (Characters.WideEncoding(head) is not null)
            return false;
        var controls = 0;
        foreach (var unit in head)
        {
            if (unit < 32 && unit is not (9 or 10 or 12 or 13 or 27))
                controls++;
        }
        return controls > Math.Max(FewestControls, head.Length * MostControls);
    }

    private static Kind OfJson(ReadOnlySpan<char> text)
    {
        var inner = text[1..].TrimStart();
        var opens = text[0] == '{' ? "\"}" : "{]";
        // Lists within lists hold no article, but are no text either.
        if (text[0] == '[' && inner.StartsWith("[") && inner[1..].TrimStart() is { IsEmpty: false } third
            && "[{]\"".Contains(third[0], StringComparison.Ordinal))
            return Kind.Json;
        // A text may begin with a bracket too: "[Editor's note: ...]".
        if (inner.IsEmpty || !opens.Contains(inner[0], StringComparison.Ordinal))
            return HoldsArticles(text) ? Kind.ArticleLines : Kind.Text;
        if (text[0] == '[')
            return IsOneList(text) || !HoldsArticles(text) ? Kind.Json : Kind.ArticleLines;
        if (IsJsonFeed(text))
            return Kind.Json;
        var end = text.IndexOf('\n');
        var next = end < 0 ? [] : text[end..].TrimStart();
        // One object may be spread over lines; of lines of objects the next begins like the first.
        return end < 0 || (next.IsEmpty ? text[..end].TrimEnd().EndsWith("}") : next[0] == '{')
            ? Kind.ArticleLines
            : Kind.Json;
    }

    /// <summary>A list over lines goes on behind a comma or a bracket.</summary>
    private static bool IsOneList(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf('\n');
        return end < 0 || text[..end].TrimEnd() is not { IsEmpty: false } first || ",[{".Contains(first[^1], StringComparison.Ordinal);
    }

    /// <summary>A JSON Feed names its version first (jsonfeed.org, 1.1, "Top-level"), often with all else on one line.</summary>
    private static bool IsJsonFeed(ReadOnlySpan<char> text)
    {
        var at = text.IndexOf("\"version\"");
        if (at < 0)
            return false;
        var value = text[(at + "\"version\"".Length)..].TrimStart();
        if (value.IsEmpty || value[0] != ':')
            return false;
        value = value[1..].TrimStart();
        return value.StartsWith("\"https://jsonfeed.org/") || value.StartsWith("\"http://jsonfeed.org/")
            || value.StartsWith("\"https:\\/\\/jsonfeed.org\\/");
    }

    private static Kind OfMarkup(ReadOnlySpan<char> text)
    {
        while (true)
        {
            var name = NameAt(text);
            if (name is "?xml" or "!--" or "?xml-stylesheet" or "!doctype")
            {
                if (name == "!doctype" && text[..Math.Min(text.Length, 60)].Contains("html", StringComparison.OrdinalIgnoreCase))
                    return Kind.Html;
                var end = name == "!--" ? text.IndexOf("-->") : name[0] == '?' ? text.IndexOf("?>")
                    : XmlScanner.EndOfDeclaration(text) is >= 0 and var strict ? strict - 1 : EndOfDeclaration(text);
                var next = end < 0 ? -1 : text[end..].IndexOf('<');
                if (next < 0)
                    return name == "?xml" ? Kind.Xml : Kind.Html;
                text = text[(end + next)..];
                continue;
            }
            return name switch
            {
                "rss" or "feed" or "channel" => Kind.Feed,
                "entry" when text.Contains(AtomName, StringComparison.OrdinalIgnoreCase) => Kind.Feed,
                "opml" => Kind.Opml,
                "urlset" or "sitemapindex" => Kind.Sitemap,
                _ when Array.IndexOf(HtmlNames, name) >= 0 => Kind.Html,
                _ when name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..] is "feed" or "rdf" or "rss" => Kind.Feed,
                _ when name.EndsWith(":entry", StringComparison.Ordinal) && text.Contains(AtomName, StringComparison.OrdinalIgnoreCase)
                    => Kind.Feed,
                _ => HasTags(text) ? Kind.Xml : Kind.Text,
            };
        }
    }

    // <!DOCTYPE rss [ <!ENTITY ...> ]> ends after its bracket.
    private static int EndOfDeclaration(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf('>');
        var bracket = text.IndexOf('[');
        var close = text.IndexOf(']');
        return bracket >= 0 && bracket < end && close > end ? close : end;
    }

    private static string NameAt(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("<!--"))
            return "!--";
        var name = new StringBuilder();
        for (var at = 1; at < text.Length && at < 24; at++)
        {
            if (!char.IsAsciiLetterOrDigit(text[at]) && !":?!-_".Contains(text[at], StringComparison.Ordinal))
                break;
            name.Append(char.ToLowerInvariant(text[at]));
        }
        return name.ToString();
    }

    private static bool HasTags(ReadOnlySpan<char> text) =>
        text.Length > 1 && text[1] is not ' ' && text.Contains("</", StringComparison.Ordinal);
}
