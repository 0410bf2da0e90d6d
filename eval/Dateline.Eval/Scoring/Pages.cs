using System.Text.Json;

namespace Dateline.Eval.Scoring;

/// <summary>A span of one side, with the record that it stands in. Offsets are UTF-16 units on both sides here.</summary>
internal readonly record struct Marked(int Start, int End, JsonElement Record)
{
    public int Shared(Marked other) => Math.Max(0, Math.Min(End, other.End) - Math.Max(Start, other.Start));

    public bool SameExtent(Marked other) => Start == other.Start && End == other.End;

    /// <summary>Without blanks at its edges.</summary>
    public Marked Trimmed(string text)
    {
        const string Blanks = " \t\r\n\u00a0";
        int start = Start, end = End;
        while (start < end && Blanks.Contains(text[start]))
            start++;
        while (end > start && Blanks.Contains(text[end - 1]))
            end--;
        return this with { Start = start, End = end };
    }
}

/// <summary>One document: its text, what is right and what was predicted. The gold counts code points, the prediction
/// UTF-16 units; here both are UTF-16 units.</summary>
internal sealed class Page
{
    private readonly int[]? _units;

    public Page(string id, string text, JsonElement gold, JsonElement pred)
    {
        (Id, Text, Gold, Pred) = (id, text, gold, pred);
        if (!text.Any(char.IsHighSurrogate))
            return;
        var units = new List<int>(text.Length + 1);
        for (var at = 0; at < text.Length; at += char.IsSurrogatePair(text, at) ? 2 : 1)
            units.Add(at);
        units.Add(text.Length);
        _units = [.. units];
    }

    public string Id { get; }

    public string Text { get; }

    public JsonElement Gold { get; }

    public JsonElement Pred { get; }

    /// <summary>The documents of a gold; one whose prediction is over another text counts as empty, with a note.</summary>
    public static List<Page> Of(Sides sides, string? articles, Score score)
    {
        var known = articles is null ? [] : Records.ById(articles, isGold: false);
        var pages = new List<Page>();
        var empty = JsonDocument.Parse("{}").RootElement.Clone();
        var other = 0;
        foreach (var (key, gold) in sides.Gold)
        {
            var pred = sides.Of(key);
            var article = known.TryGetValue(key, out var found) ? found.Words("text") : null;
            var text = gold.Words("text") ?? article ?? pred.Words("text") ?? "";
            if (pred.Words("text") is { } theirs && theirs != text)
            {
                other++;
                pred = empty;
            }
            pages.Add(new Page(key, text, gold, pred));
        }
        if (other > 0)
            score.Notes.Add($"{other} of {pages.Count} predicted over another text than the gold's, counted as empty");
        return pages;
    }

    public List<(int Start, int End)> GoldSpans(JsonElement? value)
    {
        var spans = new List<(int, int)>();
        foreach (var (start, end) in Pairs(value))
        {
            var last = _units is null ? Text.Length : _units.Length - 1;
            if (start is not { } from || end is not { } to || from < 0 || from >= to || to > last)
                throw new WrongInputException($"gold {Id}: [{start}, {end}) is no span of its text");
            spans.Add((_units?[from] ?? from, _units?[to] ?? to));
        }
        return spans;
    }

    /// <summary>A predicted span that is none of the text's is left out.</summary>
    public List<(int Start, int End)> PredSpans(JsonElement? value) =>
        [.. Pairs(value).Where(span => span.Start is { } start && span.End is { } end && start >= 0 && start < end
                && end <= Text.Length && !Splits(start) && !Splits(end))
            .Select(span => (span.Start!.Value, span.End!.Value))];

    public List<Marked> GoldMentions(string layer) =>
        [.. Gold.List(layer).Select(one => (one, span: GoldSpans(one)[0]))
            .Select(pair => new Marked(pair.span.Start, pair.span.End, pair.one))];

    public List<Marked> PredMentions(string layer) =>
        [.. Pred.List(layer).SelectMany(one => PredSpans(one).Take(1)
            .Select(span => new Marked(span.Start, span.End, one)))];

    private bool Splits(int at) => at > 0 && at < Text.Length && char.IsLowSurrogate(Text[at]) && char.IsHighSurrogate(Text[at - 1]);

    private static IEnumerable<(int? Start, int? End)> Pairs(JsonElement? value)
    {
        if (value is not { } one)
            return [];
        if (one.ValueKind == JsonValueKind.Object)
            return [((int?)one.Number("start"), (int?)one.Number("end"))];
        if (one.ValueKind != JsonValueKind.Array)
            throw new WrongInputException($"no span: {one.GetRawText()}");
        var parts = one.EnumerateArray().ToList();
        return parts is [{ ValueKind: JsonValueKind.Number }, { ValueKind: JsonValueKind.Number }]
            ? [(parts[0].GetInt32(), parts[1].GetInt32())]
            : parts.SelectMany(part => Pairs(part));
    }
}

/// <summary>One to one pairs, the likest first.</summary>
internal static class Pairing
{
    /// <param name="similarity">Null or only zeros: no pair. Compared part by part, the larger first.</param>
    public static List<(int Gold, int Pred)> Of<TGold, TPred>(
        IReadOnlyList<TGold> gold, IReadOnlyList<TPred> pred, Func<TGold, TPred, double[]?> similarity)
    {
        var scored = new List<(double[] Score, int Gold, int Pred)>();
        for (var i = 0; i < gold.Count; i++)
        {
            for (var j = 0; j < pred.Count; j++)
            {
                if (similarity(gold[i], pred[j]) is { } score)
                    scored.Add((score, i, j));
            }
        }
        scored.Sort((one, other) =>
        {
            for (var at = 0; at < one.Score.Length; at++)
            {
                if (one.Score[at] != other.Score[at])
                    return other.Score[at].CompareTo(one.Score[at]);
            }
            return one.Gold != other.Gold ? one.Gold.CompareTo(other.Gold) : one.Pred.CompareTo(other.Pred);
        });
        var (pairs, usedGold, usedPred) = (new List<(int, int)>(), new HashSet<int>(), new HashSet<int>());
        foreach (var (_, i, j) in scored)
        {
            if (usedGold.Contains(i) || usedPred.Contains(j))
                continue;
            usedGold.Add(i);
            usedPred.Add(j);
            pairs.Add((i, j));
        }
        return pairs;
    }

    /// <summary>For extents: equal ones first, then the longest overlap.</summary>
    public static double[]? Closeness(Marked gold, Marked pred) =>
        gold.Shared(pred) is > 0 and var shared ? [gold.SameExtent(pred) ? 1 : 0, shared] : null;
}
