namespace Dateline;

/// <summary>On which word a token hangs.</summary>
/// <param name="Head">Index of the token among those of the document; -1 for the root of a sentence.</param>
/// <param name="Relation">Of Universal Dependencies, version 2, with its subtype: <c>nsubj:pass</c>.</param>
public readonly record struct TreeArc(int Head, string Relation);
