using System.Text;
using Spectre.Console;

namespace Dateline.Cli.Printing;

/// <summary>Lines for a terminal, broken between words at its width; wide letters count as the two columns they take.</summary>
internal sealed class Page
{
    // Narrower than this there is no room beside an indent.
    private const int Narrowest = 20;

    // Wider lines are hard to read back from their end to the next.
    private const int Widest = 110;

    private readonly StringBuilder _text = new();
    private readonly IAnsiConsole _console;
    private readonly int _width;

    public Page(int width, bool colours)
    {
        _width = Math.Clamp(width, Narrowest, Widest);
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = colours ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = colours ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(new StringWriter(_text) { NewLine = "\n" }),
        });
        // The lines are broken here already; the console must not break them again.
        _console.Profile.Width = int.MaxValue;
    }

    public static Style Strong { get; } = new(decoration: Decoration.Bold);

    public static Style Dim { get; } = new(decoration: Decoration.Dim);

    public void Gap() => _console.WriteLine();

    public void Line(string text, Style? style = null) => Item("", text, style);

    /// <param name="sign">Stands before the text, which hangs beside it.</param>
    /// <param name="text">Without line breaks or control characters.</param>
    /// <param name="style">Of sign and text.</param>
    /// <param name="depth">0 for a line of a section, 1 for what belongs to it.</param>
    public void Item(string sign, string text, Style? style = null, int depth = 0)
    {
        var indent = new string(' ', depth * 4);
        var first = sign.Length > 0 ? $"{indent}  {sign} " : indent;
        var hanging = new string(' ', first.GetCellWidth());
        var lead = first;
        foreach (var line in Broken(text, _width - hanging.Length))
        {
            _console.Write(lead + line, style ?? Style.Plain);
            _console.WriteLine();
            lead = hanging;
        }
    }

    /// <summary>A paragraph of runs that differ in style, broken between words at the width.</summary>
    public void Runs(IEnumerable<(string Text, Style Style)> runs)
    {
        var used = 0;
        var gap = false;
        foreach (var (text, style) in runs)
        {
            foreach (var (word, blankBefore) in WordsOf(text))
            {
                gap |= blankBefore;
                if (word.Length == 0)
                    continue;
                foreach (var piece in Pieces(word, _width))
                {
                    used = Place(piece, style, used, gap && used > 0);
                    gap = false;
                }
            }
        }
        if (used > 0)
            _console.WriteLine();
    }

    public override string ToString() => _text.ToString();

    private int Place(string word, Style style, int used, bool gap)
    {
        var cells = word.GetCellWidth();
        if (used > 0 && used + cells + (gap ? 1 : 0) > _width)
        {
            _console.WriteLine();
            (used, gap) = (0, false);
        }
        // The blank takes the style of no run: an underline would join two words that are marked apart.
        if (gap)
            _console.Write(" ", Style.Plain);
        _console.Write(word, style);
        return used + cells + (gap ? 1 : 0);
    }

    /// <summary>The words of a run, each with whether a blank goes before it; a blank at its end is an empty word.</summary>
    private static IEnumerable<(string Word, bool BlankBefore)> WordsOf(string text)
    {
        var words = text.Split(' ');
        for (var index = 0; index < words.Length; index++)
            yield return (words[index], index > 0);
    }

    private static IEnumerable<string> Broken(string text, int width)
    {
        var line = new StringBuilder();
        var used = 0;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Pieces(word, width)))
        {
            var cells = word.GetCellWidth();
            if (used > 0 && used + 1 + cells > width)
            {
                yield return line.ToString();
                line.Clear();
                used = 0;
            }
            if (used > 0)
                line.Append(' ');
            line.Append(word);
            used += cells + (used > 0 ? 1 : 0);
        }
        if (used > 0)
            yield return line.ToString();
    }

    /// <summary>A word that is wider than the line, as an address, is cut between letters.</summary>
    private static List<string> Pieces(string word, int width)
    {
        if (word.GetCellWidth() <= width)
            return [word];
        var pieces = new List<string>();
        var piece = new StringBuilder();
        foreach (var rune in word.EnumerateRunes())
        {
            if (piece.ToString().GetCellWidth() + rune.ToString().GetCellWidth() > width)
            {
                pieces.Add(piece.ToString());
                piece.Clear();
            }
            piece.Append(rune.ToString());
        }
        pieces.Add(piece.ToString());
        return pieces;
    }
}
