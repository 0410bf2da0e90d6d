namespace Dateline.Eval.Scoring;

/// <summary>ROUGE-N (Lin 2004), without stemming and without stop words.</summary>
internal static class Rouge
{
    public static (double Precision, double Recall) N(string pred, string gold, int n)
    {
        var (ours, theirs) = (Grams(Tokens(pred), n), Grams(Tokens(gold), n));
        double hits = Bags.Shared(ours, theirs);
        return (Figures.Ratio(hits, ours.Values.Sum()), Figures.Ratio(hits, theirs.Values.Sum()));
    }

    private static List<string> Tokens(string text)
    {
        var letters = text.ToLowerInvariant().Select(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter)
            ? letter : ' ').ToArray();
        return [.. new string(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }

    private static Dictionary<string, int> Grams(List<string> tokens, int n) => tokens.Count < n ? []
        : Bags.Of(Enumerable.Range(0, tokens.Count - n + 1).Select(at => string.Join(' ', tokens.Skip(at).Take(n))));
}
