using Dateline.Language;

namespace Dateline.Claims;

/// <summary>
/// Finds counts that matter: the killed, the arrested, litres spilled, votes. A number that counts none of these is left
/// out, and so is one that is only feared: better a missing line than a false one.
/// </summary>
internal sealed class TallyFinder(ClaimMaker maker) : IClaimFinder
{
    private const string Rule = "tallies.counted";

    private readonly TallyWords _words = TallyWords.English;

    public IEnumerable<ClaimDraft> Find(Document document)
    {
        QuantityMention? before = null;
        foreach (var quantity in document.Quantities)
        {
            var index = document.SentenceAt(quantity.Span.Start);
            if (index >= 0 && !IsConversion(document, before, quantity)
                && DraftOf(document, new SentenceWords(document, index), quantity) is { } draft)
                yield return draft;
            before = quantity;
        }
    }

    private ClaimDraft? DraftOf(Document document, SentenceWords sentence, QuantityMention quantity)
    {
        if (quantity.Value <= 0 || quantity.Implied || quantity.Scope == CountScope.Elsewhere
            || IsUnsure(sentence, quantity) || TellsOfThePast(document, sentence))
            return null;
        if (TallySubject.Of(document, sentence, quantity, _words) is not { } subject)
            return null;
        var measure = subject.Measure;
        var by = TallySource.Of(document, sentence, quantity, _words);
        var value = new CountValue(
            subject.TextOf(document, quantity), quantity.Value, quantity.Min, quantity.Max, quantity.Bound, measure.Name,
            subject.Unit)
        {
            Grows = measure.Grows,
        };
        var reading = new Reading(value, subject.Cover, Rule)
        {
            By = by,
            // "To 149 from 151": what it was before.
            Background = sentence.EndsBefore(quantity.Span.Start, ["from", "instead of", "rather than", "not"]),
            Scope = ScopeOf(sentence, quantity, subject),
            Polarity = sentence.FirstOf(_words.Disputes) is not null && sentence.FirstOf(_words.GivesWay) is null
                ? Polarity.Denied
                : Polarity.Asserted,
            Supersedes = sentence.FirstOf(_words.GivesWay) is not null,
        };
        return new ClaimDraft(PointKind.Tally, null, subject.Name, KeysOf(sentence, quantity, subject), maker.Make(document, reading));
    }

    private ImmutableArray<string> KeysOf(SentenceWords sentence, QuantityMention quantity, TallySubject subject)
    {
        var keys = ImmutableArray.CreateBuilder<string>();
        keys.Add($"measure:{subject.Measure.Name}");
        keys.Add($"kind:{subject.Kind}");
        if (subject.Kind is "animals" or "things")
            keys.Add($"thing:{subject.Unit}");
        if (subject.Kind == "people")
            keys.AddRange(_words.Causes.Where(cause => sentence.FirstOf(cause.Words) is not null)
                .Select(cause => $"cause:{cause.Name}"));
        if (sentence.FirstOf(_words.Long, quantity.Span.End, sentence.Span.End) is not null)
            keys.Add("since:then");
        return keys.ToImmutable();
    }

    private string? ScopeOf(SentenceWords sentence, QuantityMention quantity, TallySubject subject)
    {
        if (sentence.EndsBefore(quantity.Span.Start, _words.Parts))
            return $"including {subject.Unit}";
        return subject.Kind == "people" && subject.Unit.Length > 0 && !_words.IsWhole(subject.Unit) ? subject.Unit : null;
    }

    // A fear or a forecast stands in the clause of the number: "40 people are feared dead".
    private bool IsUnsure(SentenceWords sentence, QuantityMention quantity)
    {
        const int Near = 60;
        var before = sentence.Between(quantity.Span.Start - Near, quantity.Span.Start);
        var from = quantity.Span.Start - before.Length + (before.LastIndexOf(", ") is var comma and >= 0 ? comma : 0);
        var after = sentence.Between(quantity.Span.End, quantity.Span.End + Near);
        var to = quantity.Span.End + (after.IndexOf(", ") is var next and >= 0 ? next : after.Length);
        return sentence.FirstOf(_words.Unsure, from, to) is not null;
    }

    // A toll of another year belongs to another story, told for comparison.
    private static bool TellsOfThePast(Document document, SentenceWords sentence)
    {
        if ((document.Article.Published ?? document.Article.Updated) is not { } published)
            return false;
        return document.Times.Any(time => sentence.Span.Contains(time.Span) && time.From is { } from
            && from.Precision == TimePrecision.Year && from.Local.Year < published.Local.Year);
    }

    // "32,000 liters, or about 8,450 gallons" and "30 acres (12 hectares)" are one count, told twice.
    private bool IsConversion(Document document, QuantityMention? before, QuantityMention quantity)
    {
        const int Longest = 24;
        if (before is null || quantity.Span.Start < before.Span.End)
            return false;
        var from = Math.Max(before.Span.End, before.Counted?.End ?? 0);
        if (from > quantity.Span.Start || quantity.Span.Start - from > Longest + 16)
            return false;
        var between = Words.Fold(document.Text.AsSpan(from, quantity.Span.Start - from));
        var isOr = between.Contains(", or", StringComparison.Ordinal) || between.Contains('(');
        return isOr && before.Unit is { } first && quantity.Unit is { } second && first != second
            && _words.KindOf(first).Kind == _words.KindOf(second).Kind && _words.KindOf(first).Kind is not "people";
    }
}
