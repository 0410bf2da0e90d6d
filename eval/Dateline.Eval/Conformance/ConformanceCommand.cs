using System.CommandLine;
using System.Text.Json.Nodes;
using Dateline.Eval.Scoring;
using Dateline.Intake.Feeds;

namespace Dateline.Eval.Conformance;

/// <summary>What became of one case of a suite.</summary>
/// <param name="Folder">Of the suite.</param>
/// <param name="Fault">What differs; null where nothing does.</param>
internal sealed record CaseResult(string Folder, string Name, string? Fault);

/// <summary>Reads the cases of public suites and compares what was read with what they expect.</summary>
internal static class ConformanceCommand
{
    public static Command Make()
    {
        var data = new Option<string>("--data") { Description = "Folder with feeds/gofeed and warc/warcio.", Required = true };
        var floor = new Option<int?>("--floor") { Description = "Fail where fewer cases pass." };
        var command = new Command("conformance", "Reads the cases of public suites of feeds and web archives.") { data, floor };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetValue(data)!;
            var results = new List<CaseResult>();
            if (Directory.Exists(Path.Combine(folder, "feeds", "gofeed")))
                results.AddRange(Feeds(Path.Combine(folder, "feeds", "gofeed")));
            if (Directory.Exists(Path.Combine(folder, "warc", "warcio")))
                results.AddRange(ArchiveCases.Run(Path.Combine(folder, "warc", "warcio")));
            if (results.Count == 0)
                throw new WrongInputException($"no suite found in {folder}");
            return Report(results, parsed.GetValue(floor));
        });
        return command;
    }

    private static int Report(List<CaseResult> results, int? floor)
    {
        foreach (var folder in results.GroupBy(result => result.Folder).OrderBy(group => group.Key, StringComparer.Ordinal))
            Console.WriteLine($"{folder.Key,-36} {folder.Count(result => result.Fault is null),5} of {folder.Count(),5}");
        foreach (var failed in results.Where(result => result.Fault is not null))
            Console.WriteLine($"{failed.Folder}/{failed.Name}: {failed.Fault} ({KnownDifferences.Why(failed.Name) ?? "to be mended"})");
        var passed = results.Count(result => result.Fault is null);
        Console.WriteLine($"{passed} of {results.Count} cases pass");
        return floor is { } least && passed < least ? 1 : 0;
    }

    private static IEnumerable<CaseResult> Feeds(string root)
    {
        foreach (var path in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var folder = Path.GetRelativePath(root, Path.GetDirectoryName(path)!).Replace('\\', '/');
            var name = Path.GetFileNameWithoutExtension(path);
            if (folder == "." || name.EndsWith("_expected", StringComparison.Ordinal))
                continue;
            var isJsonSuite = folder is "parser/json" or "translator/json" or "parser/json/invalid" or "parser/universal";
            if (Path.GetExtension(path) != ".xml" && !isJsonSuite)
                continue;
            yield return new CaseResult("gofeed/" + folder, name, Fault(path, folder, name));
        }
    }

    private static string? Fault(string path, string folder, string name)
    {
        var feed = FeedReader.Read(File.ReadAllBytes(path));
        if (folder is "parser/universal" or "parser/json/invalid")
            return KindFault(name, feed);
        if (feed is null)
            return "not read as a feed";
        var expected = Path.Combine(Path.GetDirectoryName(path)!, folder.EndsWith("json", StringComparison.Ordinal)
            ? name + "_expected.json" : name + ".json");
        var shape = folder switch
        {
            "parser/atom" => FormatShape.Atom(feed),
            "parser/rss" => FormatShape.Rss(feed),
            "parser/json" => FormatShape.Json(feed),
            _ => CommonShape.Of(feed),
        };
        return Difference.Between(JsonNode.Parse(File.ReadAllText(expected)), shape);
    }

    /// <summary>Of these only the kind is expected, which is their name.</summary>
    private static string? KindFault(string name, Feed? feed)
    {
        var kind = feed is null ? "none" : feed.Format.ToString().ToLowerInvariant();
        var expected = name.Split('_')[0] switch
        {
            "atom03" or "atom10" => "atom",
            "json10" or "json11" or "sample" => "json",
            "rdf" => "rdf",
            "rss" => "rss",
            _ => "none",
        };
        return kind == expected ? null : $"{expected} expected, {kind} read";
    }
}
