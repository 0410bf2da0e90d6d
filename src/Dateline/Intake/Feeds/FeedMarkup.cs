using System.Collections.Frozen;
using System.Text;
using Dateline.Language;

namespace Dateline.Intake.Feeds;

public enum MarkupKind
{
    /// <summary>Characters as they are: a bracket is a bracket.</summary>
    Text,

    Html,

    /// <summary>RSS does not say which: most often HTML, and in titles most often text.</summary>
    Either,
}

/// <summary>A title, a summary, a content, as the feed gives it.</summary>
public readonly record struct FeedMarkup(string Value, MarkupKind Kind)
{
    private static readonly FrozenSet<string> Addresses = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "href", "src", "cite", "action", "background", "data", "poster", "longdesc");

    /// <summary>For a reader: without tags, blanks collapsed; null where nothing is left.</summary>
    public string? Plain => XmlText.Plain(Kind == MarkupKind.Text ? XmlText.Escape(Value) : Value);

    /// <summary>As HTML.</summary>
    public string Html => Kind == MarkupKind.Text ? XmlText.Escape(Value) : Value;

    /// <summary>The address of the first picture in it.</summary>
    public string? FirstImage
    {
        get
        {
            if (Kind == MarkupKind.Text || !Value.Contains("<img", StringComparison.OrdinalIgnoreCase))
                return null;
            var scanner = new XmlScanner(Value);
            while (scanner.Read())
            {
                if (scanner.Part != XmlPart.Start || !scanner.Name.Equals("img", StringComparison.OrdinalIgnoreCase))
                    continue;
                var rest = Value.AsSpan(scanner.Inside.Start, scanner.Inside.Length);
                while (XmlScanner.NextAttribute(ref rest, out var name, out var value))
                {
                    if (name.Equals("src", StringComparison.OrdinalIgnoreCase) && !value.IsWhiteSpace())
                        return XmlText.Decode(value.Trim());
                }
            }
            return null;
        }
    }

    /// <summary>What an element says: text constructs of Atom (RFC 4287, 3.1; content: 4.1.3.3) with the types and modes
    /// of Atom 0.3, and those of RSS, which have none.</summary>
    internal static FeedMarkup? Of(FeedElement? element)
    {
        if (element is null || element.Inside.Length == 0)
            return null;
        var type = element.Attribute("type")?.ToLowerInvariant().Split(';')[0].Trim();
        var (value, kind) = Read(element, type);
        if (value.Length == 0)
            return null;
        if (element.Base is { } from && kind != MarkupKind.Text && value.Contains('<', StringComparison.Ordinal))
            value = Rebased(value, from);
        return new FeedMarkup(value, kind);
    }

    private static (string Value, MarkupKind Kind) Read(FeedElement element, string? type)
    {
        var mode = element.Attribute("mode")?.ToLowerInvariant();
        if (mode == "base64" || (type is not null && IsPacked(type)))
            return (Unpacked(element.Value), type is null or "text/plain" ? MarkupKind.Text : MarkupKind.Html);
        if (type is "xhtml" || type?.EndsWith("xml", StringComparison.Ordinal) == true)
            return (WithoutDivision(WithoutPrefix(Inner(element))), MarkupKind.Html);
        if (element.HasTags)
        {
            var inner = WithoutDivision(WithoutPrefix(element.Value));
            return (inner.Contains('<', StringComparison.Ordinal) ? inner : XmlText.Decode(inner), MarkupKind.Html);
        }
        return (element.Value, type switch
        {
            "html" or "text/html" => MarkupKind.Html,
            "text" or "text/plain" or "plain" => MarkupKind.Text,
            _ => element.Vocabulary == Vocabulary.Atom && mode != "escaped" ? MarkupKind.Text : MarkupKind.Either,
        });
    }

    // In XHTML an escaped bracket is a bracket, not a tag.
    private static string Inner(FeedElement element) =>
        element.HasTags || element.Xml.AsSpan(element.Inside.Start, element.Inside.Length).Contains("<![", StringComparison.Ordinal)
            ? element.Value
            : element.Xml.AsSpan(element.Inside.Start, element.Inside.Length).Trim().ToString();

    private static bool IsPacked(string type) =>
        type.Contains('/', StringComparison.Ordinal) && !type.StartsWith("text/", StringComparison.Ordinal)
        && !type.EndsWith("xml", StringComparison.Ordinal) && !type.EndsWith("json", StringComparison.Ordinal)
        && !type.StartsWith("multipart/", StringComparison.Ordinal);

    private static string Unpacked(string packed)
    {
        var bytes = new byte[packed.Length];
        return Convert.TryFromBase64String(packed, bytes, out var count) && System.Text.Unicode.Utf8.IsValid(bytes.AsSpan(0, count))
            ? Encoding.UTF8.GetString(bytes, 0, count).Trim()
            : packed;
    }

    /// <summary>Readers of HTML know no prefixes: that of the first tag is taken off wherever it stands
    /// (<c>&lt;x:div xmlns:x="…xhtml">&lt;x:p></c>).</summary>
    private static string WithoutPrefix(string markup)
    {
        var scanner = new XmlScanner(markup);
        while (scanner.Read() && scanner.Part != XmlPart.Start)
        {
        }
        var colon = scanner.Part == XmlPart.Start ? scanner.Name.IndexOf(':') : -1;
        if (colon < 1 || !FeedTree.IsOfHtml(scanner.Name[(colon + 1)..]))
            return markup;
        var prefix = scanner.Name[..(colon + 1)].ToString();
        return markup.Replace($"<{prefix}", "<", StringComparison.Ordinal).Replace($"</{prefix}", "</", StringComparison.Ordinal);
    }

    /// <summary>The division around XHTML is no part of it (RFC 4287, 3.1.1.3).</summary>
    private static string WithoutDivision(string markup)
    {
        var scanner = new XmlScanner(markup);
        if (!scanner.Read() || scanner is not { Part: XmlPart.Start, IsClosed: false } || !IsDivision(scanner.Name))
            return markup;
        var (inner, depth) = (scanner.After, 1);
        while (depth > 0 && scanner.Read())
        {
            if (!IsDivision(scanner.Name) || scanner.Part is not (XmlPart.Start or XmlPart.End) || scanner.IsClosed)
                continue;
            depth += scanner.Part == XmlPart.Start ? 1 : -1;
        }
        return depth == 0 && scanner.After == markup.Length ? markup[inner..scanner.Start].Trim() : markup;
    }

    private static bool IsDivision(ReadOnlySpan<char> name) =>
        name.Equals("div", StringComparison.OrdinalIgnoreCase) || name.EndsWith(":div", StringComparison.OrdinalIgnoreCase);

    /// <summary>Relative addresses made whole.</summary>
    private static string Rebased(string html, string from)
    {
        var whole = new StringBuilder(html.Length + 64);
        var scanner = new XmlScanner(html);
        var copied = 0;
        while (scanner.Read())
        {
            if (scanner.Part != XmlPart.Start)
                continue;
            var rest = html.AsSpan(scanner.Inside.Start, scanner.Inside.Length);
            while (XmlScanner.NextAttribute(ref rest, out var name, out var value))
            {
                if (name.Length > 12 || value.IsEmpty || !Addresses.Contains(name.ToString()))
                    continue;
                var stated = XmlText.Decode(value);
                var resolved = WebAddress.Resolve(from, stated);
                if (resolved == stated)
                    continue;
                html.AsSpan().Overlaps(value, out var at);
                whole.Append(html, copied, at - copied).Append(XmlText.Escape(resolved));
                copied = at + value.Length;
            }
        }
        return copied == 0 ? html : whole.Append(html, copied, html.Length - copied).ToString();
    }
}
