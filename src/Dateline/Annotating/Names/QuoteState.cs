namespace Dateline.Annotating.Names;

/// <summary>Whether the reader is within quotation marks; a mark left open ends with its paragraph.</summary>
internal sealed class QuoteState
{
    private int _last;

    public bool Within { get; private set; }

    /// <summary>Moves to the word.</summary>
    public void Pass(NameRow row, int at)
    {
        var word = row[at];
        if (row.Text.AsSpan(_last, word.Start - _last).Contains('\n'))
            Within = false;
        _last = word.Start;
        if (!word.IsMark)
            return;
        Within = word.Text switch
        {
            "“" or "«" => true,
            "”" or "»" => false,
            "\"" => !Within,
            _ => Within,
        };
    }
}
