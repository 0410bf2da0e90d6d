using System.Text;
using System.Text.RegularExpressions;
using Dateline.Language;

namespace Dateline.Intake.Feeds;

/// <summary>The small fields of a feed: titles, names, moments.</summary>
internal static partial class FeedText
{
    /// <summary>RFC 5322 in RSS, RFC 3339 in Atom, and what else occurs.</summary>
    public static StatedTime? Moment(string? text)
    {
        text = text?.Trim();
        if (string.IsNullOrEmpty(text))
            return null;
        return StatedTime.TryParse(text, out var time) ? time : WrittenDate.Find(text)?.Time;
    }

    /// <summary>Text without tags, blanks collapsed; null when nothing is left.</summary>
    public static string? Plain(string? html)
    {
        if (string.IsNullOrWhiteSpace(html))
            return null;
        var text = new StringBuilder();
        foreach (var token in LenientXml.Read(html))
        {
            if (token.Part == XmlPart.Text)
                text.Append(token.Text);
            else if (token.Name is "p" or "br" or "div" or "li")
                text.Append(' ');
        }
        var plain = string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return plain.Length > 0 ? plain : null;
    }

    public static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    /// <summary><c>desk@example.org (Ann Lee)</c>, <c>By Ann Lee, Bo Kim and Cy Ray</c>: the names alone.</summary>
    public static IEnumerable<string> Names(string text)
    {
        text = Plain(text) ?? "";
        if (Mail().Match(text) is { Success: true } mail)
            text = mail.Groups["name"].Value;
        return Bylines.Names(text);
    }

    [GeneratedRegex(@"^\S{1,100}@\S{1,100}(?:\s\((?<name>[^()]{1,200})\))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Mail();
}
