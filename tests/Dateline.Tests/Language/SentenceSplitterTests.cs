using Dateline.Language;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Tests.Language;

public class SentenceSplitterTests
{
    [Theory]
    [InlineData("The U.S. Navy left. It rained.", "The U.S. Navy left.|It rained.")]
    [InlineData("They met in the U.S. The Navy left.", "They met in the U.S.|The Navy left.")]
    [InlineData("Gen. Ruiz spoke. Sen. Lopez did not.", "Gen. Ruiz spoke.|Sen. Lopez did not.")]
    [InlineData("It began at 10 a.m. Friday in Lima.", "It began at 10 a.m. Friday in Lima.")]
    [InlineData("It ended by 5 a.m. The crew slept.", "It ended by 5 a.m.|The crew slept.")]
    [InlineData("It ended by 5 a.m. Crews slept.", "It ended by 5 a.m.|Crews slept.")]
    [InlineData("It rose 3.5 percent. Then it fell.", "It rose 3.5 percent.|Then it fell.")]
    [InlineData("J. R. Mota came. George W. Pell went.", "J. R. Mota came.|George W. Pell went.")]
    [InlineData("“Is it over?” he asked. No one spoke.", "“Is it over?” he asked.|No one spoke.")]
    [InlineData("“Is it over?” Mota asked. No one spoke.", "“Is it over?” Mota asked.|No one spoke.")]
    [InlineData("“It is over.” The hall fell silent.", "“It is over.”|The hall fell silent.")]
    [InlineData("“We came. We saw,” she said.", "“We came.|We saw,” she said.")]
    [InlineData("She said: ‘Stop.’ They did.", "She said: ‘Stop.’|They did.")]
    [InlineData("He left.” “Why?” she said.", "He left.”|“Why?” she said.")]
    [InlineData("One.\n\nTwo without a stop\nThree", "One.|Two without a stop|Three")]
    [InlineData("He said no. They went on.", "He said no.|They went on.")]
    [InlineData("See No. 5 on the list.", "See No. 5 on the list.")]
    [InlineData("On Feb. 4 it snowed. On Jan. 31 not.", "On Feb. 4 it snowed.|On Jan. 31 not.")]
    [InlineData("And then … nothing. Well... They left.", "And then … nothing.|Well...|They left.")]
    [InlineData("1. Keep calm. 2. Go.", "1. Keep calm.|2. Go.")]
    [InlineData("Mota Inc. rose. Pell Corp. Shares fell.", "Mota Inc. rose.|Pell Corp. Shares fell.")]
    [InlineData("(It rained.) It stopped.", "(It rained.)|It stopped.")]
    [InlineData("He ended.“They went.”", "He ended.|“They went.”")]
    [InlineData("It cost $5. Nobody paid.", "It cost $5.|Nobody paid.")]
    [InlineData("Ships of the U.S. White House aides said so.", "Ships of the U.S.|White House aides said so.")]
    [InlineData("It sold well. iPhones were scarce. It did.", "It sold well.|iPhones were scarce.|It did.")]
    [InlineData("The minister of.state left.", "The minister of.state left.")]
    public void ASentenceEndsWhereAReaderTakesBreath(string text, string sentences) =>
        Assert.Equal(sentences, string.Join('|', SentenceSplitter.Split(text).Select(sentence => sentence.Of(text))));

    [Fact]
    public void SentencesAreTrimmedInOrderWithinParagraphsAndLoseNothing() =>
        Prop.ForAll(Texts.Any, text =>
        {
            var at = 0;
            foreach (var sentence in SentenceSplitter.Split(text))
            {
                Assert.True(string.IsNullOrWhiteSpace(text[at..sentence.Start]));
                var words = sentence.Of(text);
                Assert.Equal(words.Trim(), words);
                Assert.NotEqual("", words);
                Assert.DoesNotContain('\n', words);
                at = sentence.End;
            }
            Assert.True(string.IsNullOrWhiteSpace(text[at..]));
        }).Check(Texts.FixedSeed);

    [Fact]
    public void NoTokenReachesFromOneSentenceIntoTheNext() =>
        Prop.ForAll(Texts.Any, text =>
        {
            var starts = SentenceSplitter.Split(text).Select(sentence => sentence.Start).ToHashSet();
            foreach (var token in Tokenizer.Tokenize(text))
            {
                for (var at = token.Start + 1; at < token.End; at++)
                    Assert.DoesNotContain(at, starts);
            }
        }).Check(Texts.FixedSeed);
}
