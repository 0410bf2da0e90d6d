namespace Dateline.Cli.Printing;

/// <summary>A list that is printed as it grows: an object a line, one JSON array, or text; as one HTML page at its end.</summary>
/// <param name="run">Where it is printed.</param>
/// <param name="format">One of those that it was given a shape for.</param>
/// <param name="json">One item as an object, indented or not.</param>
/// <param name="text">One item for a person.</param>
internal sealed class Listing<T>(Run run, OutputFormat format, Func<T, bool, byte[]> json, Func<T, string> text)
{
    // One page holds all of them, so they wait for each other.
    private readonly List<T> _sheet = [];
    private int _count;

    /// <summary>One item as Markdown.</summary>
    public Func<T, string>? Markdown { get; init; }

    /// <summary>All items as one page.</summary>
    public Func<IReadOnlyList<T>, string>? Html { get; init; }

    public void Add(T item)
    {
        if (format == OutputFormat.Html)
            _sheet.Add(item);
        else if (format is OutputFormat.Text or OutputFormat.Markdown)
            run.Text((_count > 0 ? "\n" : "") + (format == OutputFormat.Markdown ? Markdown! : text)(item));
        else if (format == OutputFormat.Json)
            run.Line([.. _count > 0 ? ","u8 : "["u8, .. json(item, false)]);
        else
            run.Line(json(item, false));
        _count++;
    }

    public void End()
    {
        if (format == OutputFormat.Html)
            run.Text(Html!(_sheet));
        else if (format == OutputFormat.Json)
            run.Line(_count > 0 ? "]"u8 : "[]"u8);
    }
}
