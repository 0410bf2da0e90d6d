using AngleSharp.Dom;

namespace Dateline.Extraction.Pages;

/// <summary>A block as the page shows it, and the rule that cut it, if one did. Once cut, it stays cut.</summary>
internal sealed class FoundBlock(Passage passage, IElement element, Named names)
{
    public Passage Passage { get; set; } = passage;

    /// <summary>The innermost element that holds all of it and is no inline one.</summary>
    public IElement Element { get; } = element;

    /// <summary>What the names of the elements around it, below the container, say.</summary>
    public Named Names { get; } = names;

    /// <summary>It is short and mostly a link.</summary>
    public bool IsLink { get; init; }

    public CutRule? Rule { get; private set; }

    public bool IsKept => Rule is null;

    public string Text => Passage.Text;

    public bool IsHeading => Passage.Kind == BlockKind.Heading;

    public void Cut(CutRule rule) => Rule ??= rule;
}

/// <summary>Why a block is no text of the article.</summary>
/// <param name="Id">As <c>--explain</c> prints it and docs/EXTRACTION.md lists it.</param>
/// <param name="Why">In a few words.</param>
internal sealed record CutRule(string Id, string Why)
{
    public static readonly CutRule Chrome = new("chrome", "an element that stands around articles, by kind, role or name");
    public static readonly CutRule Links = new("links", "leads elsewhere: mostly links");
    public static readonly CutRule Caption = new("caption", "words under a picture");
    public static readonly CutRule Headline = new("headline", "the headline again");
    public static readonly CutRule Byline = new("byline", "writers or stamps beside the text");
    public static readonly CutRule Notice = new("notice", "said of the article and not by it");
    public static readonly CutRule Copyright = new("copyright", "whose the page is");
    public static readonly CutRule BoxHeading = new("box-heading", "the headline of a box of other articles");
    public static readonly CutRule Box = new("box", "in a box of other articles");
    public static readonly CutRule Button = new("button", "a label");
    public static readonly CutRule Insert = new("insert", "a word such as 'Related', and a headline");
    public static readonly CutRule Call = new("call", "asks the reader to do something");
    public static readonly CutRule Age = new("age", "the age of a teaser, the length of a video, a count of pictures");
    public static readonly CutRule Stamp = new("stamp", "when it was published");
    public static readonly CutRule Excerpt = new("excerpt", "breaks off, as in a list of posts");
    public static readonly CutRule Repeated = new("repeated", "stands elsewhere in the text too, and is shown for effect");
    public static readonly CutRule Biography = new("biography", "who wrote or published it");
    public static readonly CutRule Contact = new("contact", "where to write to");
    public static readonly CutRule EndMark = new("end-mark", "closes copy, or parts its sections");
    public static readonly CutRule Comments = new("comments", "behind the headline of what readers wrote");
    public static readonly CutRule Portrait = new("portrait", "the house of a press release, on itself");
    public static readonly CutRule LastHeading = new("last-heading", "a headline that nothing follows");

    public static readonly ImmutableArray<CutRule> All =
    [
        Chrome, Links, Caption, Headline, Byline, Notice, Copyright, BoxHeading, Box, Button, Insert, Call, Age, Stamp, Excerpt,
        Repeated, Biography, Contact, EndMark, Comments, Portrait, LastHeading,
    ];
}
