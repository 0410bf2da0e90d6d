using System.Buffers;
using System.Globalization;
using System.Text;
using Dateline.Language;

namespace Dateline.Annotating.Times;

/// <summary>A word or number as the patterns of times see it.</summary>
/// <param name="Class">The letter by which <see cref="TimePatterns"/> knows it.</param>
/// <param name="Value">From the rule file; for a figure, the figure.</param>
/// <param name="Number">For numbers, ordinals and years.</param>
internal readonly record struct TimeWord(char Class, int First, int End, string Value, double Number = 0);

/// <summary>A sentence as a row of time words, and as a string with one letter for each.</summary>
internal sealed class TimeWords
{
    /// <summary>Sections of the rule file and their letters.</summary>
    private static readonly Dictionary<string, char> Letters = new(StringComparer.Ordinal)
    {
        ["weekday"] = 'D', ["weekdays"] = 'd', ["month"] = 'M', ["unit"] = 'u', ["units"] = 'U', ["quarter"] = 'q',
        ["period"] = 'k', ["half"] = 'g', ["part"] = 'P', ["clock"] = 'C', ["meridiem"] = 'H', ["zone"] = 'Z',
        ["season"] = 'S', ["near"] = 'G', ["overnight"] = 'V', ["present"] = 'R', ["past"] = 'R', ["future"] = 'R',
        ["set"] = 'W', ["holiday"] = 'F', ["ago"] = 'a', ["earlier"] = 'b', ["later"] = 'b', ["old"] = 'o', ["the"] = 't',
        ["a"] = 'i', ["this"] = 'h', ["that"] = 'w', ["last"] = 'l', ["next"] = 'n', ["early"] = 'e', ["late"] = 'L',
        ["mid"] = 'm', ["beginning"] = 'B', ["end"] = 'z', ["of"] = 'f', ["in"] = 'I', ["at"] = '@', ["on"] = '^',
        ["from"] = 's', ["every"] = 'v', ["per"] = 'v', ["fiscal"] = 'j', ["to"] = '>', ["and"] = '&',
        ["approximate"] = 'x', ["vague"] = 'K', ["more"] = 'p', ["long"] = 'r', ["ordinal"] = 'O',
    };

    private static readonly SearchValues<char> OfTime = SearchValues.Create("DdMuUqkPCSGVRWFYyEH");

    private static readonly PhraseTable<Meaning> Table = PhraseTable.From(RuleFile.Load("en/times.txt").Lines, Read);

    private sealed record Meaning(char Class, string Value, bool Capital);

    private TimeWords(TokenRow row, List<TimeWord> words)
    {
        Row = row;
        Words = words;
        var classes = new StringBuilder(words.Count);
        foreach (var word in words)
            classes.Append(word.Class);
        Classes = classes.ToString();
    }

    public TokenRow Row { get; }

    public IReadOnlyList<TimeWord> Words { get; }

    public string Classes { get; }

    public TimeWord this[int at] => Words[at];

    /// <summary>Whether any word is one of time; most sentences have none and are not read further.</summary>
    public bool HasTime => Classes.AsSpan().ContainsAny(OfTime);

    /// <summary>The time words of the tokens, which were cut at hyphens.</summary>
    public static TimeWords Of(TokenRow row, Range tokens)
    {
        var (first, length) = tokens.GetOffsetAndLength(row.Count);
        var words = new List<TimeWord>(length);
        for (var at = first; at < first + length;)
        {
            var word = Next(row, at, first + length, words);
            words.Add(word);
            at = word.End;
        }
        return new TimeWords(row, words);
    }

    private static TimeWord Next(TokenRow row, int at, int end, List<TimeWord> before)
    {
        var known = Table.TryMatch(row, at, end, out var match) && (!match.Value.Capital || row.IsCapital(at));
        if (NumberReader.TryRead(row, at, end, out var number) && (!known || number.End > match.End))
            return OfNumber(row, number, at, end);
        if (known)
        {
            // "second" counts time only after a number.
            var meaning = match.Value;
            if (meaning is { Class: 'O', Value: "2" } && before.Count > 0 && before[^1].Class is 'N' or 'K')
                return new TimeWord('u', at, match.End, "TS");
            var value = meaning.Class == 'O' ? double.Parse(meaning.Value, CultureInfo.InvariantCulture) : 0;
            return new TimeWord(meaning.Class, at, match.End, meaning.Value, value);
        }
        return OfShape(row, at);
    }

    private static TimeWord OfNumber(TokenRow row, NumberMatch number, int at, int end)
    {
        var word = row.Folded(at);
        if (number.End == at + 1 && number.InFigures && word.Length == 4 && word.All(char.IsAsciiDigit)
            && number.Value is >= 1500 and < 2100)
            return new TimeWord('Y', at, number.End, word, number.Value);
        // Nineteen ninety-six: two numbers in words that stand for a year.
        if (!number.InFigures && number.Value is >= 16 and <= 20
            && NumberReader.TryRead(row, number.End, end, out var rest) && rest is { InFigures: false, Value: >= 10 and <= 99 })
            return new TimeWord('Y', at, rest.End, "", (number.Value * 100) + rest.Value);
        return new TimeWord('N', at, number.End, word, number.Value);
    }

    private static TimeWord OfShape(TokenRow row, int at)
    {
        var word = row.Folded(at);
        if (word.Length == 0)
            return new TimeWord('.', at, at + 1, word);
        if (word is "-" or "," or "/")
            return new TimeWord(word[0], at, at + 1, word);
        if (word == "'s")
            return new TimeWord('\'', at, at + 1, word);
        if (ClockReader.TryRead(word, out var clock))
            return new TimeWord('C', at, at + 1, clock);
        if (char.IsAsciiDigit(word[0]) && word.Length is >= 3 and <= 4 && word[^2..] is "st" or "nd" or "rd" or "th"
            && int.TryParse(word.AsSpan(0, word.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal))
            return new TimeWord('O', at, at + 1, word, ordinal);
        if (word[^1] == 's' && int.TryParse(word.AsSpan(0, word.Length - 1).TrimStart('\''), NumberStyles.None,
            CultureInfo.InvariantCulture, out var decade) && decade % 10 == 0 && decade is (>= 1500 and < 2100) or (>= 20 and < 100)
            && (decade > 100 || word[0] == '\''))
            return new TimeWord('E', at, at + 1, word, decade < 100 ? 1900 + decade : decade);
        if (word.Length == 3 && word[0] == '\'' && int.TryParse(word.AsSpan(1), NumberStyles.None,
            CultureInfo.InvariantCulture, out var year))
            return new TimeWord('y', at, at + 1, word, year < 40 ? 2000 + year : 1900 + year);
        return new TimeWord('.', at, at + 1, word);
    }

    private static Meaning Read(RuleLine line)
    {
        if (!Letters.TryGetValue(line.Section, out var letter))
            throw line.Bad($"no class of time words is called '{line.Section}'");
        if (line[1].Length == 0 || line[2] is not ("" or "capital"))
            throw line.Bad("expected: word | value, or: word | value | capital");
        return new Meaning(letter, line[1], line[2] == "capital");
    }
}
