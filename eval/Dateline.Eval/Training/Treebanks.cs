namespace Dateline.Eval.Training;

/// <summary>Which treebanks train and which judge (docs/MODELS.md).</summary>
internal static class Treebanks
{
    private const string Web = "names/ud-ewt/train.conllu.gz";

    /// <summary>Without the official dev and test documents of English-EWT, on which names are measured.</summary>
    /// <param name="data">Folder that holds names/.</param>
    public static List<TreebankSentence> Training(string data) =>
        [.. Conllu.Read(Path.Combine(data, Web), split => split == "train"),
         .. Conllu.Read(Path.Combine(data, "names/gum/train.conllu.gz"), _ => true)];

    /// <summary>Official dev documents of English-EWT, which nothing learns from: for choices of the design.</summary>
    public static List<TreebankSentence> Tuning(string data) =>
        Conllu.Read(Path.Combine(data, Web), split => split == "dev");

    public static List<TreebankSentence> WebTest(string data) =>
        Conllu.Read(Path.Combine(data, "names/ud-ewt/test.conllu"), _ => true);

    /// <summary>The genre is the second part of the name of a document: <c>GUM_news_nasa</c>.</summary>
    public static List<TreebankSentence> GenreTest(string data) =>
        Conllu.Read(Path.Combine(data, "names/gum/test.conllu"), _ => true);
}
