using System.Buffers;
using System.Text;
using AngleSharp.Html;

namespace Dateline.Intake.Feeds;

/// <summary>From what stands in the file to the characters that are meant.</summary>
internal static class XmlText
{
    /// <summary>The longest name of an entity of HTML, with room.</summary>
    private const int LongestEntity = 34;

    private static readonly SearchValues<char> AfterReference = SearchValues.Create("; \t\r\n<>");

    /// <summary>XML 1.0, 2.2: not allowed at all, and yet found in feeds.</summary>
    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Select(code => (char)code).Except(['\t', '\n', '\r'])]);

    /// <summary>Without the control characters that XML forbids, and with what the document declares in its places.</summary>
    public static string Readable(string xml) => DeclaredEntities.Replaced(WithoutControls(xml));

    private static string WithoutControls(string xml)
    {
        if (!xml.AsSpan().ContainsAny(Controls))
            return xml;
        var clean = new StringBuilder(xml.Length);
        foreach (var part in xml.AsSpan().SplitAny(Controls))
            clean.Append(xml.AsSpan(part));
        return clean.ToString();
    }

    /// <summary>What an element without child elements says: entities resolved, CDATA as it is, comments left out.</summary>
    public static string Content(ReadOnlySpan<char> inside)
    {
        inside = inside.Trim();
        if (inside.IndexOf('<') < 0)
            return Decode(inside);
        var scanner = new XmlScanner(inside);
        // Most often it is one CDATA section and nothing else.
        if (!scanner.Read())
            return "";
        if (scanner.Part == XmlPart.Literal && scanner.After == inside.Length)
            return Of(inside, scanner.Inside).Trim().ToString();
        var text = new StringBuilder(inside.Length);
        do
        {
            if (scanner.Part == XmlPart.Literal)
                text.Append(Of(inside, scanner.Inside));
            else if (scanner.Part == XmlPart.Text)
                text.Append(Decode(Of(inside, scanner.Inside)));
        }
        while (scanner.Read());
        return text.ToString().Trim();
    }

    /// <summary>From a place to the end of a document that breaks off, without the half tag, half reference or half mark
    /// that stand there.</summary>
    public static Span WithoutHalf(string xml, int start)
    {
        var text = xml.AsSpan(start).TrimEnd();
        var open = text.LastIndexOf('<');
        if (open >= 0 && text[open..].IndexOf('>') < 0 && !text[open..].StartsWith("<![CDATA[")
            && (open == text.Length - 1 || char.IsLetter(text[open + 1]) || text[open + 1] is '/' or '!'))
            text = text[..open];
        text = text.TrimEnd(']');
        var mark = text.LastIndexOf('&');
        if (mark >= 0 && text.Length - mark <= LongestEntity && text[mark..].IndexOfAny(AfterReference) < 0)
            text = text[..mark];
        return new Span(start, start + text.Length);
    }

    /// <summary>Text without tags, blanks collapsed; null when nothing is left.</summary>
    /// <param name="html">Markup, well formed or not.</param>
    /// <param name="most">In characters; the rest is cut off.</param>
    public static string? Plain(ReadOnlySpan<char> html, int most = int.MaxValue)
    {
        if (IsPlain(html) && html.Length <= most)
            return html.Length > 0 ? html.ToString() : null;
        var text = ArrayPool<char>.Shared.Rent(html.Length);
        var length = 0;
        var scanner = new XmlScanner(html);
        while (length < most && scanner.Read())
        {
            if (scanner.Part == XmlPart.Text)
                length += Decode(Of(html, scanner.Inside), text.AsSpan(length));
            else if (scanner.Part == XmlPart.Literal)
                length += Copy(Of(html, scanner.Inside), text.AsSpan(length));
            else if (IsBreak(scanner.Name))
                text[length++] = ' ';
            else if (scanner.Part == XmlPart.Start && IsSilent(scanner.Name))
                SkipTo(ref scanner, scanner.Name);
        }
        length = Collapse(text.AsSpan(0, length));
        var plain = length > 0 ? new string(text, 0, length) : null;
        ArrayPool<char>.Shared.Return(text);
        return plain;
    }

    /// <summary>Without marks, and with no blanks but single ones between words.</summary>
    private static bool IsPlain(ReadOnlySpan<char> text)
    {
        if (text.ContainsAny('<', '&') || (text.Length > 0 && (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]))))
            return false;
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsWhiteSpace(text[at]) && (text[at] != ' ' || text[at + 1] == ' '))
                return false;
        }
        return true;
    }

    /// <summary>Each run of blanks becomes one, and those at the ends none.</summary>
    /// <returns>How many characters are left.</returns>
    private static int Collapse(Span<char> text)
    {
        var length = 0;
        var isBetween = false;
        foreach (var letter in text)
        {
            if (char.IsWhiteSpace(letter))
            {
                isBetween = length > 0;
                continue;
            }
            if (isBetween)
                text[length++] = ' ';
            isBetween = false;
            text[length++] = letter;
        }
        return length;
    }

    private static int Copy(ReadOnlySpan<char> text, Span<char> into)
    {
        text.CopyTo(into);
        return text.Length;
    }

    public static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    /// <summary>References to characters replaced; what is none stays as it is.</summary>
    public static string Decode(ReadOnlySpan<char> text)
    {
        if (text.IndexOf('&') < 0)
            return text.ToString();
        var buffer = ArrayPool<char>.Shared.Rent(text.Length);
        var decoded = new string(buffer, 0, Decode(text, buffer));
        ArrayPool<char>.Shared.Return(buffer);
        return decoded;
    }

    /// <summary>A reference is never shorter than what it stands for.</summary>
    /// <returns>How many characters were written.</returns>
    private static int Decode(ReadOnlySpan<char> text, Span<char> into)
    {
        var length = 0;
        for (var mark = text.IndexOf('&'); mark >= 0; mark = text.IndexOf('&'))
        {
            length += Copy(text[..mark], into[length..]);
            text = text[mark..];
            var window = text[1..Math.Min(LongestEntity + 1, text.Length)];
            var end = window.IndexOf(';');
            if (end > 0 && Character(window[..end]) is { } character && character.Length <= end + 2)
            {
                length += Copy(character, into[length..]);
                text = text[(end + 2)..];
            }
            else
            {
                into[length++] = '&';
                text = text[1..];
            }
        }
        return length + Copy(text, into[length..]);
    }

    private static ReadOnlySpan<char> Of(ReadOnlySpan<char> text, Span span) => text[span.Start..span.End];

    private static bool IsBreak(ReadOnlySpan<char> name) => name is "p" or "br" or "div" or "li" or "P" or "BR" or "DIV" or "LI";

    private static bool IsSilent(ReadOnlySpan<char> name) =>
        name.Equals("script", StringComparison.OrdinalIgnoreCase) || name.Equals("style", StringComparison.OrdinalIgnoreCase);

    private static void SkipTo(ref XmlScanner scanner, ReadOnlySpan<char> name)
    {
        while (!scanner.IsClosed && scanner.Read())
        {
            if (scanner.Part == XmlPart.End && scanner.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                return;
        }
    }

    private static string? Character(ReadOnlySpan<char> name)
    {
        if (name[0] != '#')
        {
            return name switch
            {
                "amp" => "&",
                "lt" => "<",
                "gt" => ">",
                "quot" => "\"",
                "apos" => "'",
                _ => HtmlEntityProvider.Resolver.GetSymbol($"{name};"),
            };
        }
        var hex = name.Length > 2 && name[1] is 'x' or 'X';
        var style = hex ? System.Globalization.NumberStyles.AllowHexSpecifier : System.Globalization.NumberStyles.None;
        if (!int.TryParse(name[(hex ? 2 : 1)..], style, null, out var code) || !Rune.IsValid(code) || code == 0)
            return null;
        // 128 to 159 are meant as windows-1252, as browsers read them.
        return code is >= 128 and < 160 ? Encoding.GetEncoding(1252).GetString([(byte)code]) : new Rune(code).ToString();
    }
}
