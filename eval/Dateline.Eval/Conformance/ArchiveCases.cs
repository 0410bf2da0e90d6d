using Dateline.Intake;
using NodaTime;

namespace Dateline.Eval.Conformance;

/// <summary>The sample archives of warcio. They come without expected values; what is in them was read from the files: the
/// address of each answer with HTML and status 200 and of each page kept as it is, and how many records are broken.</summary>
internal static class ArchiveCases
{
    private const string Example = "http://example.com/";

    private static readonly (string Name, string[] Pages, int Broken)[] Cases =
    [
        ("bad.arc", [], 3),
        ("example-bad-non-chunked.warc.gz", [Example], 0),
        ("example-bad.warc.gz.bad", ["http://example.com?example=1"], 0),
        ("example-digest.warc", [], 0),
        ("example-iana.org-chunked.warc", ["http://www.iana.org/"], 0),
        ("example-resource.warc.gz", [Example], 0),
        ("example-space-in-target-uri.warc.gz", [], 0),
        ("example-space-in-url.arc",
            ["http://example.com/index.cfm?FuseAction=Email&EmailTitle=Examples%20From%20The%20Live%20Web&IsPopUp=False"], 0),
        ("example-trunc.warc", [], 1),
        ("example-wget-bad-target-uri.warc.gz", [Example], 0),
        ("example-wrong-chunks.warc.gz", [Example], 0),
        ("example.arc", [Example], 0),
        ("example.arc.gz", [Example], 0),
        ("example.warc", [Example], 0),
        ("example.warc.gz", [Example], 0),
        ("post-test.warc.gz", [], 0),
    ];

    public static IEnumerable<CaseResult> Run(string folder) => Cases
        .Select(one => new CaseResult("warcio", one.Name, Fault(Path.Combine(folder, one.Name), one.Pages, one.Broken)));

    private static string? Fault(string path, string[] pages, int broken)
    {
        if (!File.Exists(path))
            return "not there";
        using var file = File.OpenRead(path);
        var pieces = new Mailroom().Open(path, file, Instant.FromUnixTimeSeconds(0)).ToList();
        var read = pieces.Where(piece => piece.Succeeded).Select(piece => piece.Value!).ToList();
        if (!read.Select(one => one.Url).SequenceEqual(pages))
            return $"{string.Join(' ', pages)} expected, {string.Join(' ', read.Select(one => one.Url))} read";
        if (read.Any(one => !one.Content.Contains("</html>", StringComparison.OrdinalIgnoreCase) || one.Arrived.ToUnixTimeSeconds() == 0))
            return "a page that is not whole, or without the time of its capture";
        var found = pieces.Count(piece => piece.Problem?.Code == ProblemCode.BadRecord);
        return found == broken ? null : $"{broken} broken records expected, {found} found";
    }
}
