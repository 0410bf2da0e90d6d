namespace Dateline.Cli.Printing;

/// <summary>A list that is printed as it grows: an object a line, one JSON array, or text.</summary>
/// <param name="run">Where it is printed.</param>
/// <param name="format">Text, Json or Jsonl.</param>
/// <param name="json">One item as an object, indented or not.</param>
/// <param name="text">One item for a person.</param>
internal sealed class Listing<T>(Run run, OutputFormat format, Func<T, bool, byte[]> json, Func<T, string> text)
{
    private int _count;

    public void Add(T item)
    {
        if (format == OutputFormat.Text)
            run.Text((_count > 0 ? "\n" : "") + text(item));
        else if (format == OutputFormat.Json)
            run.Line([.. _count > 0 ? ","u8 : "["u8, .. json(item, false)]);
        else
            run.Line(json(item, false));
        _count++;
    }

    public void End()
    {
        if (format == OutputFormat.Json)
            run.Line(_count > 0 ? "]"u8 : "[]"u8);
    }
}
