using Dateline.Annotating;
using Dateline.Annotating.Grammar;
using Dateline.Annotating.Names;
using Dateline.Annotating.Places;
using Dateline.Annotating.Sentences;

namespace Dateline.Tests.Annotating.Names;

/// <summary>Reads a text as far as names and places go.</summary>
internal static class Newsreader
{
    private static readonly Annotators UpToPlaces = new(new SentenceFinder(), new GrammarFinder(), new NameFinder(),
        new PlaceFinder());

    public static Document Read(string text, string? domain = null) => UpToPlaces.Annotate(new Article
    {
        Id = "a",
        Input = "a",
        Text = text,
        Blocks = [new Block(BlockKind.Paragraph, new Span(0, text.Length))],
        Arrived = default,
        Outlet = domain is null ? null : new Outlet(null, domain),
    });

    /// <summary>The names as <c>person Ann Lee</c>, in order.</summary>
    public static IEnumerable<string> Names(string text) => Read(text).Names
        .Select(name => $"{name.Type.ToString().ToLowerInvariant()} {name.Span.Of(text)}");
}
