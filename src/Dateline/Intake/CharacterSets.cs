using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Dateline.Intake;

/// <summary>Names of character sets, as documents and programs write them: those of the IANA registry with their aliases,
/// numbers of code pages, and what else is in use. Read as browsers read them (WHATWG Encoding, 4.2).</summary>
internal static partial class CharacterSets
{
    private const int Western = 1252;

    /// <summary>Sets of which another contains all: what is found in a page that names them is mostly of the other.</summary>
    private static readonly FrozenDictionary<int, int> Wider = new Dictionary<int, int>
    {
        [28591] = Western, [20127] = Western, [28599] = 1254, [28601] = 874, [20936] = 54936, [936] = 54936, [51949] = 949,
    }.ToFrozenDictionary();

    /// <summary>Without hyphens, underscores and blanks.</summary>
    private static readonly FrozenDictionary<string, int> Names = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["ascii"] = Western, ["usascii"] = Western, ["ansi"] = Western, ["l1"] = Western,
        ["windows31j"] = 932, ["sjis"] = 932, ["xsjis"] = 932, ["mskanji"] = 932, ["shiftjisx0213"] = 932, ["shiftjis2004"] = 932,
        ["eucjis2004"] = 51932, ["eucjisx0213"] = 51932, ["ujis"] = 51932, ["eucjp"] = 51932,
        ["iso2022jp1"] = 50220, ["iso2022jp2"] = 50220, ["iso2022jp3"] = 50220, ["iso2022jpext"] = 50220, ["iso2022jp"] = 50220,
        ["big5hkscs"] = 950, ["xxbig5"] = 950, ["big5tw"] = 950, ["gbk"] = 54936, ["xgbk"] = 54936, ["euccn"] = 54936,
        ["eucgb2312cn"] = 54936, ["gb231280"] = 54936, ["hz"] = 52936, ["hzgb"] = 52936,
        ["ksc56011987"] = 949, ["ksc5601"] = 949, ["uhc"] = 949, ["euckr"] = 949, ["koi8r"] = 20866, ["koi8u"] = 21866,
        ["tis620"] = 874, ["macroman"] = 10000, ["maccyrillic"] = 10007, ["macgreek"] = 10006, ["macturkish"] = 10081,
        ["maclatin2"] = 10029, ["maccentraleurope"] = 10029, ["macce"] = 10029, ["maciceland"] = 10079, ["maccroatian"] = 10082,
        ["macromania"] = 10010, ["arabic"] = 28596, ["greek"] = 28597, ["hebrew"] = 28598, ["cyrillic"] = 28595,
        ["l2"] = 28592, ["l3"] = 28593, ["l4"] = 28594, ["l5"] = 1254, ["l7"] = 28603, ["l9"] = 28605, ["latin9"] = 28605,
        ["latin7"] = 28603,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    static CharacterSets() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Null for a name that says nothing.</summary>
    public static Encoding? Named(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
            return null;
        name = name.Trim().Trim('"', '\'').ToLowerInvariant();
        // A page that could be read as far as its declaration is not UTF-16, whatever it says (WHATWG HTML, 13.2.3.2).
        if (name is "utf8" or "u8" or "utf" || name.StartsWith("utf_8", StringComparison.Ordinal)
            || name.StartsWith("utf-16", StringComparison.Ordinal) || name.StartsWith("unicode", StringComparison.Ordinal))
            return Encoding.UTF8;
        var number = Names.TryGetValue(Squeezed(name), out var listed) ? listed
            : Find(name) is { } known ? known.CodePage : NumberIn(name);
        return Find(Wider.GetValueOrDefault(number, number));
    }

    private static string Squeezed(string name) => string.Concat(name.Split(['-', '_', ' ']));

    /// <summary>The code page that a number names: <c>cp850</c>, <c>IBM-850</c>, <c>iso8859-5</c>.</summary>
    private static int NumberIn(string name)
    {
        if (Iso().Match(name) is { Success: true } iso)
            return 28590 + int.Parse(iso.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        return Page().Match(name) is { Success: true } page
            ? int.Parse(page.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
    }

    private static Encoding? Find(string name)
    {
        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static Encoding? Find(int page)
    {
        try
        {
            return page == 0 ? null : Encoding.GetEncoding(page);
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"^(?:iso)?[-_ ]?8859[-_ ]?(?<n>[0-9]{1,2})(?:[-_:]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Iso();

    [GeneratedRegex(@"^(?:x-)?(?:cp|ms|win|windows|ibm|csibm|dos)?[-_ ]?0{0,2}(?<n>[0-9]{2,5})$", RegexOptions.CultureInvariant)]
    private static partial Regex Page();
}
