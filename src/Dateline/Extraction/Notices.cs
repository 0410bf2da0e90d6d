using System.Text.RegularExpressions;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>What is said of an article and not by it: corrections, licences, "has been updated".</summary>
internal static partial class Notices
{
    /// <summary>In characters; a licence with its terms stays below.</summary>
    private const int Longest = 900;

    /// <summary>In characters: who else worked on it is said in a line.</summary>
    private const int LongestCredit = 400;

    // What houses put before a notice.
    private static readonly char[] Marks = ['(', '[', '*', '-', '_', ' ', '"', '•', '·', '●', '▪', '■', '>', '†', '#'];

    private static readonly ImmutableArray<string> Beginnings =
        [.. RuleFile.Load("en/notices.txt").In("begins").Select(line => Words.Fold(line[0]))];

    public static bool IsNotice(string paragraph)
    {
        if (paragraph.Length is 0 or > Longest)
            return false;
        if (paragraph.Length < LongestCredit && MayCredit(paragraph) && Contribution().IsMatch(paragraph))
            return true;
        var folded = Words.Fold(paragraph.AsSpan()[..Math.Min(paragraph.Length, 60)]).TrimStart(Marks);
        return (Beginnings.Any(begin => folded.StartsWith(begin, StringComparison.Ordinal)) && !IsReportOf(paragraph))
            || (folded.StartsWith("th", StringComparison.Ordinal) && Changed().IsMatch(folded));
    }

    // Asked of every short paragraph, of which hardly any has one of these.
    private static bool MayCredit(string paragraph) => paragraph.Contains("ontributed", StringComparison.OrdinalIgnoreCase)
        || paragraph.Contains(" reported from ", StringComparison.Ordinal)
        || paragraph.Contains("ing by ", StringComparison.OrdinalIgnoreCase)
        || paragraph.Contains("pdated ", StringComparison.OrdinalIgnoreCase);

    /// <summary>A copyright line without a word on the article: the house's own at the foot of each page.</summary>
    public static bool IsCopyright(string paragraph) =>
        paragraph.Length < 300 && Copyright().IsMatch(paragraph) && !Licence().IsMatch(paragraph);

    // "This report by the ministry says ..." is a sentence of the article: a notice tells of publication.
    private static bool IsReportOf(string paragraph) => ReportBy().IsMatch(paragraph)
        && !Publication().IsMatch(paragraph);

    [GeneratedRegex(
        @"^[\s(*]{0,3}(?:copyright\b|©|\(c\)|c\. ?(?:19|20)[0-9]{2}\b|&copy;)|^[^.©]{1,40}©\s?(?:19|20)[0-9]{2}\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Copyright();

    [GeneratedRegex(
        @"^\W{0,3}(?:this (?:report|story|article) by|originally published)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReportBy();

    [GeneratedRegex(
        @"\bcontributed (?:reporting )?(?:to|for) this (?:report|story|article)\W{0,4}$"
        + @"|\bcontributed (?:reporting|research)(?: from [^.]{2,60})?\W{0,4}$"
        + @"|\b(?:writers?|reporters?|journalists?|correspondents?|researchers?)\s[^.]{2,160}\scontributed\W{0,4}$"
        + @"|^\p{Lu}[\p{L}'’-]{1,30}(?:,? (?:and )?\p{Lu}[\p{L}'’-]{1,30}){0,4} reported from \p{Lu}[^.]{2,80}\."
        + @"(?: [^.]{2,200} contributed[^.]{0,60}\.)?\W{0,3}$"
        + @"|^\W{0,2}(?:(?:additional |further )?reporting|(?:editing|writing|compiled|translated)) by \p{Lu}"
        + @"(?:[^.]|(?<=\b\p{L}|\b(?:Jr|Sr|St|Mc))\.){2,350}\W{0,4}$"
        + @"|^\W{0,2}(?:this (?:story|article) was )?(?:last )?updated (?:at|on) [^.]{0,20}[0-9].{0,30}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Contribution();

    // "This column was amended on …", "The headline of this article has been changed": any thing that houses publish.
    [GeneratedRegex(
        @"^(?:the (?:headline|caption|standfirst|subheading|picture|photo|map|chart|graphic|first paragraph)"
        + @" (?:of|to|on|in|above|accompanying) )?this "
        + @"(?:(?:news |opinion |live |online |print )?(?:article|story|report|post|piece|page|column|review|interview|obituary|essay"
        + @"|podcast|video|graphic|map|chart|blog|liveblog|item|feature|profile|analysis|caption|headline|newsletter|recipe|list)s? )"
        + @"(?:was|were|has been|have been|has since been|is|has not been) (?:last |subsequently |since |later )?"
        + @"(?:amended|updated|corrected|clarified|edited|revised|changed|modified|appended|republished|auto-generated)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Changed();

    // Who owns it is the house's own line; what others may do with it is said of the article.
    [GeneratedRegex(
        @"\b(?:may not be|without (?:the )?(?:prior |express |written ){0,3}permission|creative commons|licen[sc]ed? (?:under|by|to|from)"
        + @"|republish|redistribut|rewritten|used with permission|reprinted)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Licence();

    [GeneratedRegex(
        @"\b(?:published|appeared|produced|distributed|licen[sc]ed|republished)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Publication();
}
