namespace Dateline.Extraction;

/// <summary>Why the article of a page is what it is: what one needs to mend a rule. Made only when asked for.</summary>
/// <param name="Input">Which page.</param>
/// <param name="Candidates">Where the article might be, in the order in which they were asked for.</param>
/// <param name="Blocks">All that the winner holds, in the order of the page.</param>
/// <param name="Facts">What was taken beside the text, and what else was known of it.</param>
/// <param name="Verdict">Whether it is an article.</param>
public sealed record Explanation(
    string Input, ImmutableArray<ExplainedCandidate> Candidates, ImmutableArray<ExplainedBlock> Blocks,
    ImmutableArray<ExplainedFact> Facts, ExplainedVerdict Verdict);

/// <summary>A fact of the article.</summary>
/// <param name="Name"><c>title</c>, <c>authors</c>, <c>published</c>, …</param>
/// <param name="Value">As it was taken; null where nothing was found.</param>
public sealed record ExplainedFact(string Name, string? Value);

/// <summary>Whether the page holds an article.</summary>
/// <param name="IsArticle">False where it is refused.</param>
/// <param name="Points">The sum of the signs; docs/EXTRACTION.md has the bounds.</param>
/// <param name="Signs">What speaks for it and against it.</param>
public sealed record ExplainedVerdict(bool IsArticle, int Points, ImmutableArray<ExplainedSign> Signs);

/// <summary>One sign of an article, or of none.</summary>
/// <param name="Id">docs/EXTRACTION.md lists all.</param>
/// <param name="Points">Above 0 for an article.</param>
/// <param name="Why">In a few words.</param>
public sealed record ExplainedSign(string Id, int Points, string Why);

/// <summary>One answer to where the article is.</summary>
/// <param name="Kind"><c>container</c>, <c>other</c> (elements that lost to it), <c>data</c>,
/// <c>noscript</c>, <c>page</c> or the id of an outlet's
/// rule; docs/EXTRACTION.md tells of each.</param>
/// <param name="Element">The way to it, as <c>article &gt; div.entry</c>; null where its text comes from structured data.</param>
/// <param name="Score">Points of the running text in and below it, at least 0.</param>
/// <param name="Length">In characters of what is kept.</param>
/// <param name="Won">Exactly one did.</param>
public sealed record ExplainedCandidate(string Kind, string? Element, double Score, int Length, bool Won);

/// <summary>A block, and the rule that cut it.</summary>
/// <param name="Kind">Of a block that is kept as such.</param>
/// <param name="Text">Of an element that was not entered only the beginning.</param>
/// <param name="Element">The innermost element that is no inline one.</param>
/// <param name="Score">What its text gave to the elements around it, at least 0.</param>
/// <param name="Rule">The id of the rule; null where it is kept. docs/EXTRACTION.md lists all.</param>
/// <param name="Why">The rule in a few words.</param>
public sealed record ExplainedBlock(BlockKind Kind, string Text, string Element, double Score, string? Rule, string? Why)
{
    public bool IsKept => Rule is null;
}
