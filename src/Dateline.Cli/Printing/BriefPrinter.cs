using System.Text;
using Dateline.Briefs;

namespace Dateline.Cli.Printing;

internal static class BriefPrinter
{
    public static void Print(Run run, OutputFormat format, Brief brief)
    {
        switch (format)
        {
            case OutputFormat.Json:
                run.Line(BriefJson.Write(brief, indented: true));
                break;
            case OutputFormat.Jsonl:
                foreach (var story in brief.Stories)
                    run.Line(BriefJson.WriteStory(brief.AsOf, story));
                break;
            default:
                run.Line(Encoding.UTF8.GetBytes($"{format} is not printed yet"));
                break;
        }
    }
}
