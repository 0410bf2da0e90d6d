using System.IO.Compression;
using Dateline.Annotating;
using Dateline.Annotating.Grammar;
using Dateline.Annotating.Sentences;
using Dateline.Language.Tagging;

namespace Dateline.Tests.Language.Tagging;

public sealed class TaggerTests
{
    private static readonly Annotators Reading = new(new SentenceFinder(), new TagFinder());

    private static Document Read(string text) => Reading.Annotate(new Article
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

    [Fact]
    public void AHyphenatedWordHasTheTagOfItsLastPart()
    {
        var document = Read("The wind-driven fires spread.");
        Assert.Equal(document.Tokens.Length, document.Tags.Length);
        Assert.Equal("wind-drive", document.Tags[1].Lemma);
        Assert.StartsWith("VB", document.Tags[1].Penn, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("a-b-c -- \n\n x")]
    [InlineData("💥 --- ... !!! 12-34-56 É")]
    [InlineData("don't can’t o'clock 'tis")]
    public void EveryTokenOfAnyTextHasATag(string text)
    {
        var document = Read(text);
        Assert.Empty(document.Problems);
        Assert.Equal(document.Tokens.Length, document.Tags.Length);
        Assert.DoesNotContain(document.Tags, tag => tag.Universal is null || tag.Penn is null || tag.Lemma is null);
    }

    [Fact]
    public void ATaggerThatWasCutOffIsRefused()
    {
        using var whole = typeof(Tagger).Assembly.GetManifestResourceStream("Rules/en/models/tagger.bin")!;
        var unpacked = new MemoryStream();
        new GZipStream(whole, CompressionMode.Decompress).CopyTo(unpacked);
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(unpacked.ToArray().AsSpan(0, (int)unpacked.Length / 2));
        packed.Position = 0;
        Assert.Throws<InvalidDataException>(() => Tagger.Read(packed));
    }

    [Fact]
    public void AnEditCutsAndAdds() =>
        Assert.Equal("city", Lemmas.Apply("s3y", "Cities", "cities"));
}
