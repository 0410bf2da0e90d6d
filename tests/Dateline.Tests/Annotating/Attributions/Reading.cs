using Dateline.Annotating.Attributions;
using Dateline.Annotating.Sentences;
using NodaTime;

namespace Dateline.Tests.Annotating.Attributions;

/// <summary>Reads a text with names, references and times set by hand, so that only attribution is tested.</summary>
internal static class Reading
{
    public static Article Article(string text, params Block[] blocks) => new()
    {
        Id = "test",
        Input = "test",
        Text = text,
        Blocks = blocks.Length == 0 ? [new Block(BlockKind.Paragraph, new Span(0, text.Length))] : [.. blocks],
        Arrived = Instant.FromUtc(2026, 3, 4, 5, 6),
    };

    public static Document Read(string text, params ReadOnlySpan<string> people) =>
        new AttributionFinder().Annotate(Named(new SentenceFinder().Annotate(new Document(Article(text))), people));

    /// <summary>Each person given as <c>Ana Brandt</c>, or <c>org:Radio Nord</c>, wherever the words stand; a person
    /// also by the last name.</summary>
    public static Document Named(Document document, params ReadOnlySpan<string> names)
    {
        var found = new List<NameMention>();
        foreach (var given in names)
        {
            var isOrganization = given.StartsWith("org:", StringComparison.Ordinal);
            var name = isOrganization ? given[4..] : given;
            Add(found, document.Text, name, name, isOrganization);
            if (!isOrganization)
                Add(found, document.Text, name.Split(' ')[^1], name, false);
        }
        found.Sort((left, right) => left.Span.CompareTo(right.Span));
        return document with { Names = [.. found], Added = document.Added | Layers.Names };
    }

    private static void Add(List<NameMention> found, string text, string words, string canonical, bool isOrganization)
    {
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1,
            StringComparison.Ordinal))
        {
            var span = new Span(at, at + words.Length);
            if (found.Exists(other => other.Span.Overlaps(span)))
                continue;
            found.Add(new NameMention
            {
                Span = span,
                Rule = "test",
                Type = isOrganization ? NameType.Organization : NameType.Person,
                Id = (isOrganization ? "org:" : "person:") + canonical,
                Canonical = canonical,
            });
        }
    }
}
