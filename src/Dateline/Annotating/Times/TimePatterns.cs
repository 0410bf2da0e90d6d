using System.Text.RegularExpressions;

namespace Dateline.Annotating.Times;

/// <summary>
/// How time expressions are put together, over strings with one letter for each word (<see cref="TimeWords"/>):
/// D weekday, M month, N number, Y year, O ordinal, u and U unit, P part of the day, C time of day, H a.m. or p.m.,
/// Z zone, G today, h this, l last, n next, w that, t the, i a, a ago, b earlier or later, x about, K several,
/// e early, L late, m mid, B end of, q quarter, k period, S season, F holiday, R now, W daily, v every, I in.
/// Each begins where it is asked (\G) and has no loop, so that a look costs a constant.
/// </summary>
internal static partial class TimePatterns
{
    private const string Clock = "x?(?:(?<hour>N)(?<half>H)|(?<clock>C)(?<half>H)?)(?<zone>Z)?";
    private const string Date = "(?:(?<weekday>D),?)?(?<month>M)(?<day>[NO])(?:,?(?<year>[Yy]))?";
    private const string Day = "(?:" + Date + "|(?:(?<early>[eL])\\^?)?(?<which>[lnh])?(?<weekday>D)(?<part>P)?"
        + "|(?<near>G)(?<part>P)?|(?<which>[hl])(?<part>P))";
    private const string Edge = "(?:t?(?<edge>B)t?|(?<edge>[eLm])-?|(?<edge>b)(?=[hwl]))?";
    private const string Count = "(?<count>[NKi])";

    [GeneratedRegex("\\G" + Clock + ",?\\^?t?" + Day)]
    public static partial Regex ClockOnDay();

    [GeneratedRegex("\\G" + Day + ",?[@s]?" + Clock)]
    public static partial Regex DayAtClock();

    [GeneratedRegex("\\G" + Clock + "(?:It(?<part>P))?")]
    public static partial Regex ClockAlone();

    [GeneratedRegex("\\Gx?(?<hour>N)It(?<part>P)")]
    public static partial Regex HourInPart();

    [GeneratedRegex("\\G(?:(?<early>[eL])-?)?x?(?<which>[ln])?" + Date + "(?:-(?<until>N)(?!-))?(?<part>P)?")]
    public static partial Regex MonthDay();

    [GeneratedRegex("\\Gt?(?<day>[NO])f?(?<month>M)(?:,?(?<year>[Yy]))?")]
    public static partial Regex DayMonth();

    [GeneratedRegex("\\G(?<year>Y)-(?<number>N)-(?<day>N)|\\G(?<number>N)/(?<day>N)/(?<year>[NY])")]
    public static partial Regex Figures();

    [GeneratedRegex("\\G" + Edge + "(?<which>[lnh])?(?<month>M)(?:,?f?(?<year>[Yy])|f?(?<whose>[hln])u)?")]
    public static partial Regex Month();

    [GeneratedRegex("\\G" + Edge + "(?:(?<which>[lnh])(?<season>S)|t?(?<season>S)f?(?<year>[Yy])|(?<=I)t(?<season>S))")]
    public static partial Regex Season();

    [GeneratedRegex("\\G(?:(?<early>[eLb])\\^?)?(?<which>[lnh])?(?<weekday>D)(?<part>P)?")]
    public static partial Regex Weekday();

    [GeneratedRegex("\\Gv(?<month>M)")]
    public static partial Regex EveryMonth();

    [GeneratedRegex("\\G(?:(?<every>v)(?:D|d)P?|(?<weekday>d)P?)")]
    public static partial Regex Weekdays();

    [GeneratedRegex("\\G(?<early>[eLb])?(?<near>G)(?<part>P)?")]
    public static partial Regex Near();

    [GeneratedRegex("\\G(?:(?<early>[eLb])?(?<which>[hlw])(?<part>P)|t(?<which>n)(?<part>P)|(?<overnight>V))")]
    public static partial Regex Part();

    [GeneratedRegex("\\G" + Edge + "t?(?<which>[hlnRw])(?<unit>[uq])(?!U|-[abr])")]
    public static partial Regex Relative();

    [GeneratedRegex("\\Gt?(?<which>[ln])(?<count>[NK])?p?(?<unit>[uU])")]
    public static partial Regex Span();

    [GeneratedRegex("\\Gx?" + Count + "p?-?(?<unit>[uU])(?<way>[ab])|\\G(?<unit>U)(?<way>[ab])")]
    public static partial Regex Ago();

    [GeneratedRegex("\\Gx?t?O?p?" + Count + "-?p?(?<unit>[uU])(?:-r)?(?!-?o|[ab])"
        + "|\\G(?<unit>[uU])-r|\\G(?<=I)(?<unit>U)(?![ab])")]
    public static partial Regex Duration();

    [GeneratedRegex("\\Gv(?<count>N)?(?<unit>[uUq])|\\G(?<word>W)")]
    public static partial Regex Set();

    [GeneratedRegex("\\Gt?(?:j?(?<ordinal>O)-?j?)-?(?<quarter>[qg])(?:f?t?j?(?<year>[Yy])|f(?<whose>[hln])u)?"
        + "|\\G(?<whose>[hln])u'(?<ordinal>O)-?(?<quarter>[qg])"
        + "|\\Gt?(?:(?<year>Y)|u-?(?<back>[ab])-?)(?<ordinal>O)-?(?<quarter>[qg])")]
    public static partial Regex Quarter();

    [GeneratedRegex("\\Gt(?:l|h|u-?(?<back>[ab])-?)?(?<unit>[qk])|\\Gt?u-(?<back>[ab])|\\Gt(?<year>Y)[qk]")]
    public static partial Regex SameQuarter();

    [GeneratedRegex("\\G" + Edge + "(?:t?j)?(?<year>[Yy])|\\Gt?u(?<year>Y)")]
    public static partial Regex Year();

    [GeneratedRegex("\\G(?:t?(?<edge>[eLm])-?|t?(?<edge>B)t?|t)?(?<decade>E)|\\Gt?(?<century>O)-?(?<unit>u)")]
    public static partial Regex Age();

    [GeneratedRegex("\\Gx?t?(?<edge>B)t(?<unit>[uq])|\\Gx?(?<unit>u)(?:-|')?(?<edge>z)")]
    public static partial Regex EdgeOfUnit();

    [GeneratedRegex("\\Gt(?<unit>u)")]
    public static partial Regex TheUnit();

    [GeneratedRegex("\\Gt?(?<which>[lnh])?(?<holiday>F)(?<week>u)?(?:,?(?<year>[Yy]))?")]
    public static partial Regex Holiday();

    [GeneratedRegex("\\Gt?(?<word>R)|\\Gt(?<word>l)(?![NKuUqk])")]
    public static partial Regex Reference();
}
