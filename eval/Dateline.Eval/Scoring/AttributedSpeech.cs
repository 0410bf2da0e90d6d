using System.Text.Json;
using System.Text.RegularExpressions;

namespace Dateline.Eval.Scoring;

/// <summary>Who is said to have said what: spans compared by the tokens that they touch.</summary>
internal static partial class AttributedSpeech
{
    private const double Half = 0.5;
    private const double Direct = 0.8;
    private static readonly string[] Parts = ["cue", "content", "source"];
    private static readonly string[] Kinds = ["direct", "mixed", "indirect"];
    private static readonly string[] Lines = [
        .. Parts.SelectMany(part => new[] { $"{part}_exact", $"{part}_overlap" }), "whole",
        .. Kinds.SelectMany(kind => new[] { $"content_{kind}", $"whole_{kind}" })];

    private sealed record Parsed(HashSet<int> Cue, HashSet<int> Content, HashSet<int> Source, string Kind, JsonElement Record)
    {
        public HashSet<int> Part(string name) => name == "cue" ? Cue : name == "content" ? Content : Source;
    }

    public static Score Of(string gold, string pred, string? articles)
    {
        var score = new Score();
        var pages = Page.Of(Sides.Read(gold, pred, score), articles, score);
        score.Measure(pages.ConvertAll(Row), Measure, name => name.EndsWith("_f1", StringComparison.Ordinal)
            || name.EndsWith("_content", StringComparison.Ordinal));
        return score;
    }

    private static double[] Row(Page page)
    {
        var tokens = new TouchedTokens(page.Text);
        var quoted = tokens.Of([.. Quoted().Matches(page.Text).Select(match => (match.Index, match.Index + match.Length))]);
        List<Parsed> Parse(JsonElement side, Func<JsonElement?, List<(int, int)>> spans) =>
            [.. side.List("attributions").Select(one => Tokens(one, spans, tokens, quoted)).OfType<Parsed>()];
        var (gold, pred) = (Parse(page.Gold, page.GoldSpans), Parse(page.Pred, page.PredSpans));
        var counts = Lines.ToDictionary(line => line, _ => new double[4]);
        foreach (var part in Parts)
            Components(part, gold, pred, counts);
        foreach (var (side, at) in new[] { (gold, 0), (pred, 1) })
        {
            foreach (var one in side)
            {
                foreach (var line in new[] { $"content_{one.Kind}", $"whole_{one.Kind}", "whole" })
                    counts[line][at]++;
            }
        }
        var speakers = new double[7];
        foreach (var (i, j) in Pairing.Of(gold, pred, Likeness))
            Pair(gold[i], pred[j], counts, speakers);
        return [.. Lines.SelectMany(line => counts[line]), .. speakers];
    }

    private static void Components(string part, List<Parsed> gold, List<Parsed> pred, Dictionary<string, double[]> counts)
    {
        var wanted = Distinct(gold.Select(one => one.Part(part)));
        var given = Distinct(pred.Select(one => one.Part(part)));
        double exact = wanted.Count(one => given.Any(one.SetEquals));
        double paired = Pairing.Of(wanted, given, (one, other) =>
            TouchedTokens.F1(one, other) is >= Half and var value ? [value] : null).Count;
        counts[$"{part}_exact"] = [wanted.Count, given.Count, exact, exact];
        counts[$"{part}_overlap"] = [wanted.Count, given.Count, paired, paired];
    }

    private static List<HashSet<int>> Distinct(IEnumerable<HashSet<int>> sets)
    {
        var distinct = new List<HashSet<int>>();
        var seen = new HashSet<HashSet<int>>(HashSet<int>.CreateSetComparer());
        foreach (var set in sets.Where(set => set.Count > 0 && seen.Add(set)))
            distinct.Add(set);
        return distinct;
    }

    private static void Pair(Parsed gold, Parsed pred, Dictionary<string, double[]> counts, double[] speakers)
    {
        if (TouchedTokens.F1(gold.Content, pred.Content) < Half)
            return;
        var whole = TouchedTokens.F1(gold.Source, pred.Source) >= Half;
        counts[$"content_{gold.Kind}"][2]++;
        counts[$"content_{pred.Kind}"][3]++;
        if (whole)
        {
            counts[$"whole_{gold.Kind}"][2]++;
            counts[$"whole_{pred.Kind}"][3]++;
            counts["whole"][2]++;
            counts["whole"][3]++;
        }
        speakers[0]++;
        if (gold.Source.Count > 0)
        {
            speakers[1]++;
            speakers[2] += whole ? 1 : 0;
        }
        if (Names(gold.Record.Has("speaker")) is { Count: > 0 } accepted)
        {
            speakers[3]++;
            speakers[4] += Names(pred.Record.Has("speaker")) is [var given, ..] && SameSpeaker(accepted, given) ? 1 : 0;
        }
        if (pred.Record.Words("kind") is { Length: > 0 } kind)
        {
            speakers[5]++;
            speakers[6] += Spelling.Plain(kind) == gold.Kind ? 1 : 0;
        }
    }

    private static Parsed? Tokens(
        JsonElement one, Func<JsonElement?, List<(int, int)>> spans, TouchedTokens tokens, HashSet<int> quoted)
    {
        HashSet<int> Of(string part) => tokens.Of(spans(one.Has(part)));
        var content = Of("content");
        if (content.Count == 0)
            return null;
        var share = Figures.Ratio(content.Count(quoted.Contains), content.Count);
        return new Parsed(Of("cue"), content, Of("source"), share >= Direct ? "direct" : share > 0 ? "mixed" : "indirect", one);
    }

    private static double[]? Likeness(Parsed gold, Parsed pred)
    {
        var content = TouchedTokens.F1(gold.Content, pred.Content);
        if (content == 0)
            return null;
        var source = TouchedTokens.F1(gold.Source, pred.Source);
        return [Math.Min(content, source) >= Half ? 1 : 0, content, source, TouchedTokens.F1(gold.Cue, pred.Cue)];
    }

    private static List<string> Names(JsonElement? value) => value switch
    {
        { ValueKind: JsonValueKind.Object } one => one.First("canonical", "name") is { } name ? Names(name) : [],
        { ValueKind: JsonValueKind.String } one => [one.GetString()!],
        { ValueKind: JsonValueKind.Array } one => [.. one.EnumerateArray().Select(name => name.GetString()!)],
        _ => [],
    };

    private static bool SameSpeaker(List<string> accepted, string given)
    {
        var here = Spelling.Words(given).ToHashSet();
        return accepted.Any(name => Spelling.Words(name) is { Length: > 0 } words && words.All(here.Contains));
    }

    private static Dictionary<string, double> Measure(double[] sums)
    {
        var values = new Dictionary<string, double>();
        for (var at = 0; at < Lines.Length; at++)
        {
            var s = sums.AsSpan(at * 4, 4);
            double p = Figures.Ratio(s[3], s[1]), r = Figures.Ratio(s[2], s[0]);
            values[$"{Lines[at]}_p"] = p;
            values[$"{Lines[at]}_r"] = r;
            values[$"{Lines[at]}_f1"] = Figures.F1(p, r);
        }
        var speaker = sums.AsSpan(Lines.Length * 4);
        values["source_given_content"] = Figures.Ratio(speaker[2], speaker[1]);
        values["speaker_given_content"] = Figures.Ratio(speaker[4], speaker[3]);
        values["kind_given_content"] = Figures.Ratio(speaker[6], speaker[5]);
        return values;
    }

    // A quotation left open ends with its paragraph: the next one opens again.
    [GeneratedRegex("“[^“”\\n]*(?:”|(?=\\n|\\z))|\"[^\"\\n]*(?:\"|(?=\\n|\\z))", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();
}

/// <summary>The tokens of a text, to compare spans by the words that they hold.</summary>
internal sealed partial class TouchedTokens
{
    private readonly string _text;
    private readonly List<(int Start, int End)> _tokens;

    public TouchedTokens(string text)
    {
        _text = text;
        _tokens = [.. Token().Matches(text).Select(match => (match.Index, match.Index + match.Length))];
    }

    /// <summary>The indices of the tokens that are touched; where there are none, characters, below zero.</summary>
    public HashSet<int> Of(List<(int Start, int End)> spans)
    {
        var held = new HashSet<int>();
        foreach (var (start, end) in spans)
        {
            for (var at = FirstEndingAfter(start); at < _tokens.Count && _tokens[at].Start < end; at++)
                held.Add(at);
        }
        if (held.Count > 0)
            return held;
        return [.. spans.SelectMany(span => Enumerable.Range(span.Start, span.End - span.Start))
            .Where(at => !char.IsWhiteSpace(_text[at])).Select(at => -1 - at)];
    }

    /// <summary>F1 of two token sets; two empty ones agree.</summary>
    public static double F1(HashSet<int> one, HashSet<int> other) => one.Count == 0 && other.Count == 0 ? 1
        : 2.0 * (one.Count < other.Count ? one.Count(other.Contains) : other.Count(one.Contains)) / (one.Count + other.Count);

    private int FirstEndingAfter(int position)
    {
        int low = 0, high = _tokens.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_tokens[middle].End <= position)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    [GeneratedRegex(@"[\p{L}\p{N}_]+(?:['’][\p{L}\p{N}_]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
