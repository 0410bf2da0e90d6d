using System.Text.RegularExpressions;

namespace Dateline.Extraction.Pages;

/// <summary>Lines that close an article and are none of it: whose copy it was, who the house is, what the reader may do next.
/// Within the text any of them may be a sentence of it.</summary>
internal static partial class ClosingLines
{
    private const int LongestPortrait = 500;
    private const int LongestCall = 300;

    /// <summary>The name of an agency alone, or a sentence on what a newsroom is: whose copy it was.</summary>
    public static bool IsHouse(string line) => line.Length < LongestPortrait
        && (Agencies.Signed(line) is not null || Newsroom().IsMatch(line));

    /// <summary>What the reader may do next. Nobody is quoted in such a line.</summary>
    public static bool IsCall(string line) =>
        line.Length < LongestCall && !Furniture.IsReported(line) && Call().IsMatch(line);

    /// <summary>"Ann Lee covers the harbour. Reach her at …".</summary>
    public static bool IsWayToWriter(string line) => line.Length < LongestPortrait && WayToWriter().IsMatch(line);

    [GeneratedRegex(
        @"^\p{Lu}[^.]{1,80}?\sis\s(?:(?:an?|the)\s[^.]{0,80}\b(?:non-?profit|nonpartisan|non-partisan|independent|national|statewide"
        + @"|regional|global|digital)\b[^.]{0,60}|(?:a\s)?part\sof\s[^.]{2,80})"
        + @"\b(?:newsroom|news\s(?:organi[sz]ation|service|agency|outlet|site|network|publication|nonprofit))\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Newsroom();

    [GeneratedRegex(
        @"^\W{0,3}(?:(?:for more|read more|see more|find more|get more|more)\b.{0,80}(?:https?://\S{4,200}|\bat [\p{Lu}][^.]{1,60})\W{0,2}$"
        + @"|(?:follow|see|find|read)\b.{0,100}\b(?:coverage|stories|reporting)\b.{0,80}https?://\S{4,200}$"
        + @"|[^.]{0,60}\b(?:coverage|stories|news|\p{Lu}{2,4} [a-z ]{3,30}):\s?https?://\S{4,200}$"
        + @"|(?:support|donate)\b.{0,80}\b(?:journalism|newsroom|reporting)\b.{0,120}$"
        + @"|(?:watch|listen to|see|play)\s(?:the|our|this|more)\b.{0,60}\b(?:above|below|here)\b.{0,40}$"
        + @"|(?:have|got|know|do you|did you|are you|were you|have you)\b[^?]{0,120}\?\s"
        + @"(?=.{0,120}\b(?:us|our|we|me|your)\b)[^?]{0,20}"
        + @"\b(?:call|e-?mail|contact|text|write|send|reach|tell|share|let|get in touch|we(?:’d|'d| would| want)\b.{0,12}\bhear)\b.{0,160}$"
        + @"|.{0,120}\bclick here\b.{0,80}$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Call();

    [GeneratedRegex(
        @"(?:^|[.!]\s)(?:you can\s)?(?:(?:reach|contact|e-?mail|write to|message)\s(?:him|her|them|me)\s(?:at|on|via|by)\b"
        + @"|follow\s(?:him|her|them|me)\s(?:on|at|@))|\bcan be reached (?:at|by)\b.{0,60}(?:@|\b[0-9]{3}[-. ][0-9])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WayToWriter();
}
