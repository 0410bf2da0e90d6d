using System.Globalization;
using System.Text.RegularExpressions;
using Dateline.Eval.Scoring;

namespace Dateline.Eval.Briefs;

/// <summary>Every number that a text states, in digits or words, also with a scale: 50,834; twenty-three; 1.2 million.</summary>
internal static partial class StatedNumbers
{
    private static readonly Dictionary<string, double> Units = Numbered(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        + "eighteen nineteen", 0, 1);

    private static readonly Dictionary<string, double> Tens = Numbered("twenty thirty forty fifty sixty seventy eighty ninety", 2, 10);

    private static readonly Dictionary<string, double> Scales = new()
    {
        ["hundred"] = 100, ["thousand"] = 1000, ["million"] = 1e6, ["billion"] = 1e9, ["k"] = 1000, ["m"] = 1e6,
        ["bn"] = 1e9, ["dozen"] = 12, ["score"] = 20,
    };

    public static HashSet<double> In(string text)
    {
        var found = new HashSet<double>();
        double whole = 0;
        double? part = null;
        void Close()
        {
            if (part is { } said)
                found.Add(whole + said);
            (whole, part) = (0, null);
        }
        foreach (var token in Number().Matches(Spelling.Plain(text)).Select(match => match.Value).Append(""))
        {
            if (token.Length > 0 && char.IsAsciiDigit(token[0]))
            {
                Close();
                part = double.Parse(token.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
                found.Add(part.Value);
            }
            else if (Units.TryGetValue(token, out var number) || Tens.TryGetValue(token, out number))
            {
                var joins = part is { } before && (before % 100 == 0 || (before % 10 == 0 && before % 100 >= 20 && number < 10));
                if (part is not null && !joins)
                    Close();
                part = joins ? part + number : number;
            }
            else if (Scales.TryGetValue(token, out var scale))
            {
                var scaled = (part ?? 1) * scale;
                (whole, part) = scale >= 1000 ? (whole + scaled, 0) : (whole, scaled);
                found.Add(whole + part.Value);
            }
            else if (token != "and" || part is null)
            {
                Close();
            }
        }
        return found;
    }

    private static Dictionary<string, double> Numbered(string words, int first, int step) =>
        words.Split(' ').Select((word, at) => (word, (double)((first + at) * step))).ToDictionary();

    [GeneratedRegex(@"\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|[\p{L}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
