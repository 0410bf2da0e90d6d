using System.Text.Json;
using Dateline.Eval.Briefs;
using Dateline.Eval.Scoring;

namespace Dateline.Eval.Running;

/// <summary>The result of one set.</summary>
/// <param name="Name">As <c>times/tbaq</c>.</param>
/// <param name="Gold">The file with what is right, whose digest is pinned with the floors.</param>
/// <param name="Count">Number of inputs.</param>
/// <param name="Run">Of the product.</param>
/// <param name="Score">Null if the product failed.</param>
/// <param name="Shown">Which values the table shows.</param>
internal sealed record SetResult(string Name, string Gold, int Count, ProductRun Run, Score? Score, string[] Shown);

/// <summary>The sets that a data folder may hold, and how each is judged.</summary>
internal sealed class Catalogue(Product product, Func<string, bool> wanted)
{
    private static readonly string[] NameValues = ["typed_f1", "span_f1", "person_f1", "organization_f1", "place_f1"];
    private static readonly string[] BriefValues = ["recall", "complete", "hard_failures", "unsupported", "items"];
    private static readonly string[] TimelineValues = ["date_f1", "date_p", "date_r", "rouge1_f1", "rouge2_f1"];
    private static readonly string[] MetadataValues = ["title_accuracy", "author_f1", "day_accuracy", "day_f1"];
    private static readonly string[] TallyValues =
        ["killed_accuracy", "killed_coverage", "injured_accuracy", "injured_coverage", "killed_story_accuracy"];
    private static readonly string[] AttributionValues =
        ["whole_direct_f1", "whole_mixed_f1", "whole_indirect_f1", "cue_overlap_f1", "source_overlap_f1", "content_overlap_f1"];

    private sealed record Job(string Folder, string Verb, string Input, string Label,
        Func<string, string, string?, Score> Score, string[] Shown);

    public IEnumerable<SetResult> Run(string data)
    {
        var gazetteer = Path.Combine(data, "gazetteer");
        Job[] jobs = [
            new("extraction", "extract", "pages", "", (gold, pred, _) => IsSegments(gold)
                ? Bodies.BySegments(gold, pred) : Bodies.ByShingles(gold, pred), ["f1", "precision", "recall", "accuracy"]),
            new("extraction", "extract", "pages", " metadata", (gold, pred, _) => Metadata.Of(gold, pred), MetadataValues),
            new("dates", "extract", "pages", "", (gold, pred, _) => Metadata.Of(gold, pred),
                ["day_accuracy", "day_f1", "day_precision", "day_recall"]),
            new("clustering", "cluster", "articles", "", (gold, pred, _) => Clusters.Of(gold, pred),
                ["b3_f1", "pair_f1", "pair_precision", "pair_recall"]),
            new("tallies", "annotate", "../../clustering/{0}/articles", "", Tallies.Of, TallyValues),
            new("attribution", "annotate", "articles", "", AttributedSpeech.Of, AttributionValues),
            new("times", "annotate", "articles", "", TimeExpressions.Of, ["relaxed_f1", "strict_f1", "value_f1", "type_f1"]),
            new("places", "annotate", "articles", "", (gold, pred, articles) => PlacesOnMap.Of(gold, pred, articles,
                Directory.Exists(gazetteer) ? gazetteer : null), ["exact_f1", "overlap_f1", "accuracy_161km", "median_km"]),
        ];
        return jobs.SelectMany(job => Plain(data, job)).Concat(Names(data)).Concat(TimelinesOf(data)).Concat(BriefsOf(data))
            .Concat(TreebankSets.Run(data, wanted));
    }

    private IEnumerable<SetResult> Plain(string data, Job job)
    {
        foreach (var folder in Folders(Path.Combine(data, job.Folder)))
        {
            var name = $"{job.Folder}/{Path.GetFileName(folder)}";
            var source = Path.Combine(folder, string.Format(System.Globalization.CultureInfo.InvariantCulture, job.Input,
                Path.GetFileName(folder)));
            var input = Directory.Exists(source) ? source : Packed(source + ".jsonl");
            if (!wanted(name) || input is null || Packed(Path.Combine(folder, "gold.jsonl")) is not { } gold)
                continue;
            // A set may know bodies only, or metadata only.
            if (job.Label == " metadata" && !HasMetadata(gold))
                continue;
            var run = product.Run(job.Verb, Path.GetFullPath(input));
            yield return Scored(name + job.Label, gold, Count(input), run,
                () => job.Score(gold, run.Output, Directory.Exists(input) ? null : input), job.Shown);
        }
    }

    private IEnumerable<SetResult> Names(string data)
    {
        foreach (var folder in Folders(Path.Combine(data, "names")))
        {
            foreach (var tokens in Files(folder, "*.txt*"))
            {
                var name = $"names/{Path.GetFileName(folder)}/{Path.GetFileName(tokens).Split('.')[0]}";
                var isTraining = name.EndsWith("/train", StringComparison.Ordinal) && File.Exists(Path.Combine(folder, "test.txt"));
                if (!wanted(name) || isTraining)
                    continue;
                var articles = Path.Combine(product.Work, name.Replace('/', '-') + ".articles.jsonl");
                var gold = TokenFiles.Gold(tokens);
                File.WriteAllLines(articles, gold.Values.Select(one => JsonSerializer.Serialize(
                    new { id = one.Words("id"), language = "en", text = one.Words("text") })));
                var run = product.Run("annotate", articles);
                // In the table of gmb, gpe is mostly words of nationality.
                var map = name.Contains("/gmb/", StringComparison.Ordinal)
                    ? new Dictionary<string, string> { ["gpe"] = "group" } : [];
                yield return Scored(name, tokens, gold.Count, run, () => NamedEntities.Of(tokens, run.Output, map), NameValues);
            }
        }
    }

    private IEnumerable<SetResult> TimelinesOf(string data)
    {
        var (gold, pred) = (new Dictionary<string, List<JsonElement>>(), new Dictionary<string, List<JsonElement>>());
        var (last, count, seconds, firstGold) = ((ProductRun?)null, 0, 0.0, "");
        foreach (var folder in Folders(Path.Combine(data, "timelines")))
        {
            foreach (var source in Files(folder, "*.articles.jsonl*"))
            {
                var topic = Path.GetFileName(source).Split(".articles")[0];
                if (!wanted($"timelines/{topic}") || Packed(Path.Combine(folder, $"{topic}.timelines.jsonl")) is not { } references)
                    continue;
                last = product.Run("brief", source, "json");
                (count, seconds) = (count + Count(source), seconds + last.Seconds);
                firstGold = firstGold.Length == 0 ? references : firstGold;
                List<JsonElement> entries = last.Status > 1 ? [] : [.. Records.ObjectIn(last.Output).List("stories")
                    .SelectMany(story => story.List("timeline"))];
                foreach (var reference in Records.Lines(references))
                {
                    gold[$"{topic}/{reference.Words("id")}"] = [.. reference.List("entries")];
                    pred[$"{topic}/{reference.Words("id")}"] = entries;
                }
            }
        }
        if (last is not { } run)
            yield break;
        run = run with { Seconds = seconds };
        yield return Scored("timelines", firstGold, count, run, () => Timelines.Of(gold, pred, trim: false), TimelineValues);
        yield return Scored("timelines --trim", firstGold, count, run, () => Timelines.Of(gold, pred, trim: true), TimelineValues);
    }

    private IEnumerable<SetResult> BriefsOf(string data)
    {
        foreach (var gold in Files(data, "gold.json", SearchOption.AllDirectories))
        {
            var folder = Path.GetDirectoryName(gold)!;
            var name = Path.GetRelativePath(data, folder).Replace('\\', '/');
            name = name == "." ? Path.GetFileName(Path.GetFullPath(data)) : name;
            if (!wanted(name))
                continue;
            var pages = Path.Combine(folder, "pages");
            foreach (var (label, input) in new[]
            {
                ($"{name} pages", Directory.Exists(pages) ? pages : null),
                ($"{name} articles", Packed(Path.Combine(folder, "articles.jsonl"))),
            })
            {
                if (input is null)
                    continue;
                var run = product.Run("brief", Path.GetFullPath(input), "json");
                var texts = Directory.Exists(input) ? product.Run("extract", Path.GetFullPath(input)).Output : input;
                yield return Scored(label, gold, Count(input), run, () => BriefScore.Of(gold, run.Output, texts), BriefValues);
            }
        }
    }

    private static SetResult Scored(
        string name, string gold, int count, ProductRun run, Func<Score> score, string[] shown) =>
        new(name, gold, count, run, run.Status > 1 ? null : score(), shown);

    private static bool IsSegments(string gold) => Records.Lines(gold)[0].Has("with") is not null;

    private static bool HasMetadata(string gold) =>
        Records.Lines(gold).Exists(record => record.First("title", "author", "authors", "date", "published") is not null);

    private static string? Packed(string path) => File.Exists(path) ? path : File.Exists(path + ".gz") ? path + ".gz" : null;

    private static int Count(string input) => Directory.Exists(input)
        ? Files(input, "*", SearchOption.AllDirectories).Count() : Records.Lines(input).Count;

    private static IEnumerable<string> Folders(string path) =>
        Directory.Exists(path) ? Directory.GetDirectories(path).Order(StringComparer.Ordinal) : [];

    private static IEnumerable<string> Files(
        string path, string pattern, SearchOption depth = SearchOption.TopDirectoryOnly) =>
        Directory.GetFiles(path, pattern, depth).Order(StringComparer.Ordinal);
}
