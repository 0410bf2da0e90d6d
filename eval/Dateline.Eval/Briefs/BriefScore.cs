using System.Text.Json;
using Dateline.Eval.Scoring;

namespace Dateline.Eval.Briefs;

/// <summary>One expected item: how much of it was found.</summary>
internal sealed record Outcome(string Section, double Score, bool Complete, double Weight);

/// <summary>Recall of what a person says that the articles hold, and what may never happen.</summary>
internal static class BriefScore
{
    public static Score Of(string goldPath, string predPath, string? articles)
    {
        var (gold, brief) = (Records.ObjectIn(goldPath), Records.ObjectIn(predPath));
        if (brief.Has("stories") is not { ValueKind: JsonValueKind.Array })
            throw new WrongInputException($"{predPath}: no brief: it has no list of stories");
        var known = new ArticleNames(gold, brief);
        var here = known.About();
        var sections = Judging.Judges.Keys.ToDictionary(name => name,
            name => here.SelectMany(story => story.List(name)).ToList());
        List<Outcome> results = [.. Stories(gold, here, known), .. Copies(gold, known)];
        foreach (var (section, judge) in Judging.Judges)
            results.AddRange(Judged(section, judge, [.. gold.List(section)], sections[section]));
        var score = new Score();
        Recall(score, results);
        var hard = Hard(gold, here, sections, known);
        if (articles is not null)
        {
            var (faults, seen) = EvidenceChecks.Wrong(brief, articles);
            hard["wrong_evidence"] = faults;
            score.Values["evidence_checked"] = seen;
        }
        foreach (var (name, faults) in hard)
        {
            score.Values[name] = faults.Count;
            score.Notes.AddRange(faults.Select(fault => $"{name}: {fault}"));
        }
        score.Values["hard_failures"] = hard.Values.Sum(faults => faults.Count);
        var (doubtful, of) = EvidenceChecks.Unsupported(brief);
        score.Values["unsupported"] = doubtful.Count;
        score.Values["unsupported_share"] = Figures.Ratio(doubtful.Count, of);
        score.Values["lines"] = EvidenceChecks.Lines(brief).Count();
        score.Notes.AddRange(doubtful.Select(line => $"unsupported? {line}"));
        return score;
    }

    private static IEnumerable<Outcome> Judged(string section, Judge judge, List<JsonElement> expected, List<JsonElement> given)
    {
        var options = new List<(double Score, int Rank, int Item, int Line, bool Complete)>();
        for (var i = 0; i < expected.Count; i++)
        {
            for (var j = 0; j < given.Count; j++)
            {
                if (!judge.Fits(expected[i], given[j]))
                    continue;
                var checks = judge.Checks(expected[i], given[j]);
                var score = (1.0 + checks.Values.Count(good => good)) / (1 + checks.Count);
                options.Add((score, judge.Rank(expected[i], given[j]), i, j, checks.Values.All(good => good)));
            }
        }
        // A line answers for one item only, but a quote or an entry of the timeline may hold several.
        var (taken, used) = (new Dictionary<int, (double Score, bool Complete)>(), new HashSet<int>());
        foreach (var option in options.OrderByDescending(one => one.Score).ThenByDescending(one => one.Rank)
            .ThenBy(one => one.Item).ThenBy(one => one.Line))
        {
            if (!taken.ContainsKey(option.Item) && (section is "quotes" or "timeline" || !used.Contains(option.Line)))
            {
                taken[option.Item] = (option.Score, option.Complete);
                used.Add(option.Line);
            }
        }
        return expected.Select((item, at) => taken.TryGetValue(at, out var found)
            ? new Outcome(section, found.Score, found.Complete, Weight(item)) : new Outcome(section, 0, false, Weight(item)));
    }

    private static double Weight(JsonElement item) => item.Number("weight") ?? 1;

    private static IEnumerable<Outcome> Stories(JsonElement gold, List<JsonElement> here, ArticleNames known)
    {
        if (known.Expected.Count > 0)
        {
            var share = 1 - ((double)known.Expected.Count(alias => known.Ids(alias).Count == 0) / known.Expected.Count);
            yield return new Outcome("stories", share, share == 1, 1);
        }
        if (gold.Number("stories") is { } count)
            yield return new Outcome("stories", here.Count == count ? 1 : 0, here.Count == count, 1);
    }

    private static IEnumerable<Outcome> Copies(JsonElement gold, ArticleNames known) => gold.List("copies").Select(group =>
    {
        var pairs = Pairs(group).ToList();
        var share = Figures.Ratio(pairs.Count(pair => known.AreCopies(pair.One, pair.Other)), pairs.Count);
        return new Outcome("copies", share, share == 1, 1);
    });

    private static IEnumerable<(string One, string Other)> Pairs(JsonElement group)
    {
        var names = group.EnumerateArray().Select(name => name.Said()).ToList();
        return names.SelectMany((one, at) => names.Skip(at + 1).Select(other => (one, other)));
    }

    private static Dictionary<string, List<string>> Hard(JsonElement gold, List<JsonElement> here,
        Dictionary<string, List<JsonElement>> sections, ArticleNames known)
    {
        var everything = here.SelectMany(Strings).Select(Spelling.Plain).ToList();
        return new()
        {
            ["forbidden_text"] = [.. gold.List("absent").Select(text => text.Said())
                .Where(text => everything.Exists(one => one.Contains(Spelling.Plain(text), StringComparison.Ordinal)))],
            ["forbidden_statements"] = [.. gold.List("forbidden").SelectMany(item => sections[item.Words("section")!]
                .Where(line => IsForbidden(item, line)).Select(_ => Matching.Flat(item.Has("why"))))],
            ["wrong_speakers"] = [.. gold.List("quotes").Where(item => item.Has("speaker") is not null)
                .SelectMany(item => sections["quotes"].Where(line => Matching.Flat(line.Has("speaker")).Length > 0
                        && Judging.HoldsQuote(line, item.Has("text")!.Value)
                        && !Judging.SpeakerGood(item.Has("speaker")!.Value, line.Has("speaker")))
                    .Select(line => $"{Matching.Flat(item.Has("text"))} is given to {Matching.Flat(line.Has("speaker"))}"))],
            ["wrong_copies"] = [.. gold.List("distinct").SelectMany(Pairs)
                .Where(pair => known.AreCopies(pair.One, pair.Other)).Select(pair => $"{pair.One} and {pair.Other}")],
            ["wrong_articles"] = [.. known.Unrelated.Where(alias =>
                here.SelectMany(story => story.List("articles")).Any(article => known.IsNamed(alias, article)))],
            ["no_evidence"] = [.. EvidenceChecks.Lines(Only(here)).Where(line => line.Evidence.Count == 0).Select(line => line.Where)],
        };
    }

    private static JsonElement Only(List<JsonElement> stories) =>
        JsonSerializer.SerializeToElement(new Dictionary<string, List<JsonElement>> { ["stories"] = stories });

    private static bool IsForbidden(JsonElement item, JsonElement line)
    {
        var section = item.Words("section")!;
        var spec = JsonSerializer.SerializeToElement(item.EnumerateObject()
            .Where(part => part.Name is not ("section" or "label" or "weight" or "why"))
            .ToDictionary(part => part.Name, part => part.Value));
        var judge = Judging.Judges[section];
        var checksHold = judge.Checks(spec, line).Values.All(good => good);
        if (section == "quotes")
            return (spec.Has("text") is not { } text || Judging.HoldsQuote(line, text)) && checksHold;
        if (spec.Has("text") is { } words && !Matching.HasAny(Judging.LineText(line), words))
            return false;
        return judge.Fits(spec, line) && checksHold;
    }

    private static IEnumerable<string> Strings(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(part => Strings(part.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Strings),
        JsonValueKind.String => [value.GetString()!],
        _ => [],
    };

    private static void Recall(Score score, List<Outcome> results)
    {
        static double Weighted(IEnumerable<Outcome> some) =>
            Figures.Ratio(some.Sum(one => one.Score * one.Weight), some.Sum(one => one.Weight));
        var sections = results.GroupBy(one => one.Section).ToDictionary(group => group.Key, group => Weighted(group));
        foreach (var (section, recall) in sections)
            score.Values[$"{section}_recall"] = recall;
        score.Values["recall"] = Weighted(results);
        score.Values["recall_of_sections"] = Figures.Ratio(sections.Values.Sum(), sections.Count);
        score.Values["complete"] = Figures.Ratio(results.Count(one => one.Complete), results.Count);
        score.Values["items"] = results.Count;
    }
}
