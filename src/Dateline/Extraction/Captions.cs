using System.Text.RegularExpressions;

namespace Dateline.Extraction;

/// <summary>Words under a picture, told by the credit of who took it.</summary>
internal static partial class Captions
{
    /// <summary>In characters; captions of agencies are long.</summary>
    private const int Longest = 700;

    // Of credits and captions that have none of the marks below.
    private static readonly string[] Openings =
        ["Featured ", "Lead ", "Header ", "Cover ", "Top ", "Main ", "Item ", "Image ", "Photo ", "Slide "];

    /// <summary>Whether the line ends in, or is, the credit of a picture.</summary>
    public static bool IsCaption(string line) => line.Length <= Longest && MayCredit(line) && Credit().IsMatch(line);

    // A credit has one of these; most paragraphs have none.
    private static bool MayCredit(string line) => line.AsSpan().ContainsAny("([:/")
        || Openings.Any(word => line.StartsWith(word, StringComparison.Ordinal))
        || line.Contains(" by ", StringComparison.Ordinal);

    /// <summary>The caption without its credit and copyright.</summary>
    public static string WithoutCredit(string caption)
    {
        var bare = Credit().Replace(caption, "", 1).Trim();
        return bare.Length > 0 ? bare : caption.Trim();
    }

    [GeneratedRegex(
        @"\s?[(\[](?:(?:AP|AFP|Reuters|EPA|CP|UPI|PA|Handout|File|Courtesy|Staff|Getty)\b[^()\[\]]{0,20}\b)?(?:Photo"
        + @"|Photos|Photograph|Image|Images|Picture|Pic|Video|Screenshot|Screengrab|Illustration"
        + @"|Graphic|Credit|File|Handout|Courtesy|via)\b[^()\[\]]{0,120}[)\]].{0,120}$"
        + @"|\s?[(\[][^()\[\]]{0,80}(?:/| via )\s?(?:AP|AFP|Getty|Reuters|EPA|Shutterstock|iStock"
        + @"|Bloomberg|Pool|TT|dpa|ANP|ZUMA|SIPA|Imago|Alamy)\b[^()\[\]]{0,40}[)\]].{0,80}$"
        + @"|\s?[(\[](?:photo |image |picture )?credits?:[^()\[\]]{1,120}[)\]]$"
        + @"|(?:^|\s)(?:Photo(?:graph)?|Image|Picture|Credit|File photo|Photo credit|Image credit"
        + @"|Photo illustration|Photo courtesy)(?:\s?:|\s+by\s+\p{Lu}).{0,120}$"
        + @"|^(?:Featured|Lead|Header|Cover|Top|Main) (?:[Ii]mage|[Pp]hoto|[Pp]icture)"
        + @"\s?(?::|by|via|courtesy|from|credit)\b.{0,120}$"
        + @"|^(?:Item|Image|Photo|Slide) [0-9]{1,3} of [0-9]{1,3}\s.{3,600}$"
        + @"|\S{1,60}/(?:AFP/)?Getty Images.{0,60}$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Credit();
}
