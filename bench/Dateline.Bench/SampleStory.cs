using System.Collections.Immutable;
using Dateline.Extraction;
using Dateline.Intake;
using NodaTime;

namespace Dateline.Bench;

/// <summary>The sample story of this repository, at every stage of its way.</summary>
internal static class SampleStory
{
    public static Instant Arrived { get; } = Instant.FromUtc(2027, 1, 1, 0, 0);

    public static ImmutableArray<(string Name, byte[] Bytes)> Inputs { get; } = ReadInputs();

    public static ImmutableArray<RawDocument> Raw { get; } = [.. Inputs.SelectMany(input => Unpack(input.Name, input.Bytes))];

    public static ImmutableArray<Article> Articles { get; } = [.. Raw
        .Select(raw => new ArticleReader().TryRead(raw, out var article, out _) ? article : null).OfType<Article>()
        .OrderBy(article => article.KnownSince(DateTimeZone.Utc)).ThenBy(article => article.Id, StringComparer.Ordinal)];

    public static IEnumerable<RawDocument> Unpack(string name, byte[] bytes) =>
        new Mailroom().Open(name, new MemoryStream(bytes), Arrived).Select(outcome => outcome.Value).OfType<RawDocument>();

    private static ImmutableArray<(string, byte[])> ReadInputs()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Dateline.slnx")))
            folder = folder.Parent;
        var samples = Path.Combine(folder!.FullName, "samples");
        return [.. Directory.GetDirectories(samples, "pages", SearchOption.AllDirectories).SelectMany(Directory.GetFiles)
            .Order(StringComparer.Ordinal).Select(path => (Path.GetFileName(path), File.ReadAllBytes(path)))];
    }
}
