using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Dateline.Cli;

/// <summary>A command line that can be typed as it stands, in the folder of the sources, and what it does.</summary>
public sealed record Example(string Line, string Does);

/// <summary>A command and the examples that its help shows; every one of them is run by a test.</summary>
public sealed record CommandPage(Command Command, ImmutableArray<Example> Examples);

/// <summary>The usual help, and the examples below it.</summary>
internal sealed class HelpWithExamples(CommandPage page) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var status = new HelpAction().Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var example in page.Examples)
        {
            output.WriteLine($"  {example.Line}");
            output.WriteLine($"      {example.Does}");
        }
        return status;
    }
}
