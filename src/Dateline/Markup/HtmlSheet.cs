using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Dateline.Language;

namespace Dateline.Markup;

/// <summary>One HTML page that needs nothing else: no script, no font, no picture; light or dark as the reader's system
/// is. Its policy forbids everything from outside, whatever stands in the text.</summary>
public sealed class HtmlSheet
{
    private const string Common = """
        :root{color-scheme:light dark;--ink:#1a1a1a;--paper:#fdfdfb;--dim:#5c5c5c;--line:#d8d8d2;
        --alarm:#a4261d;--good:#1d6b35;--moved:#7a4b00}
        @media(prefers-color-scheme:dark){:root{--ink:#e8e6e1;--paper:#161618;--dim:#a3a19b;--line:#3a3a3e;
        --alarm:#ff8a7d;--good:#7fd197;--moved:#e9b45e}}
        *{box-sizing:border-box}
        body{margin:0 auto;padding:1.5rem 1rem 4rem;max-width:46rem;font:1rem/1.5 Georgia,"Times New Roman",serif;
        color:var(--ink);background:var(--paper);overflow-wrap:anywhere}
        h1{font-size:1.7rem;line-height:1.2;margin:2rem 0 .3rem}
        h2{font-size:1rem;text-transform:uppercase;letter-spacing:.06em;margin:2rem 0 .3rem;border-bottom:1px solid var(--line)}
        p{margin:.3rem 0}.dim,blockquote footer,time{color:var(--dim)}
        ul{list-style:none;margin:0;padding:0}li{margin:.35rem 0}ul ul{margin:.2rem 0 .6rem 1.6rem}
        blockquote{margin:.3rem 0 .6rem 1.1rem;padding-left:.8rem;border-left:3px solid var(--line);font-size:.95rem}
        """;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _page = new();

    /// <param name="title">Plain text.</param>
    /// <param name="style">Rules besides the common ones.</param>
    public HtmlSheet(string title, string style)
    {
        Add($"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>{Text(title)}</title>\n");
        Add("<meta name=\"viewport\" content=\"width=device-width\">\n");
        Add("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
        Add($"<style>\n{Common}\n{style}\n</style>\n</head>\n<body>\n");
    }

    /// <summary>Adds markup; every text from outside in it has gone through <see cref="Text"/>.</summary>
    public void Add(string html) => _page.Append(CultureInfo.InvariantCulture, $"{html}");

    /// <summary>Ends the page and gives it.</summary>
    public string End() => _page.Append("</body>\n</html>\n").ToString();

    /// <summary>Plain text as the content of an element or the value of a quoted attribute.</summary>
    public static string Text(string text) => Encoder.Encode(PlainText.Line(text));
}
