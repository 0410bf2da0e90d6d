using System.Text.RegularExpressions;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Understands a notice: what it is for, who published first, what was wrong and what is right, when. The words
/// are in <c>Rules/en/notice-kinds.txt</c>.</summary>
internal static partial class NoticeReader
{
    /// <summary>In characters: a notice is short; beyond it, it is cut for the patterns.</summary>
    private const int Longest = 1200;

    private static readonly ImmutableArray<(NoticeKind Kind, string Phrase)> Phrases =
        [.. RuleFile.Load("en/notice-kinds.txt").Lines.Select(line => (KindOf(line), $" {Furniture.Key(line[0])} "))];

    public static Notice Read(string text)
    {
        var part = text.Length > Longest ? text[..Longest] : text;
        var key = $" {Furniture.Key(part)} ";
        var kind = Phrases.Where(one => key.Contains(one.Phrase, StringComparison.Ordinal)).Select(one => (NoticeKind?)one.Kind)
            .FirstOrDefault() ?? NoticeKind.Other;
        var notice = new Notice(kind, text) { Time = WrittenDate.Find(part)?.Time };
        return kind switch
        {
            NoticeKind.Republication or NoticeKind.Licence => notice with { Publisher = PublisherIn(part) },
            NoticeKind.Contribution => notice with { Contributors = ContributorsIn(part) },
            NoticeKind.Correction or NoticeKind.Clarification or NoticeKind.Retraction => WithWordings(notice, part),
            _ => notice,
        };
    }

    private static NoticeKind KindOf(RuleLine line) => Enum.TryParse<NoticeKind>(line.Section, ignoreCase: true, out var kind)
        ? kind : throw line.Bad($"'{line.Section}' is no kind of notice");

    private static string? PublisherIn(string text)
    {
        if (Publisher().Match(text) is not { Success: true } match)
            return null;
        var name = match.Groups["name"].Value.Trim(' ', ',', '"', '“', '”');
        // "by the Marsh Star": the article is no part of the name unless it is written large.
        if (name.StartsWith("the ", StringComparison.Ordinal))
            name = name[4..];
        var isDate = WrittenDate.Find(text[match.Groups["name"].Index..]) is { Span.Start: 0 };
        return name.Length > 1 && char.IsUpper(name[0]) && !isDate ? name : null;
    }

    private static ImmutableArray<string> ContributorsIn(string text)
    {
        var signed = SignOff().Matches(text);
        if (signed.Count > 0)
        {
            return [.. signed.SelectMany(one => Bylines.Names(Places().Replace(one.Groups["names"].Value, "")))
                .Distinct(StringComparer.Ordinal)];
        }
        var match = Contributors().Match(text);
        return match.Success ? [.. Bylines.Names(match.Groups["names"].Value)] : [];
    }

    // The first that fits counts.
    private static Regex[] Wordings() =>
    [
        ReplacedBy(), GivenAs(), InsteadOf(), NotThat(), SaidThat(), OnlyRight(), OnlyName(), OnlyShould(), OnlyWrong(),
    ];

    private static Notice WithWordings(Notice notice, string text)
    {
        foreach (var pattern in Wordings())
        {
            if (pattern.Match(text) is not { Success: true } match)
                continue;
            return notice with { Wrong = Wording(match.Groups["wrong"]), Right = Wording(match.Groups["right"]) };
        }
        return notice;
    }

    private static string? Wording(Group group)
    {
        var words = Denied().Replace(Subject().Replace(group.Value.Trim(), ""), "").Trim(' ', ',', ';', '.', '"', '“', '”', ')');
        return words.Length > 0 ? words : null;
    }

    // A full stop within a number, after an initial or a short form ends no sentence.
    private const string Run = @"(?:[^.;]|\.(?=[0-9\p{Ll}])|"
        + @"(?<=\b(?:Mr|Mrs|Ms|Dr|St|Jan|Feb|Aug|Sept?|Oct|Nov|Dec|Gov|Sen|Rep|No|\p{Lu}|[ap]\.m))\.)";

    private const string Mistaken = @"\b(?:mis(?:stated|spelled|spelt|identified|quoted|attributed"
        + @"|reported|described|labell?ed|named|dated)"
        + @"|(?:incorrectly|wrongly|mistakenly|erroneously)\s"
        + @"(?:stated|gave|listed|identified|described|said|spelled|named|reported|put))\s";

    // "(Reporting by Ann Lee in Vell and Bo Kim; Editing by Jo Roe)"
    [GeneratedRegex(
        @"\b(?:reporting|writing|editing|compiled|translated|written)(?:\sand\s(?:writing|editing|reporting))?"
        + @"\sby:?\s(?<names>\p{Lu}[^;()\n]{2,250}?)"
        + @"(?=[,;.]?\s(?:additional|further|other|writing|editing|reporting|compiled|translated)\b|[;()]|$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SignOff();

    [GeneratedRegex(@"\s(?:in|from|at)\s\p{Lu}[\p{L}. '’-]{1,40}?(?=\s(?:and|&)\s|[,;.]|$)|\W{0,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Places();

    // "misstated the toll as 12; it is 14", "misspelled the mayor's name as Karen Lund. She is Karyn Lund."
    [GeneratedRegex(Mistaken + @"(?:" + Run + @"){2,140}?\sas\s(?<wrong>(?:" + Run + @"){1,100})"
        + @"(?:[.;]\s(?:in fact,?\s)?(?:it|he|she|they|(?:the|his|her|their|its)\s[^.;]{1,60}?)\s"
        + @"(?:is|was|are|were)\s(?<right>(?:" + Run + @"){1,160}))?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GivenAs();

    // "misspelled the surname of Karyn Lund": the name as it stands there is the right one.
    [GeneratedRegex(@"\bmissp(?:elled|elt)\s(?:the\s(?:\w{1,10}\s)?(?:sur)?name\sof\s(?<right>\p{Lu}(?:" + Run + @"){2,60})"
        + @"|(?<right>\p{Lu}(?:" + Run + @"){2,60}?)[’']s?\s(?:\w{1,10}\s)?(?:sur)?name)", RegexOptions.CultureInvariant)]
    private static partial Regex OnlyName();

    // "The figure should have been 14."
    [GeneratedRegex(@"\bshould\s(?:have\s)?(?:read|said|been|be)\s(?:that\s)?(?<right>(?:" + Run + @"){1,120})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OnlyShould();

    // "An earlier version of this article said that the bridge was shut."
    [GeneratedRegex(@"\b(?:earlier|previous|original|first)\s(?:version|headline|caption|text|report)\b.{0,80}?"
        + @"\b(?:said|stated|gave|listed|reported|put|identified|described|named|quoted|read)\s(?:that\s)?"
        + @"(?!(?:the|an?)\s(?:wrong|incorrect))(?<wrong>(?:" + Run + @"){1,200})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OnlyWrong();

    // What is right, without the denial behind it.
    [GeneratedRegex(@",\s(?:and\s)?not\s.{1,200}$|,\sas\s(?:stated|reported|it\ssaid)\b.{0,60}$", RegexOptions.CultureInvariant)]
    private static partial Regex Denied();

    [GeneratedRegex(
        @"\b(?:(?:originally|first|previously)\s(?:published|appeared|posted|printed)|republished|reprinted|produced|created|provided)"
        + @"(?:\swith\spermission)?\s(?:by|from|in|on|at)\s(?<name>.{2,80}?)"
        + @"(?=\s?[.,;(]|\sat\s(?:https?:|www\.|\S{2,60}\.\w{2,12}\b)"
        + @"|\s(?:and|under|as\spart|via|on\s\p{Lu}|on\s[0-9]|in\s(?:19|20)[0-9]|with|through|here|,)\b|$)"
        + @"|\breport\sby\s(?<name>.{2,80}?)\swas\sfirst\spublished\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Publisher();

    [GeneratedRegex(@"^\W{0,3}(?:(?:reporting\s)?with\s(?:files|reporting)\sfrom\s(?<names>[^.\n]{2,200})"
        + @"|(?:[\w\s]{0,40}\b(?:writers?|reporters?|correspondents?|journalists?)\s)?(?<names>\p{Lu}.{1,200}?)"
        + @"(?:\sin\s\p{Lu}[\p{L}\s,]{1,60}?)?\scontributed)\b?",
        RegexOptions.CultureInvariant)]
    private static partial Regex Contributors();

    // "corrected from 12 to 14", "changes 'Karen' to 'Karyn'".
    [GeneratedRegex(
        @"\b(?:corrected|changed|amended|revised|changes|corrects)\b.{0,60}?\bfrom\s(?<wrong>.{1,100}?)\sto\s(?<right>[^.;]{1,100})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReplacedBy();

    // "should have said Tuesday instead of Monday".
    [GeneratedRegex(
        @"\b(?:(?:should\s(?:have\s)?(?:said|read|be|been|stated|say))|to\s(?:say|show|reflect|state)|says)\s(?:that\s)?"
        + @"(?<right>[^.;]{1,160}?),?\s(?:instead\sof|rather\sthan|and\snot|not)\s(?<wrong>[^.;]{1,120})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InsteadOf();

    // "It is 40, not 400."
    [GeneratedRegex(
        @"(?:^|(?<!\b(?:Mr|Mrs|Ms|Dr|St|\p{Lu}|[ap]\.m))[.;:]\s|\bthat\s)(?<right>(?:(?!:\s)" + Run + @"){2,160}?),\s(?:and\s)?not\s"
        + @"(?:in\s|on\s|at\s)?(?<wrong>(?:" + Run + @"){1,100})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotThat();

    // "An earlier version said 12; it was 14."
    [GeneratedRegex(
        @"\b(?:version|headline|article|story|report|post|caption|text)\b.{0,80}?"
        + @"\b(?:said|stated|gave|listed|reported|put|identified|described|named|misidentified|quoted|read)\s(?:that\s)?"
        + @"(?<wrong>.{1,200}?)(?:[.;]|\s[—–-])\s(?:(?:in\sfact|actually|rather),?\s)?"
        + @"(?<right>(?:" + Run + @"){1,200})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SaidThat();

    // "misspelled the name of the mayor. It is Karyn Lund."
    [GeneratedRegex(
        @"\b(?:mis(?:stated|spelled|spelt|identified|quoted|attributed|reported)|(?:wrong|incorrect)\s\w{1,20})\b[^.;]{0,160}[.;]\s"
        + @"(?<right>(?:it|he|she|they|the\s[^.;]{1,60}?)\s"
        + @"(?:is|was|are|were)\s(?:" + Run + @"){1,160})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OnlyRight();

    [GeneratedRegex(@"^(?:it|they|this|that|the\scorrect\s\w{1,20})\s(?:is|was|are|were|should\s(?:be|have\sbeen))\s|^as\s",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Subject();
}
