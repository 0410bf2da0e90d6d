namespace Dateline.Annotating.Attributions;

/// <summary>Reads an article statement by statement and gives quotations without a cue to the one who was
/// speaking.</summary>
internal sealed class Conversation(Wording wording)
{
    private readonly List<Saying> _found = [];

    /// <summary>Quotations that run on into a paragraph where the speaker may be told.</summary>
    private readonly List<Run> _waiting = [];

    private Saying? _speaking;
    private int _paragraph = -1;

    public List<Saying> Read()
    {
        foreach (var statement in wording.Statements)
        {
            if (IsQuotationOnly(statement))
                Continue(statement);
            else
                Read(statement);
        }
        _found.ForEach(saying => saying.PartContent());
        _found.RemoveAll(saying => saying.Content.Count == 0);
        return _found;
    }

    private void Read(Statement statement)
    {
        var sayings = new SayingReader(wording, statement).Read();
        if (_waiting.Count > 0 && sayings.Count > 0 && Resumes(statement))
            sayings[0].Content.InsertRange(0, _waiting);
        _waiting.Clear();
        _found.AddRange(sayings);
        // Without a cue the outlet itself goes on, and a quotation behind that has no speaker.
        _speaking = sayings.LastOrDefault(saying => saying.AwaitsNext || saying.Cue is { Rule.OnlyTakesAction: false });
        _paragraph = statement.Paragraph;
    }

    private void Continue(Statement statement)
    {
        var run = new Run(statement.First, statement.End);
        var isExpected = _speaking is { AwaitsNext: true, Content.Count: 0 };
        var isSameBreath = _speaking is not null && _paragraph == statement.Paragraph;
        if (_speaking is not null && (isExpected || isSameBreath || Resumes(statement)))
        {
            _speaking.Content.Add(run);
            _paragraph = statement.Paragraph;
        }
        else if (RunsOn(statement))
            _waiting.Add(run);
        else
        {
            _waiting.Clear();
            _speaking = null;
        }
    }

    private bool IsQuotationOnly(Statement statement)
    {
        for (var at = statement.First; at < statement.End; at++)
        {
            if (!wording.Words[at].IsQuoted && !wording.Words[at].IsMark)
                return false;
        }
        return wording.Words[statement.First].IsQuoted;
    }

    private bool Resumes(Statement statement) =>
        wording.Words[statement.First].Quotation is >= 0 and var quotation && wording.Quotations[quotation].Resumes;

    private bool RunsOn(Statement statement) =>
        wording.Words[statement.End - 1].Quotation is >= 0 and var quotation && wording.Quotations[quotation].RunsOn;
}
