using Dateline.Eval.Scoring;
using Dateline.Eval.Training;

namespace Dateline.Eval.Tests;

public sealed class TreebankTextTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    private static string Word(string id, string form, string misc = "_") => $"{id}\t{form}\t_\t_\t_\t_\t0\t_\t_\t{misc}\n";

    [Fact]
    public void ATextIsRebuiltWithItsSentencesAndWords()
    {
        File.WriteAllText(_file,
            "# newdoc id = t_news_pier\n# newpar\n# newpar_block = head (1 s) | hi (1 s)\n"
            + Word("1", "Pier") + Word("2", "shut") + "\n# newpar\n# newpar_block = p (2 s)\n"
            + Word("1", "They") + Word("2-3", "don't") + Word("2", "do") + Word("3", "n't")
            + Word("4", "swim", "SpaceAfter=No") + Word("5", ".") + "\n"
            + Word("1", "Go", "SpaceAfter=No") + Word("2", "!") + "\n");

        var text = Assert.Single(TreebankText.Read(_file));

        Assert.Equal("Pier shut\nThey don't swim. Go!", text.Text);
        Assert.Equal(["Pier shut", "They don't swim.", "Go!"], text.Sentences.Select(span => span.Of(text.Text)));
        Assert.Equal(["Pier", "shut", "They", "do", "n't", "swim", ".", "Go", "!"], text.Words.Select(span => span.Of(text.Text)));
        var score = Boundaries.Of([text]);
        Assert.Equal(1, score.Values["sentence_f1"]);
        Assert.Equal(1, score.Values["word_f1"]);
    }

    [Fact]
    public void ASentenceThatIsNotFoundCountsAgainst()
    {
        File.WriteAllText(_file, "# newdoc id = t\n" + Word("1", "one") + "\n" + Word("1", "two") + "\n");
        var score = Boundaries.Of(TreebankText.Read(_file));
        Assert.Equal(0, score.Values["sentence_f1"]);
        Assert.Equal(1, score.Values["word_f1"]);
    }
}
