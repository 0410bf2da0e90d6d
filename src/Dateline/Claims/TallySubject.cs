using Dateline.Language;

namespace Dateline.Claims;

/// <summary>What a number counts.</summary>
/// <param name="Measure">What happened to them.</param>
/// <param name="Kind">people, things, animals, volume, mass, area, ballots.</param>
/// <param name="Unit">The noun or unit, in one spelling; "" where the text leaves it out.</param>
/// <param name="Name">For a person: <c>number of people arrested</c>.</param>
/// <param name="Cover">The number with what it counts.</param>
internal sealed record TallySubject(TallyMeasure Measure, string Kind, string Unit, string Name, Span Cover)
{
    /// <summary>How far from its number the word may stand that says what happened to them.</summary>
    private const int Reach = 90;

    /// <summary>Null where the number counts nothing that newsrooms keep a tally of.</summary>
    public static TallySubject? Of(Document document, SentenceWords sentence, QuantityMention quantity, TallyWords words)
    {
        var noun = Words.Fold(quantity.Unit ?? "");
        var counted = quantity.Counted;
        if (noun.Length == 0 && CountedBefore(document, sentence, quantity) is { } before)
        {
            counted = before;
            noun = Words.Of(before.Of(document.Text)).LastOrDefault(word => words.Named(word) is null) ?? "";
        }
        // A bare number beside "died" may be an age or a flight; only a toll is a count without a noun.
        if (noun.Length == 0 && quantity.Measure is null && counted is null && !TollBefore(sentence, quantity))
            return null;
        var (kind, unit) = words.KindOf(noun);
        // Strollers and cheeses are in no list: what was recalled or destroyed is a thing.
        if (kind == "people" && noun.Length > 0 && !words.IsWhole(noun) && quantity.Measure is { } done
            && words.Named(Words.Fold(done)) is { } told && told.Kinds.Contains("things") && !told.Kinds.Contains(kind))
            kind = "things";
        if (MeasureOf(sentence, quantity, kind, words) is not { } measure)
            return null;
        // What stands before the number is told by the name of the point; a line reads better with the number alone.
        var cover = counted is { } span && sentence.Span.Contains(span) && span.End > quantity.Span.Start
            ? quantity.Span.Cover(span) : quantity.Span;
        return new TallySubject(measure, kind, unit, NameOf(document, kind, unit, measure, counted), cover);
    }

    /// <summary>The number with what it counts, in words of the article.</summary>
    public string TextOf(Document document, QuantityMention quantity)
    {
        const int Longest = 80;
        var text = Cover.Length <= Longest ? Cover.Of(document.Text) : quantity.Span.Of(document.Text);
        return text.ReplaceLineEndings(" ");
    }

    private static TallyMeasure? MeasureOf(SentenceWords sentence, QuantityMention quantity, string kind, TallyWords words)
    {
        // What the reading of the number says of people holds; of other things the sentence must say it.
        if (quantity.Measure is not null && words.Named(Words.Fold(quantity.Measure)) is { } told && told.Kinds.Contains(kind))
            return told;
        if (kind == "people" && quantity.Unit is not null)
            return null;
        return words.Measures.Where(measure => measure.Kinds.Contains(kind))
            .Select(measure => (Measure: measure, Distance: DistanceTo(sentence, quantity, measure)))
            .Where(one => one.Distance <= Reach)
            .OrderBy(one => one.Distance)
            .Select(one => one.Measure)
            .FirstOrDefault();
    }

    private static int DistanceTo(SentenceWords sentence, QuantityMention quantity, TallyMeasure measure) => measure.Words
        .Select(word => sentence.Nearest(word, quantity.Span.Start))
        .OfType<Span>()
        .Select(found => found.Start >= quantity.Span.End
            ? found.Start - quantity.Span.End
            : Math.Max(0, quantity.Span.Start - found.End))
        .DefaultIfEmpty(int.MaxValue)
        .Min();

    // "The number of oiled birds collected rose to 63": what is counted stands before the number.
    private static Span? CountedBefore(Document document, SentenceWords sentence, QuantityMention quantity)
    {
        const string Cue = "number of ";
        var before = sentence.Between(sentence.Span.Start, quantity.Span.Start);
        var at = before.LastIndexOf(Cue);
        if (at < 0)
            return null;
        var start = sentence.Span.Start + at + Cue.Length;
        var end = start;
        for (var word = 0; word < 3 && end < quantity.Span.Start; word++)
        {
            var next = document.Tokens.FirstOrDefault(token => token.Start >= end);
            if (next.End == 0 || next.End > quantity.Span.Start || !char.IsLetter(document.Text[next.Start])
                || NounEnds.Contains(document.Text[next.Start..next.End]))
                break;
            end = next.End;
        }
        return end > start ? new Span(start, end) : null;
    }

    // Words at which the noun phrase of "the number of people treated after the leak" is over.
    private static readonly HashSet<string> NounEnds = ["after", "in", "by", "from", "who", "that", "with", "at", "on", "to",
        "since", "has", "had", "have", "was", "were", "is", "are", "rose", "fell", "of", "during", "made", "under", "without"];

    private static bool TollBefore(SentenceWords sentence, QuantityMention quantity) =>
        sentence.FirstOf(["toll", "tally"], quantity.Span.Start - Reach, quantity.Span.Start) is not null;

    private static string NameOf(Document document, string kind, string unit, TallyMeasure measure, Span? counted)
    {
        if (kind == "people")
            return $"number of {(unit.Length > 0 && unit != measure.Name ? unit : "people")} {measure.Name}";
        if (kind == "ballots")
            return measure.Name;
        var things = counted is { } span && span.Length <= 40 ? WithoutNumber(span.Of(document.Text)) : unit;
        return kind is "animals" or "things"
            ? $"number of {(things.Contains(measure.Name, StringComparison.Ordinal) ? things : $"{things} {measure.Name}")}"
            : $"{(things.Length > 0 ? things : unit)} {measure.Name}";
    }

    private static string WithoutNumber(string counted)
    {
        var start = 0;
        while (start < counted.Length && !char.IsLetter(counted[start]))
            start++;
        return counted[start..].ReplaceLineEndings(" ");
    }
}
