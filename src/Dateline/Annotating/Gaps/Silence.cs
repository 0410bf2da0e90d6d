namespace Dateline.Annotating.Gaps;

/// <summary>A phrase of silence in the text, in tokens.</summary>
/// <param name="Rule">Its rule.</param>
/// <param name="GroupFirst">Where the verb group begins: the subject ends before it.</param>
/// <param name="End">After its last token: what it is about begins here.</param>
/// <param name="Passive"><c>could not be verified</c>: the subject is what it is about.</param>
/// <param name="Nothing"><c>no statement by X</c>: the silent one stands behind.</param>
internal sealed record Silence(GapRule Rule, int GroupFirst, int End, bool Passive, bool Nothing);
