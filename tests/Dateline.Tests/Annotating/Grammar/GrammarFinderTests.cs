using Dateline.Annotating;
using Dateline.Annotating.Grammar;
using Dateline.Annotating.Sentences;
using Dateline.Language;
using Dateline.Language.Parsing;
using Dateline.Language.Tagging;
using Dateline.Tests.Language;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Tests.Annotating.Grammar;

public sealed class GrammarFinderTests
{
    private static readonly Annotators Reading = new(new SentenceFinder(), new GrammarFinder());

    internal static Document Read(string text) => Reading.Annotate(new Article
    {
        Id = "a", Input = "a", Text = text, Blocks = [], Arrived = default,
    });

    [Theory]
    [InlineData("The ferry sank near Oslo on Monday.", "DT NN VBD IN NNP IN NNP .")]
    [InlineData("She has not signed the new agreements.", "PRP VBZ RB VBN DT JJ NNS .")]
    [InlineData("Officials will visit the site, he said.", "NNS MD VB DT NN , PRP VBD .")]
    public void ATaggedSentenceHasTheTagsOfTheTreebank(string text, string penn) =>
        Assert.Equal(penn, string.Join(' ', Read(text).Tags.Select(tag => tag.Penn)));

    [Theory]
    [InlineData("The divers found two wrecks.", "the diver find two wreck .")]
    [InlineData("They were going to the cities.", "they be go to the city .")]
    [InlineData("She did n't tell Anna.", "she do not tell Anna .")]
    public void AWordHasTheFormOfTheDictionary(string text, string lemmas) =>
        Assert.Equal(lemmas, string.Join(' ', Read(text).Tags.Select(tag => tag.Lemma)));

    [Theory]
    [InlineData("The ferry sank near Oslo.", "2:det 3:nsubj 0:root 5:case 3:obl 3:punct")]
    [InlineData("She signed the new agreements.", "2:nsubj 0:root 5:det 5:amod 2:obj 2:punct")]
    [InlineData("The bridge was closed by the mayor.", "2:det 4:nsubj:pass 4:aux:pass 0:root 7:case 7:det 4:obl:agent 4:punct")]
    public void AWordHangsOnItsHead(string text, string arcs) =>
        Assert.Equal(arcs, string.Join(' ', Read(text).Trees.Select(arc => $"{arc.Head + 1}:{arc.Relation}")));

    [Fact]
    public void AHyphenatedWordHasTheTagOfItsHighestPart()
    {
        var document = Read("The wind-driven fires spread.");
        Assert.Equal(document.Tokens.Length, document.Tags.Length);
        Assert.Equal("wind-drive", document.Tags[1].Lemma);
        Assert.StartsWith("VB", document.Tags[1].Penn, StringComparison.Ordinal);
        Assert.Equal((2, "amod"), (document.Trees[1].Head, document.Trees[1].Relation));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("a-b-c -- \n\n x")]
    [InlineData("💥 --- ... !!! 12-34-56 É")]
    [InlineData("don't can’t o'clock 'tis")]
    public void EveryTokenOfAnyTextHasATagAndAnArc(string text) => AssertWhole(Read(text));

    [Fact]
    public void EverySentenceOfAnyTextIsATreeWithOneRoot() =>
        Prop.ForAll(Texts.Any, text => AssertWhole(Read(text))).Check(Texts.FixedSeed);

    [Theory]
    [InlineData("word ", 5_000)]
    [InlineData("a-b-", 3_000)]
    [InlineData("and, ", 700)]
    public void ASentenceWithoutEndIsReadInStretchesAndStaysATree(string piece, int times) =>
        AssertWhole(Read(string.Concat(Enumerable.Repeat(piece, times))));

    [Fact]
    public void HowSentencesAreGroupedChangesNothing()
    {
        const string sentence = "The harbour master said that the old ferry had sunk near the pier.";
        var alone = Read(sentence);
        var many = Read(string.Join('\n', Enumerable.Repeat(sentence, 60)));
        var length = alone.Tokens.Length;
        for (var at = 0; at < many.Tokens.Length; at++)
        {
            Assert.Equal(alone.Tags[at % length], many.Tags[at]);
            Assert.Equal(alone.Trees[at % length].Relation, many.Trees[at].Relation);
        }
    }

    internal static void AssertWhole(Document document)
    {
        Assert.Empty(document.Problems);
        Assert.Equal(document.Tokens.Length, document.Tags.Length);
        Assert.Equal(document.Tokens.Length, document.Trees.Length);
        Assert.DoesNotContain(document.Tags, tag => tag.Universal is null || tag.Penn is null || tag.Lemma is null);
        var row = TokenRow.Of(document);
        foreach (var sentence in document.Sentences)
        {
            var (first, length) = row.In(sentence).GetOffsetAndLength(row.Count);
            var heads = document.Trees.Skip(first).Take(length)
                .Select(arc => arc.Head < 0 ? 0 : arc.Head - first + 1).ToArray();
            Assert.All(document.Trees.Skip(first).Take(length), arc => Assert.Equal(arc.Head < 0, arc.Relation == "root"));
            Assert.True(length == 0 || Language.Parsing.TreeDecoderTests.IsTree(heads));
        }
    }

    [Fact]
    public void ANetworkThatWasCutOffIsRefused()
    {
        using var whole = typeof(GrammarNetwork).Assembly.GetManifestResourceStream("Rules/en/models/grammar.bin")!;
        var unpacked = new MemoryStream();
        whole.CopyTo(unpacked);
        using var half = new BinaryReader(new MemoryStream(unpacked.ToArray()[..(int)(unpacked.Length / 2)]));
        Assert.Throws<InvalidDataException>(() => GrammarNetwork.Read(half));
    }

    [Theory]
    [InlineData("s3y", "Cities", "city")]
    [InlineData("k0", "McLeod", "McLeod")]
    [InlineData("n0", "norrvik", "Norrvik")]
    [InlineData("n1", "McLeods", "McLeod")]
    [InlineData("c0", "LEEDS", "Leeds")]
    public void AnEditCutsAndAdds(string edit, string word, string lemma) =>
        Assert.Equal(lemma, Lemmas.Apply(edit, word, word.ToLowerInvariant()));
}
