using System.Collections.Immutable;
using Dateline.Briefs;

namespace Dateline.Tests.Briefs;

public class FullNamesTests
{
    [Theory]
    [InlineData("Tarrow", "Ann Tarrow", "Ann Tarrow", "Ann Tarrow")]
    [InlineData("Tarrow", "Ann Tarrow", "Ann Marie Tarrow", "Ann Marie Tarrow")]
    [InlineData("Yusuf Karabek", "Youssef Karabek", "Youssef Karabek", "Youssef Karabek")]
    [InlineData("Seyed Abbas Tolvi", "Abbas Tolvi", "Abbas Tolvi", "Abbas Tolvi")]
    public void ASpeakerBearsTheNameThatTheStoryKnowsBest(string said, string named, string again, string printed) =>
        Assert.Equal(printed, Speakers(said, named, again)[0]);

    [Theory]
    [InlineData("Tarrow", "Ann Tarrow", "Ben Tarrow")]
    [InlineData("Mahmoud", "Mahmoud Dahl", "Mahmoud Holm")]
    [InlineData("Ann Tarrow", "Ann Marie Tarrow", "Ann Louise Tarrow")]
    public void WhereTwoFitTheNameStandsAsItWasWritten(string said, string named, string again) =>
        Assert.Equal(said, Speakers(said, named, again)[0]);

    private static List<string> Speakers(params string[] names)
    {
        ImmutableArray<FiledArticle> articles = [.. names.Select((name, at) => Clipping.Filed(Speaking($"a{at}", name)))];
        return [.. FullNames.Complete(articles).Select(filed => filed.Document.Attributions[0].Speaker!.Canonical)];
    }

    private static Document Speaking(string id, string name)
    {
        var text = $"{name} said the bridge was shut.";
        var person = $"person:{name.ToLowerInvariant().Replace(' ', '-')}";
        return Clipping.Read(Clipping.Article(id, text, "2031-01-01")) with
        {
            Names = [new NameMention
            {
                Span = new Span(0, name.Length), Rule = "r", Type = NameType.Person, Id = person, Canonical = name,
            }],
            Attributions = [new Attribution
            {
                Span = new Span(0, text.Length), Rule = "r", Kind = AttributionKind.Indirect,
                Content = [new Span(name.Length + 6, text.Length)], Speaker = new Speaker { Id = person, Canonical = name },
            }],
        };
    }
}
