using System.Collections.Frozen;
using System.Globalization;
using Dateline.Language;

namespace Dateline.Annotating.Quantities;

/// <summary>What happened to those counted.</summary>
/// <param name="Name">As <c>killed</c>.</param>
/// <param name="After">Whether the word may stand after the counted: 12 were killed.</param>
/// <param name="Before">Whether it may stand before the number: killed 12.</param>
/// <param name="Noun">Whether it is a noun: the death toll, 12 arrests.</param>
/// <param name="Of">Whether "of" and the counted may follow it: the killing of 12.</param>
/// <param name="OfPeople">Whether it happens to people only: warrants are executed too.</param>
internal sealed record Measure(string Name, bool After, bool Before, bool Noun, bool Of, bool OfPeople);

/// <summary>The words of <c>en/quantities.txt</c>.</summary>
internal static class QuantityWords
{
    private static readonly RuleFile File = RuleFile.Load("en/quantities.txt");

    public static PhraseTable<CountBound> Before { get; } = PhraseTable.From(File.In("before"), Bound);

    public static PhraseTable<CountBound> After { get; } = PhraseTable.From(File.In("after"), Bound);

    public static PhraseTable<double> Vague { get; } = PhraseTable.From(File.In("vague"), Value);

    public static PhraseTable<double> Fractions { get; } = PhraseTable.From(File.In("fraction"), Share);

    public static PhraseTable<bool> None { get; } = PhraseTable.From(File.In("none"), _ => true);

    public static PhraseTable<string> Units { get; } = PhraseTable.From(File.In("unit"), line => line[1]);

    public static FrozenDictionary<string, string> Currencies { get; } =
        File.In("currency").ToFrozenDictionary(line => line[0], line => line[1], StringComparer.Ordinal);

    public static PhraseTable<Measure> Measures { get; } = PhraseTable.From(File.In("measure"), ReadMeasure);

    public static FrozenSet<string> Singles { get; } = Set("single");

    public static FrozenSet<string> Determiners { get; } = Set("determiner");

    /// <summary>Determiners and pronouns.</summary>
    public static FrozenSet<string> PersonWords { get; } =
        Determiners.Union(["he", "she", "him", "himself", "herself", "her"]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words that make of what follows a wish, a threat or a chance.</summary>
    public static FrozenSet<string> Unreal { get; } = Set("unreal");

    /// <summary>Double, triple: before a noun of one event.</summary>
    public static PhraseTable<(double Value, string Measure)> Multiples { get; } = PhraseTable.From(
        File.In("multiple").SelectMany(Multiplied), line => (Value(line), line[2]));

    /// <summary>Words that begin the object of a verb.</summary>
    public static FrozenSet<string> Objects { get; } = Set("object");

    public static FrozenSet<string> Fillers { get; } = Set("filler");

    public static PhraseTable<bool> Reaches { get; } = PhraseTable.From(File.In("reach"), _ => true);

    public static FrozenSet<string> Labels { get; } = Set("label");

    public static FrozenSet<string> Streets { get; } = Set("street");

    public static FrozenSet<string> Stops { get; } = Set("stop");

    /// <summary>Whether words for what happened to those counted before them begin at the token.</summary>
    public static bool IsFate(TokenRow row, int at, int end, out PhraseMatch<Measure> found) =>
        Measures.TryMatch(row, at, end, out found) && found.Value.After;

    private static IEnumerable<RuleLine> Multiplied(RuleLine line) => File.In("multiplied").Select(noun =>
        noun with { Fields = [$"{line[0]} {noun[0]}", line[1], noun[1]] });

    private static FrozenSet<string> Set(string section) =>
        File.In(section).Select(line => line[0]).ToFrozenSet(StringComparer.Ordinal);

    private static CountBound Bound(RuleLine line) =>
        Enum.TryParse<CountBound>(line[1], ignoreCase: true, out var bound) ? bound : throw line.Bad($"no bound '{line[1]}'");

    private static double Share(RuleLine line) =>
        double.TryParse(line[1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share < 1
            ? share : throw line.Bad($"'{line[1]}' is no part of one");

    private static double Value(RuleLine line) =>
        double.TryParse(line[1], NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value : throw line.Bad($"'{line[1]}' is no number");

    private static Measure ReadMeasure(RuleLine line)
    {
        var places = line[2].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (line[1].Length == 0 || places.Length == 0 || !places.All(IsPlace))
            throw line.Bad("expected: word | measure | after, before, noun, of or people");
        return new Measure(line[1], places.Contains("after"), places.Contains("before"), places.Contains("noun"),
            places.Contains("of"), places.Contains("people"));
    }

    private static bool IsPlace(string word) => word is "after" or "before" or "noun" or "of" or "people";
}
