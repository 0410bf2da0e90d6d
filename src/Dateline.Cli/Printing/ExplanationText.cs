using System.Globalization;
using System.Text;
using Dateline.Extraction;
using Dateline.Language;

namespace Dateline.Cli.Printing;

/// <summary>An explanation for a person at a terminal: a line a candidate, a line a block.</summary>
internal static class ExplanationText
{
    /// <summary>In characters, of a block: a line of a wide terminal.</summary>
    private const int LongestQuote = 100;

    public static string Write(Explanation explanation)
    {
        var text = new StringBuilder();
        text.Append(PlainText.Line(explanation.Input)).Append("\n\n");
        text.Append(CultureInfo.InvariantCulture,
            $"{(explanation.Verdict.IsArticle ? "article" : "no article")}, {explanation.Verdict.Points} points\n");
        foreach (var sign in explanation.Verdict.Signs)
            text.Append(CultureInfo.InvariantCulture, $"  {sign.Points,3} {sign.Id}: ").Append(PlainText.Line(sign.Why)).Append('\n');
        text.Append('\n');
        foreach (var fact in explanation.Facts.Where(fact => fact.Value is not null))
            text.Append(CultureInfo.InvariantCulture, $"  {fact.Name,-14} ").Append(PlainText.Line(fact.Value!)).Append('\n');
        text.Append('\n');
        foreach (var one in explanation.Candidates)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"{(one.Won ? '*' : ' ')} {one.Kind,-10} {one.Score,7:F1} points {one.Length,7} characters  ")
                .Append(PlainText.Line(one.Element ?? "structured data")).Append('\n');
        }
        text.Append('\n');
        foreach (var block in explanation.Blocks)
        {
            var quote = PlainText.Line(block.Text.Length > LongestQuote ? block.Text[..LongestQuote] + "…" : block.Text);
            text.Append(CultureInfo.InvariantCulture,
                $"{(block.IsKept ? '+' : '-')} {block.Score,5:F1}  {block.Rule ?? block.Kind.ToString(),-12}  ").Append(quote).Append('\n');
            if (!block.IsKept)
                text.Append("         ").Append(block.Why).Append(": ").Append(PlainText.Line(block.Element)).Append('\n');
        }
        return text.ToString();
    }
}
