namespace Dateline.Annotating.Attributions;

/// <summary>Words between quotation marks of one paragraph.</summary>
/// <param name="Outer">With its marks.</param>
/// <param name="Inner">Without them.</param>
/// <param name="RunsOn">No mark closes it in its paragraph, and the next paragraph opens with one again.</param>
/// <param name="Resumes">The quotation of the paragraph before runs on here.</param>
internal sealed record Quotation(Span Outer, Span Inner, bool RunsOn, bool Resumes);
