namespace Dateline;

public enum NoticeKind
{
    Correction,
    Clarification,
    Retraction,
    Update,

    /// <summary>The story goes on and the text will change.</summary>
    Developing,
    EditorsNote,

    /// <summary>Another published it first.</summary>
    Republication,

    /// <summary>Who may carry it, and how.</summary>
    Licence,

    /// <summary>Who else worked on it.</summary>
    Contribution,
    Other,
}

/// <summary>A notice of an article, understood: absent means that it does not say.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Text">As it stands in <see cref="Article.Notices"/>.</param>
public sealed record Notice(NoticeKind Kind, string Text)
{
    /// <summary>Who published it first, or made it.</summary>
    public string? Publisher { get; init; }

    /// <summary>Of a correction: the wording that was wrong.</summary>
    public string? Wrong { get; init; }

    /// <summary>Of a correction: the wording that is right.</summary>
    public string? Right { get; init; }

    /// <summary>The day or moment that it names: of the change, or of the first publication.</summary>
    public StatedTime? Time { get; init; }

    /// <summary>Of a contribution: who.</summary>
    public ImmutableArray<string> Contributors { get; init; } = [];
}
