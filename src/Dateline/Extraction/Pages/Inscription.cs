using System.Text.RegularExpressions;
using AngleSharp.Html;

namespace Dateline.Extraction.Pages;

/// <summary>Short texts from attributes and data: references decoded, markup taken out, blanks collapsed.</summary>
internal static partial class Inscription
{
    public static string? Clean(string text)
    {
        if (text.Contains('&', StringComparison.Ordinal))
            text = Decoded(text);
        if (text.Contains('<', StringComparison.Ordinal) && text.Contains('>', StringComparison.Ordinal))
            text = WithoutTags(text);
        var clean = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return clean.Length > 0 ? clean : null;
    }

    // Headlines hold "<" and ">" as signs and name elements of HTML. Markup is only what is written as such: elements that are
    // closed again, breaks, pictures with their address, comments.
    private static string WithoutTags(string text)
    {
        if (text.Contains("<script", StringComparison.OrdinalIgnoreCase) || text.Contains("<style", StringComparison.OrdinalIgnoreCase))
            return TagStripper.TextOf(text);
        var tags = Tag().Matches(text);
        var opened = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var closed = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (Match tag in tags)
            (tag.ValueSpan[1] == '/' ? closed : opened).Add(tag.Groups["name"].Value);
        return Tag().Replace(text, tag =>
        {
            var name = tag.Groups["name"].Value.ToLowerInvariant();
            if (name.Length == 0 || name is "br" or "hr" or "wbr" || (name == "img" && tag.Length > "<img/>".Length))
                return name == "wbr" ? "" : " ";
            // Paragraphs and items need no end (HTML, 13.1.2.4), and a text that was cut may begin with one.
            var isMarkup = (opened.Contains(name) && closed.Contains(name)) || (name is "p" or "li" or "div" && tag.Index == 0)
                || (tag.ValueSpan[1] == '/' && name is "p" or "li" or "div");
            return !isMarkup ? tag.Value : Tags.IsInline(name) ? "" : " ";
        });
    }

    [GeneratedRegex("""<!--.{0,500}?-->|</?(?<name>[A-Za-z][A-Za-z0-9]{0,11})(?:\s[^<>]{0,2000})?/?>""",
        RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Tag();

    // Written twice into the page, a reference comes out of the parser as one.
    private static string Decoded(string text)
    {
        var stripped = new System.Text.StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var end = text[at] == '&' ? text.AsSpan(at, Math.Min(12, text.Length - at)).IndexOf(';') : -1;
            if (end > 2 && Symbol(text.Substring(at + 1, end - 1)) is { } symbol)
            {
                stripped.Append(symbol);
                at += end;
            }
            else
            {
                stripped.Append(text[at]);
            }
        }
        return stripped.ToString();
    }

    public static string? Symbol(string name)
    {
        if (name[0] != '#')
            return HtmlEntityProvider.Resolver.GetSymbol(name + ";");
        var hex = name.Length > 2 && name[1] is 'x' or 'X';
        var style = hex ? System.Globalization.NumberStyles.AllowHexSpecifier : System.Globalization.NumberStyles.None;
        return int.TryParse(name.AsSpan(hex ? 2 : 1), style, null, out var code) && code > 31 && System.Text.Rune.IsValid(code)
            ? new System.Text.Rune(code).ToString() : null;
    }
}
