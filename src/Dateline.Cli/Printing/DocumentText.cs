using System.Globalization;
using Dateline.Language;
using Dateline.Markup;
using Spectre.Console;

namespace Dateline.Cli.Printing;

/// <summary>The layers of a document for a person: each sentence with its mentions in colour, below it a line a mention.
/// What colour tells stands in words too.</summary>
internal static class DocumentText
{
    public static string Write(Document document, Look look)
    {
        var page = new Page(look.Width, look.Colours);
        var labels = Label.AllOf(document);
        page.Line(PlainText.Line(document.Article.Title ?? document.Article.Id), Page.Strong);
        var next = 0;
        foreach (var sentence in document.Sentences)
        {
            page.Gap();
            page.Runs(MarkedText.Runs(sentence, labels).Select(run => (PlainText.Line(run.Span.Of(document.Text)), Look(run))));
            for (; next < labels.Length && labels[next].Span.Start < sentence.End; next++)
                page.Item(Sign(labels[next]), Words(document.Text, labels[next]), Page.Dim, depth: 1);
        }
        return page.ToString();
    }

    private static string Sign(Label label) => string.Create(
        CultureInfo.InvariantCulture, $"{label.Span.Start,6} {label.Layer.ToString().ToLowerInvariant(),-9}");

    private static string Words(string text, Label label) =>
        PlainText.Line($"{label.Span.Of(text)}  → {label.Kind}: {label.Meaning}");

    /// <summary>The innermost name, time or number gives the colour, what was said the line below.</summary>
    private static Style Look(MarkedRun run)
    {
        Color? colour = null;
        var decoration = Decoration.None;
        foreach (var label in run.Labels)
        {
            switch (label.Layer)
            {
                case MarkedLayer.Content:
                    decoration |= Decoration.Underline;
                    break;
                case MarkedLayer.Cue or MarkedLayer.Source:
                    decoration |= Decoration.Bold;
                    break;
                case MarkedLayer.Name or MarkedLayer.Reference:
                    colour = Color.Olive;
                    break;
                case MarkedLayer.Place:
                    colour = Color.Green;
                    break;
                case MarkedLayer.Time:
                    colour = Color.Teal;
                    break;
                case MarkedLayer.Quantity:
                    colour = Color.Maroon;
                    break;
            }
        }
        return new Style(foreground: colour, decoration: decoration);
    }
}
