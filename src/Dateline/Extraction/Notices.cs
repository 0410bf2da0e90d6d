using System.Text.RegularExpressions;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>What is said of an article and not by it: corrections, licences, "has been updated".</summary>
internal static partial class Notices
{
    /// <summary>In characters; a licence with its terms stays below.</summary>
    private const int Longest = 900;

    /// <summary>In characters: who else worked on it is said in a line.</summary>
    private const int LongestCredit = 250;

    private static readonly ImmutableArray<string> Beginnings =
        [.. RuleFile.Load("en/notices.txt").In("begins").Select(line => Words.Fold(line[0]))];

    public static bool IsNotice(string paragraph)
    {
        if (paragraph.Length is 0 or > Longest)
            return false;
        if (paragraph.Length < LongestCredit && MayCredit(paragraph) && Contribution().IsMatch(paragraph))
            return true;
        var folded = Words.Fold(paragraph.AsSpan()[..Math.Min(paragraph.Length, 60)]).TrimStart('(', '[', '*', '-', '_', ' ', '"');
        return Beginnings.Any(begin => folded.StartsWith(begin, StringComparison.Ordinal)) && !IsReportOf(paragraph);
    }

    // Asked of every short paragraph, of which hardly any has one of these.
    private static bool MayCredit(string paragraph) => paragraph.Contains("ontributed", StringComparison.OrdinalIgnoreCase)
        || paragraph.Contains("ing by ", StringComparison.OrdinalIgnoreCase)
        || paragraph.Contains("pdated ", StringComparison.OrdinalIgnoreCase);

    /// <summary>A copyright line without a word on the article: the house's own at the foot of each page.</summary>
    public static bool IsCopyright(string paragraph) =>
        paragraph.Length < 300 && Copyright().IsMatch(paragraph);

    // "This report by the ministry says ..." is a sentence of the article: a notice tells of publication.
    private static bool IsReportOf(string paragraph) => ReportBy().IsMatch(paragraph)
        && !Publication().IsMatch(paragraph);

    [GeneratedRegex(
        @"^[\s(*]{0,3}(?:copyright\b|©|\(c\)|&copy;)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Copyright();

    [GeneratedRegex(
        @"^\W{0,3}(?:this (?:report|story|article) by|originally published)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReportBy();

    [GeneratedRegex(
        @"\bcontributed (?:reporting )?(?:to|for) this (?:report|story|article)\W{0,4}$"
        + @"|\bcontributed (?:reporting|research)(?: from [^.]{2,60})?\W{0,4}$"
        + @"|^\W{0,2}(?:(?:additional |further )?reporting|(?:editing|writing)) by \p{Lu}[^.]{2,200}\W{0,4}$"
        + @"|^\W{0,2}(?:this (?:story|article) was )?(?:last )?updated (?:at|on) [^.]{0,20}[0-9].{0,30}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Contribution();

    [GeneratedRegex(
        @"\b(?:published|appeared|produced|distributed|licen[sc]ed|republished)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Publication();
}
