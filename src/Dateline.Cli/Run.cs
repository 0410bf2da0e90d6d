using System.Text;
using Dateline.Language;

namespace Dateline.Cli;

/// <summary>One run of a command: what it prints, what went wrong, and how far it has come.</summary>
internal sealed class Run(Desk desk, bool quiet) : IDisposable
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(200);
    private static readonly byte[] LineEnd = "\n"u8.ToArray();

    private readonly bool _showsProgress = desk.ProblemsAreSeen && !quiet;
    private long _shownAt = desk.Time.GetTimestamp();
    private int _read;
    private bool _lineIsOpen;
    private bool _someFailed;

    public int Status => _someFailed ? ExitStatus.SomeFailed : ExitStatus.Done;

    /// <summary>Prints a whole line at once, so that none is ever cut.</summary>
    public void Line(ReadOnlySpan<byte> utf8)
    {
        ClearProgress();
        var line = new byte[utf8.Length + LineEnd.Length];
        utf8.CopyTo(line);
        LineEnd.CopyTo(line.AsSpan(utf8.Length));
        desk.Output.Write(line);
        desk.Output.Flush();
    }

    public void Text(string text)
    {
        ClearProgress();
        // Half of a surrogate pair from broken input is no UTF-8; the encoder puts U+FFFD in its place.
        desk.Output.Write(Encoding.UTF8.GetBytes(text));
        desk.Output.Flush();
    }

    public void Failed(string input, Problem problem)
    {
        ClearProgress();
        _someFailed = true;
        desk.Problems.WriteLine(PlainText.Line($"{input}: {problem}"));
    }

    /// <summary>What a person should know and no script needs to act on.</summary>
    public void Note(string text)
    {
        ClearProgress();
        desk.Problems.WriteLine(PlainText.Line(text));
    }

    /// <summary>Counts a piece of input that was read.</summary>
    public void Read(string doing)
    {
        _read++;
        if (!_showsProgress || desk.Time.GetElapsedTime(_shownAt) < Between)
            return;
        _shownAt = desk.Time.GetTimestamp();
        desk.Problems.Write($"\r{doing} {_read}");
        _lineIsOpen = true;
    }

    public void Dispose() => ClearProgress();

    private void ClearProgress()
    {
        if (!_lineIsOpen)
            return;
        desk.Problems.Write("\r\u001b[K");
        _lineIsOpen = false;
    }
}
