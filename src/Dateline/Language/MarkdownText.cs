using System.Text;

namespace Dateline.Language;

/// <summary>Text from outside within Markdown (CommonMark 0.31.2): nothing in it may become a mark.</summary>
public static class MarkdownText
{
    /// <summary>A backslash before every mark that could mean something (2.4); HTML entities stay words.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var letter in text)
        {
            if (letter is '\\' or '`' or '*' or '_' or '{' or '}' or '[' or ']' or '<' or '>' or '#' or '|' or '~' or '&' or '!' or '$')
                escaped.Append('\\');
            escaped.Append(letter);
        }
        return escaped.ToString();
    }

    /// <summary>The address between angles, with a blank before it; nothing for what is no web address.</summary>
    public static string Address(string? url) =>
        url is not null && Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            ? $" <{address.AbsoluteUri.Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal)}>"
            : "";
}
