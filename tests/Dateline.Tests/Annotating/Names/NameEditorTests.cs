using System.Collections.Immutable;
using Dateline.Annotating.Grammar;
using Dateline.Annotating.Names;
using Dateline.Annotating.Names.Learned;
using Dateline.Annotating.Sentences;
using Named = Dateline.Annotating.Names.Candidate;

namespace Dateline.Tests.Annotating.Names;

public class NameEditorTests
{
    private const string Text = "Harbour Master Ann Lee met Tolvik Marine in Norrvik";

    [Fact]
    public void ANameThatOnlyTheModelSeesIsTaken() =>
        Assert.Equal(["person Ann Lee model"], Join([], [new LearnedName(2, 4, NameType.Person)]));

    [Fact]
    public void OfOneNameTheSureRuleGivesTheType() =>
        Assert.Equal(["organization Tolvik Marine rule"],
            Join([Sure(5, 7, NameType.Organization)], [new LearnedName(5, 7, NameType.Person)]));

    [Fact]
    public void OfOneNameADoubtfulRuleGivesWay() =>
        Assert.Equal(["product Tolvik Marine model"],
            Join([new Named(5, 7, NameType.Organization, "rule")], [new LearnedName(5, 7, NameType.Product)]));

    [Fact]
    public void APersonOfSeveralWordsStaysOne() =>
        Assert.Equal(["person Ann Lee rule"],
            Join([new Named(2, 4, NameType.Person, "rule")], [new LearnedName(2, 4, NameType.Organization)]));

    [Fact]
    public void SureRulesGiveTheBounds() =>
        Assert.Equal(["person Ann Lee rule"], Join([Sure(2, 4, NameType.Person)], [new LearnedName(1, 4, NameType.Person)]));

    [Fact]
    public void ADoubtfulNameThatTheModelDoesNotSeeIsNone() =>
        Assert.Empty(Join([new Named(8, 9, NameType.Organization, "names.capital-alone")], []));

    [Fact]
    public void AfterATitleStandsAName() =>
        Assert.Equal(["person Ann Lee names.title-before"], Join([new Named(2, 4, NameType.Person, "names.title-before")], []));

    [Fact]
    public void ASingleWordIsADoubtfulBodyByTheModelAlone() =>
        Assert.True(new NameEditor(RowOf(Text).Row).Join([], [new LearnedName(8, 9, NameType.Organization)]).Single().IsDoubtful);

    [Theory]
    [InlineData("Bryan, you are next.", "person Bryan model")]
    [InlineData("They met in Kasna.", "place Kasna model")]
    [InlineData("Tolvik, Inc. of Norrvik paid.", "organization Tolvik, Inc. model")]
    public void ASingleWordIsLookedAtTwice(string text, string name)
    {
        var row = RowOf(text).Row;
        var at = Enumerable.Range(0, row.Count).First(word => row[word].Text is "Bryan" or "Kasna" or "Tolvik");
        var joined = new NameEditor(row).Join([], [new LearnedName(at, at + 1, NameType.Place)]);
        Assert.Equal(name, Shown(row, joined).Single());
    }

    [Theory]
    [InlineData("The Burnley plan was dropped.", "person Burnley model")]
    [InlineData("He worked in Burnley then.", "place Burnley names.gazetteer")]
    [InlineData("The Berlin plan was dropped.", "place Berlin names.gazetteer")]
    public void ASmallTownIsAPlaceIfTheSentenceSaysSo(string text, string name)
    {
        var row = RowOf(text).Row;
        var at = Enumerable.Range(0, row.Count).First(word => row[word].Text is "Burnley" or "Berlin");
        var joined = new NameEditor(row).Join([new Named(at, at + 1, NameType.Place, "names.gazetteer") { IsSure = true }],
            [new LearnedName(at, at + 1, NameType.Person)]);
        Assert.Equal(name, Shown(row, joined).Single());
    }

    [Fact]
    public void WhatIsJoinedIsInOrderWithoutOverlap()
    {
        var joined = Join([Sure(2, 4, NameType.Person), Sure(8, 9, NameType.Place)],
            [new LearnedName(0, 4, NameType.Person), new LearnedName(5, 7, NameType.Organization)]);
        Assert.Equal(["person Ann Lee rule", "organization Tolvik Marine model"], joined);
    }

    private static Named Sure(int first, int end, NameType type) => new(first, end, type, "rule") { IsSure = true };

    private static IEnumerable<string> Join(ImmutableArray<Named> ruled, List<LearnedName> learned)
    {
        var row = RowOf(Text).Row;
        return Shown(row, new NameEditor(row).Join(ruled, learned));
    }

    private static IEnumerable<string> Shown(NameRow row, ImmutableArray<Named> names) =>
        names.Select(name => $"{name.Type.ToString().ToLowerInvariant()} "
            + $"{row.TextOf(name.First, name.End)} {(name.Rule == NameEditor.Rule ? "model" : name.Rule)}");

    internal static (Document Document, NameRow Row) RowOf(string text)
    {
        var document = new GrammarFinder().Annotate(new SentenceFinder().Annotate(new Document(new Article
        {
            Id = "a", Input = "a", Text = text, Arrived = default, Blocks = [],
        })));
        return (document, new NameRow(text, NameWordReader.Read(document, NameRules.English), NameRules.English));
    }
}
