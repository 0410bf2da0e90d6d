namespace Dateline.Annotating.Attributions;

/// <summary>A sentence, or several that one quotation holds together: words <c>[First, End)</c>.</summary>
/// <param name="First">Index of its first word.</param>
/// <param name="End">Index after its last word.</param>
/// <param name="Paragraph">Number of its line.</param>
internal readonly record struct Statement(int First, int End, int Paragraph);
