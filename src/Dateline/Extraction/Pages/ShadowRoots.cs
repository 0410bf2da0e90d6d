using System.Text;

namespace Dateline.Extraction.Pages;

/// <summary>
/// Templates that browsers show as the content of the element around (HTML Standard, 4.12.3, <c>shadowrootmode</c>): they
/// become elements, for parsers keep templates out of the page.
/// </summary>
internal static class ShadowRoots
{
    private const string Name = "template";

    public static string Opened(string html)
    {
        // In small letters as all that write it do: pages are searched for it, and hardly any has it.
        if (!html.Contains("shadowrootmode", StringComparison.Ordinal))
            return html;
        var opened = new StringBuilder(html.Length);
        var isShown = new Stack<bool>();
        var last = 0;
        for (var at = html.IndexOf('<'); at >= 0; at = html.IndexOf('<', at + 1))
        {
            var closes = at + 1 < html.Length && html[at + 1] == '/';
            var name = at + (closes ? 2 : 1);
            if (!html.AsSpan(name).StartsWith(Name, StringComparison.OrdinalIgnoreCase) || html.IndexOf('>', name) is not (> 0 and var end))
                continue;
            var shown = closes ? isShown.TryPop(out var was) && was
                : html.AsSpan(name, end - name).Contains("shadowrootmode", StringComparison.OrdinalIgnoreCase);
            if (!closes)
                isShown.Push(shown);
            if (!shown)
                continue;
            opened.Append(html, last, at - last).Append(closes ? "</div>" : "<div>");
            last = end + 1;
        }
        return opened.Append(html, last, html.Length - last).ToString();
    }
}
