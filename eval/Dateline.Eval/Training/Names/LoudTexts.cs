using Dateline.Language.Tagging;

namespace Dateline.Eval.Training.Names;

/// <summary>Copies of some texts without their capitals, and of fewer in capitals throughout: people write so too.</summary>
internal static class LoudTexts
{
    private const int Every = 4;
    private const int LoudOfThese = 4;

    /// <summary>Such text is rare, and its labels are those of the text that was copied.</summary>
    private const double Weight = 0.25;

    public static IEnumerable<MarkedText> Of(IEnumerable<MarkedText> texts) => texts
        .Where(text => Features.Hash(text.Id) % Every == 0).Select(Copy)
        .Where(pair => pair.Copy.Text.Length == pair.Text.Text.Length).Select(pair => pair.Copy);

    private static (MarkedText Text, MarkedText Copy) Copy(MarkedText text)
    {
        var isLoud = Features.Hash(text.Id) / Every % LoudOfThese == 0;
        return (text, text with
        {
            Id = $"{text.Id}/{(isLoud ? "loud" : "low")}",
            Text = isLoud ? text.Text.ToUpperInvariant() : text.Text.ToLowerInvariant(),
            Weight = text.Weight * Weight,
        });
    }
}
