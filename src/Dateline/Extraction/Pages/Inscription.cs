using AngleSharp.Html;

namespace Dateline.Extraction.Pages;

/// <summary>Short texts from attributes and data: references decoded, blanks collapsed.</summary>
internal static class Inscription
{
    public static string? Clean(string text)
    {
        if (text.Contains('&', StringComparison.Ordinal))
            text = Decoded(text);
        if (text.Contains('<', StringComparison.Ordinal) && text.Contains('>', StringComparison.Ordinal))
            text = TagStripper.TextOf(text);
        var clean = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return clean.Length > 0 ? clean : null;
    }

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
