using AngleSharp.Html;

namespace Dateline.Intake.Feeds;

internal enum XmlPart
{
    Start,
    End,
    Text,
}

/// <summary>One tag or one run of text.</summary>
/// <param name="Part">What it is.</param>
/// <param name="Name">Of a tag, in lower case, with its prefix.</param>
/// <param name="Text">Of a text, decoded.</param>
/// <param name="Attributes">Of a start tag.</param>
/// <param name="Closed">Whether a start tag is its own end.</param>
/// <param name="At">Where it begins.</param>
/// <param name="After">Where the next begins.</param>
internal readonly record struct XmlToken(
    XmlPart Part, string Name, string Text, IReadOnlyDictionary<string, string> Attributes, bool Closed, int At, int After);

/// <summary>
/// Cuts XML into tags and text and never fails: many feeds are not well formed, and a reader of news must get out of
/// them what there is. Entities of HTML are known without declaration; document types are skipped, so nothing is
/// fetched and nothing expands. One pass, no recursion.
/// </summary>
internal static class LenientXml
{
    /// <summary>The longest name of an entity of HTML, with room.</summary>
    private const int LongestEntity = 34;

    private static readonly Dictionary<string, string> NoAttributes = [];

    public static IEnumerable<XmlToken> Read(string xml)
    {
        var at = 0;
        while (at < xml.Length)
        {
            var open = xml.IndexOf('<', at);
            if (open < 0)
                open = xml.Length;
            if (open > at)
                yield return TextToken(Decode(xml.AsSpan(at, open - at)), at, open);
            if (open == xml.Length)
                yield break;
            var token = At(xml, open);
            at = token.After;
            if (token.Part != XmlPart.Text || token.Text.Length > 0)
                yield return token;
        }
    }

    private static XmlToken TextToken(string text, int at, int after) =>
        new(XmlPart.Text, "", text, NoAttributes, false, at, after);

    private static XmlToken At(string xml, int open)
    {
        var rest = xml.AsSpan(open);
        if (rest.StartsWith("<![CDATA["))
        {
            var end = xml.IndexOf("]]>", open + 9, StringComparison.Ordinal);
            var stop = end < 0 ? xml.Length : end;
            return TextToken(xml[(open + 9)..stop], open, end < 0 ? stop : stop + 3);
        }
        if (rest.StartsWith("<!--"))
            return TextToken("", open, After(xml, "-->", open + 4));
        if (rest.StartsWith("<?"))
            return TextToken("", open, After(xml, "?>", open + 2));
        if (rest.StartsWith("<!"))
            return TextToken("", open, AfterDeclaration(xml, open));
        var name = open + (rest.Length > 1 && rest[1] == '/' ? 2 : 1);
        if (name >= xml.Length || !(char.IsLetter(xml[name]) || xml[name] == '_'))
            return TextToken("<", open, open + 1);
        return Tag(xml, open, name);
    }

    private static XmlToken Tag(string xml, int open, int nameAt)
    {
        var at = nameAt;
        while (at < xml.Length && !char.IsWhiteSpace(xml[at]) && xml[at] is not ('>' or '/' or '<'))
            at++;
        var name = xml[nameAt..at].ToLowerInvariant();
        Dictionary<string, string>? attributes = null;
        var closed = false;
        while (at < xml.Length && xml[at] is not ('>' or '<'))
        {
            if (char.IsWhiteSpace(xml[at]) || xml[at] is '/' or '=' or '"' or '\'')
            {
                closed = xml[at] == '/';
                at++;
                continue;
            }
            closed = false;
            at = Attribute(xml, at, attributes ??= []);
        }
        var after = at < xml.Length && xml[at] == '>' ? at + 1 : at;
        var part = nameAt - open == 2 ? XmlPart.End : XmlPart.Start;
        return new XmlToken(part, name, "", attributes ?? NoAttributes, closed && part == XmlPart.Start, open, after);
    }

    private static int Attribute(string xml, int at, Dictionary<string, string> attributes)
    {
        var start = at;
        while (at < xml.Length && !char.IsWhiteSpace(xml[at]) && xml[at] is not ('=' or '>' or '/' or '<'))
            at++;
        var name = xml[start..at].ToLowerInvariant();
        while (at < xml.Length && char.IsWhiteSpace(xml[at]))
            at++;
        if (at >= xml.Length || xml[at] != '=')
            return at;
        at++;
        while (at < xml.Length && char.IsWhiteSpace(xml[at]))
            at++;
        if (at >= xml.Length)
            return at;
        var quote = xml[at];
        int end;
        if (quote is '"' or '\'')
        {
            end = xml.IndexOf(quote, ++at);
            end = end < 0 ? xml.Length : end;
        }
        else
        {
            end = at;
            while (end < xml.Length && !char.IsWhiteSpace(xml[end]) && xml[end] is not ('>' or '<'))
                end++;
        }
        attributes.TryAdd(name, Decode(xml.AsSpan(at, end - at)));
        return Math.Min(xml.Length, quote is '"' or '\'' ? end + 1 : end);
    }

    private static int After(string xml, string mark, int from)
    {
        var end = from > xml.Length ? -1 : xml.IndexOf(mark, from, StringComparison.Ordinal);
        return end < 0 ? xml.Length : end + mark.Length;
    }

    // <!DOCTYPE x [ <!ENTITY ...> ]> ends after its bracket.
    private static int AfterDeclaration(string xml, int open)
    {
        var end = xml.IndexOf('>', open);
        var bracket = xml.IndexOf('[', open);
        if (bracket >= 0 && bracket < end)
        {
            var close = xml.IndexOf(']', bracket);
            end = close < 0 ? -1 : xml.IndexOf('>', close);
        }
        return end < 0 ? xml.Length : end + 1;
    }

    /// <summary>References to characters replaced; what is none stays as it is.</summary>
    public static string Decode(ReadOnlySpan<char> text)
    {
        if (!text.Contains('&'))
            return text.ToString();
        var decoded = new System.Text.StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '&')
            {
                decoded.Append(text[at]);
                continue;
            }
            var window = text.Slice(at + 1, Math.Min(LongestEntity, text.Length - at - 1));
            var end = window.IndexOf(';');
            if (end > 0 && Character(window[..end]) is { } character)
            {
                decoded.Append(character);
                at += end + 1;
            }
            else
            {
                decoded.Append('&');
            }
        }
        return decoded.ToString();
    }

    private static string? Character(ReadOnlySpan<char> name)
    {
        if (name[0] != '#')
            return HtmlEntityProvider.Resolver.GetSymbol($"{name};");
        var hex = name.Length > 2 && name[1] is 'x' or 'X';
        var style = hex ? System.Globalization.NumberStyles.AllowHexSpecifier : System.Globalization.NumberStyles.None;
        if (!int.TryParse(name[(hex ? 2 : 1)..], style, null, out var code) || !System.Text.Rune.IsValid(code) || code == 0)
            return null;
        // 128 to 159 are meant as windows-1252, as browsers read them.
        return code is >= 128 and < 160
            ? System.Text.Encoding.GetEncoding(1252).GetString([(byte)code])
            : new System.Text.Rune(code).ToString();
    }
}
