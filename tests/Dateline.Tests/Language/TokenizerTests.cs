using Dateline.Language;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Tests.Language;

public class TokenizerTests
{
    [Theory]
    [InlineData("Peru’s port", "Peru|’s|port")]
    [InlineData("the crews' tents", "the|crews|'|tents")]
    [InlineData("It didn’t, can't", "It|did|n’t|,|ca|n't")]
    [InlineData("we’ll I'm O’Neill", "we|’ll|I|'m|O’Neill")]
    [InlineData("the U.S.-flagged ship", "the|U.S.-flagged|ship")]
    [InlineData("Gen. Ruiz of the U.N. left.", "Gen.|Ruiz|of|the|U.N.|left|.")]
    [InlineData("at 10 a.m. on Friday", "at|10|a.m.|on|Friday")]
    [InlineData("at 8:54am", "at|8:54am")]
    [InlineData("$1.2 million, 50,834 votes", "$|1.2|million|,|50,834|votes")]
    [InlineData("“Go,” she said.", "“|Go|,|”|she|said|.")]
    [InlineData("”Go“ ‘so’", "”|Go|“|‘|so|’")]
    [InlineData("wait... no—yes", "wait|...|no|—|yes")]
    [InlineData("see https://news.example/a?b=1.", "see|https://news.example/a?b=1|.")]
    [InlineData("(@desk_one) #Flood", "(|@desk_one|)|#Flood")]
    [InlineData("ann@desk.example wrote to desk.com.", "ann@desk.example|wrote|to|desk.com|.")]
    [InlineData("ended.The next", "ended|.|The|next")]
    [InlineData("the ’90s", "the|’90s")]
    [InlineData("He said no.", "He|said|no|.")]
    [InlineData("J. R. Mota, Ph.D.", "J.|R.|Mota|,|Ph.D.")]
    [InlineData("15% of 3-day-old", "15|%|of|3-day-old")]
    public void WordsAndMarksArePartedAsAReaderWould(string text, string tokens) =>
        Assert.Equal(tokens, string.Join('|', Tokenizer.Tokenize(text).Select(token => token.Span.Of(text))));

    [Theory]
    [InlineData("the three-year-old dog", "the|three|-|year|-|old|dog")]
    [InlineData("a re-elected, pro-union mayor", "a|re-elected|,|pro-union|mayor")]
    [InlineData("They cannot vote.", "They|can|not|vote|.")]
    [InlineData("see https://a-b.example/c-d", "see|https://a-b.example/c-d")]
    public void ForGrammarWordsAreCutAsTreebanksDo(string text, string words)
    {
        var row = TokenRow.Of(text).CutIntoWords();
        Assert.Equal(words, string.Join('|', Enumerable.Range(0, row.Count).Select(at => row.Exact(at).ToString())));
    }

    [Fact]
    public void TokensHoldEveryCharacterThatIsNotABlankInOrder() =>
        Prop.ForAll(Texts.Any, text =>
        {
            var tokens = Tokenizer.Tokenize(text);
            var at = 0;
            foreach (var token in tokens)
            {
                Assert.True(string.IsNullOrWhiteSpace(text[at..token.Start]));
                Assert.True(token.Span.Length > 0);
                Assert.DoesNotContain(token.Span.Of(text), char.IsWhiteSpace);
                at = token.End;
            }
            Assert.True(string.IsNullOrWhiteSpace(text[at..]));
        }).Check(Texts.FixedSeed);

    [Theory]
    [InlineData("a.")]
    [InlineData("a-")]
    [InlineData("’s")]
    [InlineData("\"")]
    [InlineData("@")]
    [InlineData(".'")]
    [InlineData("http://")]
    [InlineData("1:")]
    public void LongRowsOfOneThingAreReadInOnePass(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 200_000));
        Assert.NotEmpty(Tokenizer.Tokenize(text));
        Assert.NotEmpty(SentenceSplitter.Split(text));
    }
}

/// <summary>Texts of pieces that make trouble, with a fixed seed.</summary>
internal static class Texts
{
    public static Config FixedSeed { get; } = Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20260204, 7);

    public static Arbitrary<string> Any { get; } = Gen.Elements(
            "a", "B", "Gen", "U.S", "p.m", "10", "3.5", ".", ".", "?", "!", "…", "...", ",", " ", " ", " ", "\n", "\n\n",
            "\u00a0", "“", "”", "\"", "'", "’", "‘", "(", ")", "-", "—", "$", "%", "@x", "#", "https://n.example/", "www.",
            "said", "The", "\ud83d\ude00", "\ud83d", "e\u0301", "\u200b", "\u0000", "ß", "Киев", "東京。", "’s", "n't")
        .ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary();
}
