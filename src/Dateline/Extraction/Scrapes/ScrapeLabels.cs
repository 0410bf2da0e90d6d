using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Dateline.Language;

namespace Dateline.Extraction.Scrapes;

/// <summary>
/// Furniture that only scraped text shows as lines: menus, labels without their buttons, questions for consent, walls.
/// Data in <c>Rules/en/scrapes.txt</c>; what pages and scraped text share is in <see cref="Furniture"/>.
/// </summary>
internal static partial class ScrapeLabels
{
    /// <summary>In characters: longer lines are paragraphs, whatever they hold.</summary>
    private const int LongestMenu = 240;

    /// <summary>In words. Questions for consent run to paragraphs.</summary>
    private const int LongestCall = 90;

    /// <summary>Words of a name that may stand before the labels of a menu.</summary>
    private const int LongestBrand = 4;

    private static readonly RuleFile Rules = RuleFile.Load("en/scrapes.txt");
    private static readonly FrozenSet<string> Labels = Set("label");
    private static readonly FrozenSet<string> Ends = Set("end");
    private static readonly FrozenSet<string> Highlights = Set("highlights");
    private static readonly FrozenSet<string> Walls = Set("wall");
    private static readonly FrozenSet<string> Prompts = Set("mailPrompt");
    private static readonly ImmutableArray<string> Calls = Padded("call");
    private static readonly ImmutableArray<string> Cues = Padded("mailCue");
    private static readonly FrozenSet<string> Squashed = Furniture.ButtonKeys.Concat(Labels).Concat(Set("section"))
        .Select(key => key.Replace(" ", "", StringComparison.Ordinal)).Where(key => key.Length > 1)
        .ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SquashedSpans =
        Squashed.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>By the first two letters of labels: how long those may be.</summary>
    private static readonly FrozenDictionary<int, ImmutableArray<int>> LengthsByStart = Squashed
        .GroupBy(label => StartOf(label)).ToFrozenDictionary(
            labels => labels.Key, labels => labels.Select(label => label.Length).Distinct().Order().ToImmutableArray());

    /// <summary>A label, also with a number: <c>Comment 214</c>, <c>12 likes</c>.</summary>
    public static bool IsLabel(string line)
    {
        if (line.Length > 80)
            return false;
        var key = WithoutNumbers(Furniture.Key(line));
        return Labels.Contains(key) || Furniture.IsButton(key) || Small().IsMatch(line);
    }

    /// <summary>What follows an article, also with a number: <c>Comments (3)</c>.</summary>
    public static bool EndsArticle(string line)
    {
        if (line.Length > 60)
            return false;
        var key = WithoutNumbers(Furniture.Key(line));
        return Ends.Contains(key) || (key.Length > 0 && Furniture.EndsArticle(key)) || EndMark().IsMatch(line);
    }

    /// <summary>Opens a box with the contents of the article in short.</summary>
    public static bool OpensHighlights(string line) => line.Length < 40 && Highlights.Contains(Furniture.Key(line));

    /// <summary>Here a reader who has not paid sees no more.</summary>
    public static bool IsWall(string line) => line.Length < 90 && Walls.Contains(Furniture.Key(line));

    /// <summary>Asks for a mail address.</summary>
    public static bool IsMailPrompt(string line) => line.Length < 40 && Prompts.Contains(Furniture.Key(line));

    public static bool HasMailCue(string line) => Holds(line, Cues);

    public static bool IsCall(string line) => Holds(line, Calls) || App().IsMatch(line);

    /// <summary>Labels of parts of a site in a row, with or without marks between them; a path to a part of it.</summary>
    public static bool IsMenu(string line)
    {
        if (line.Length > LongestMenu || PageLine.EndsSentence(line))
            return false;
        var parts = Between().Split(line).Where(part => part.Any(char.IsLetterOrDigit)).ToList();
        if (parts.Count > 2 && parts.All(IsShort) && WrittenDate.Find(line) is null && !PageLine.IsByline(line))
            return true;
        var words = Words.Of(line).ToList();
        for (var skip = 0; skip <= LongestBrand && skip < words.Count; skip++)
        {
            var labels = CountOf(string.Concat(words.Skip(skip)));
            if (labels >= 2 + skip + (skip > 0 ? 1 : 0))
                return true;
        }
        return false;
    }

    // The most labels into which the whole can be cut; 0 if it cannot.
    private static int CountOf(string text)
    {
        var most = new int[text.Length + 1];
        Array.Fill(most, -1);
        most[0] = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (most[at] < 0)
                continue;
            foreach (var length in LengthsAt(text.AsSpan(at)))
            {
                var end = at + length;
                if (end <= text.Length && SquashedSpans.Contains(text.AsSpan(at, length)))
                    most[end] = Math.Max(most[end], most[at] + 1);
            }
        }
        return Math.Max(0, most[^1]);
    }

    // Most places of most lines begin no label at all.
    private static ImmutableArray<int> LengthsAt(ReadOnlySpan<char> text) =>
        text.Length >= 2 && LengthsByStart.TryGetValue(StartOf(text), out var lengths) ? lengths : [];

    private static int StartOf(ReadOnlySpan<char> label) => (label[0] << 16) | label[1];

    private static bool IsShort(string part) => PageLine.WordCount(part) <= 3 && part.Length <= 30;

    private static bool Holds(string line, ImmutableArray<string> phrases)
    {
        var key = $" {Furniture.Key(line)} ";
        return key.Count(mark => mark == ' ') <= LongestCall
            && phrases.Any(phrase => key.Contains(phrase, StringComparison.Ordinal));
    }

    private static string WithoutNumbers(string key) =>
        string.Join(' ', key.Split(' ').Where(word => !word.All(char.IsDigit)));

    private static FrozenSet<string> Set(string section) =>
        Rules.In(section).Select(line => Furniture.Key(line[0])).ToFrozenSet(StringComparer.Ordinal);

    private static ImmutableArray<string> Padded(string section) =>
        [.. Rules.In(section).Select(line => $" {Furniture.Key(line[0])} ")];

    [GeneratedRegex(@"\t|\s{2,}|\s?[|›•·»]\s?|\s[>/»–-]\s", RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    // A page number, a bare address, the place of a film, a rate of its speed, an empty picture.
    [GeneratedRegex(
        @"^(?:page [0-9]{1,3}(?: of [0-9]{1,3})?|https?://\S{1,2000}|www\.\S{1,500}|[0-9:]{4,8} ?/ ?[0-9:]{4,8}"
        + @"|[0-9.]{1,4}x|[0-9]{1,3} ?(?:/|of) ?[0-9]{1,3}|\[(?:img|image|picture|logo)\]|[\w.+-]{1,60}@[\w.-]{1,60}"
        + @"|(?:reading time|lecture|lesezeit|temps de lecture|tiempo de lectura|leestijd)\W{0,3}[0-9]{1,2} ?min\w{0,6}\.?"
        + @"|(?:tags?|topics?|keywords?|filed under|categor(?:y|ies)|schlagworte|themen|mots-clés|etiquetas|temas)\s?[:\t].{1,200}"
        + @"|[0-9.,]{1,7}[km]? (?:likes?|shares?|views?|comments?|replies|reactions?|followers))$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Small();

    // "-30-", "###", "(END)", "- ENDS -" close copy of agencies and press offices.
    [GeneratedRegex(@"^(?:[-–—\s(]{1,4}(?:30|ends?|ENDS?)[-–—\s)]{1,4}|#{3,}|ENDS?|\(ends?\)|MORE TO COME)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex EndMark();

    [GeneratedRegex(@"^(?:get|download|try|install) (?:the|our) .{0,40}\bapp\b.{0,120}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex App();
}
