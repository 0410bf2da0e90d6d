using Dateline.Briefs;

namespace Dateline.Cli.Printing;

/// <summary>Prints a brief in the format asked for.</summary>
internal static class BriefPrinter
{
    public static void Print(Run run, OutputFormat format, Brief brief, Look look)
    {
        switch (format)
        {
            case OutputFormat.Json:
                run.Line(BriefJson.Write(brief, indented: true));
                break;
            case OutputFormat.Jsonl:
                foreach (var story in brief.Stories)
                    run.Line(BriefJson.WriteStory(brief, story));
                break;
            case OutputFormat.Markdown:
                run.Text(BriefMarkdown.Write(brief));
                break;
            case OutputFormat.Html:
                run.Text(BriefHtml.Write(brief));
                break;
            default:
                run.Text(BriefText.Write(brief, look.Width, look.Colours));
                break;
        }
    }
}
