using Dateline.Markup;
using Dateline.Tests.Annotating.Grammar;
using Dateline.Tests.Language;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Tests.Markup;

public class DocumentConlluTests
{
    private static readonly string[] Universal =
        ["ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM",
         "VERB", "X"];

    [Fact]
    public void ASentenceIsABlockOfLines() => Assert.Equal(
        "# newdoc id = a\n# sent_id = a-1\n# text = It sank.\n"
        + "1\tIt\tit\tPRON\tPRP\t_\t2\tnsubj\t_\tTokenRange=0:2\n"
        + "2\tsank\tsink\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No|TokenRange=3:7\n"
        + "3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\tTokenRange=7:8\n\n",
        DocumentConllu.Write(GrammarFinderTests.Read("It sank.")));

    [Fact]
    public void AnyTextGivesValidBlocks() =>
        Prop.ForAll(Texts.Any, text => Validate(DocumentConllu.Write(GrammarFinderTests.Read(text)))).Check(Texts.FixedSeed);

    [Theory]
    [InlineData("Two  blanks\u00a0and\ta tab. The ferry-master’s 3-year-old dog didn't swim…\n\nNo stop")]
    public void OddTextGivesValidBlocks(string text) => Validate(DocumentConllu.Write(GrammarFinderTests.Read(text)));

    /// <summary>The rules of universaldependencies.org/format.html for words without multiword tokens or empty nodes.</summary>
    private static void Validate(string page)
    {
        Assert.EndsWith("\n", page, StringComparison.Ordinal);
        var seen = new HashSet<string>();
        foreach (var block in page.Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = block.Split('\n');
            var comments = lines.TakeWhile(line => line.StartsWith("# ", StringComparison.Ordinal)).ToList();
            var words = lines.Skip(comments.Count).Where(line => line.Length > 0).Select(line => line.Split('\t')).ToList();
            if (words.Count == 0)
                continue;
            var id = comments.Single(line => line.StartsWith("# sent_id = ", StringComparison.Ordinal))[12..];
            Assert.True(seen.Add(id), "a sentence has the id of another");
            Assert.DoesNotContain(id, char.IsWhiteSpace);
            var text = comments.Single(line => line.StartsWith("# text = ", StringComparison.Ordinal))[9..];
            for (var at = 0; at < words.Count; at++)
                ValidateWord(words[at], at, words.Count);
            Assert.Equal(text, string.Concat(words.Select((word, at) => word[1]
                + (at + 1 < words.Count && !word[9].Contains("SpaceAfter=No", StringComparison.Ordinal) ? " " : ""))));
            Assert.True(Language.Parsing.TreeDecoderTests.IsTree(
                [.. words.Select(word => int.Parse(word[6], System.Globalization.CultureInfo.InvariantCulture))]));
        }
    }

    private static void ValidateWord(string[] word, int at, int count)
    {
        Assert.Equal(10, word.Length);
        Assert.Equal((at + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), word[0]);
        Assert.All(word, field => Assert.NotEqual("", field));
        Assert.All(word, field => Assert.DoesNotContain(field, char.IsWhiteSpace));
        Assert.Contains(word[3], Universal);
        Assert.InRange(int.Parse(word[6], System.Globalization.CultureInfo.InvariantCulture), 0, count);
        Assert.Equal(word[6] == "0", word[7] == "root");
        Assert.Matches("^[a-z]+(:[a-z]+)?$", word[7]);
    }
}
