namespace Dateline.Cli;

/// <summary>How text for a person is laid out.</summary>
/// <param name="Width">Columns.</param>
/// <param name="Colours">Only for a terminal, and not where NO_COLOR is set (no-color.org) or the terminal is dumb.</param>
internal readonly record struct Look(int Width, bool Colours)
{
    public static Look Of(Desk desk, bool noColor) => new(
        desk.Width,
        desk.OutputIsSeen && !noColor && string.IsNullOrEmpty(desk.Variable("NO_COLOR")) && desk.Variable("TERM") != "dumb");
}
