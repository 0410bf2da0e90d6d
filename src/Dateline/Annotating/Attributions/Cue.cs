namespace Dateline.Annotating.Attributions;

/// <summary>A cue in the text.</summary>
/// <param name="Rule">Its rule.</param>
/// <param name="Form">Form of its verb.</param>
/// <param name="GroupFirst">First word of the verb group: auxiliaries and adverbs before the verb.</param>
/// <param name="First">The verb.</param>
/// <param name="End">After its last word.</param>
/// <param name="Passive">Whether a form of <c>be</c> stands before a participle.</param>
internal sealed record Cue(CueRule Rule, VerbForm Form, int GroupFirst, int First, int End, bool Passive)
{
    public bool IsNegated { get; init; }
}
