using System.Text.RegularExpressions;
using Dateline.Extraction.Scrapes;
using Dateline.Language;

namespace Dateline.Extraction.Pages;

/// <summary>Cuts blocks that are no text of the article by what their words say, in order: labels, inserts, notices,
/// boxes; then what only the whole tells: by place (<see cref="EdgeCleaner"/>) and repetition.</summary>
internal sealed partial class BlockCleaner(List<FoundBlock> blocks, PageFacts facts)
{
    /// <summary>In characters: every block is looked for in all of the text, so longer ones keep their pull quotes.</summary>
    private const int LargestText = 100_000;

    private int _at;

    /// <summary>Blocks kept so far.</summary>
    private int _kept;

    // After the headline of a box of links, until running text comes again.
    private bool _inBox;

    public static void Clean(List<FoundBlock> blocks, PageFacts facts)
    {
        var cleaner = new BlockCleaner(blocks, facts);
        cleaner.ByWords();
        cleaner.CutPullQuotes();
        EdgeCleaner.Clean(blocks, facts);
    }

    private void ByWords()
    {
        var title = facts.Title is null ? "" : Furniture.Key(facts.Title);
        for (_at = 0; _at < blocks.Count; _at++)
        {
            var block = blocks[_at];
            if (!block.IsKept)
                continue;
            if (block.Passage.Kind != BlockKind.Embed)
            {
                block.Passage = block.Passage with { Text = Furniture.WithoutInserts(block.Text) };
                if (Reason(block, title) is { } rule)
                    block.Cut(rule);
                if (block.Rule == CutRule.Caption)
                    block.Passage = block.Passage with { Text = Captions.WithoutCredit(block.Text) };
            }
            _kept += block.IsKept ? 1 : 0;
        }
    }

    private CutRule? Reason(FoundBlock block, string title)
    {
        var text = block.Text;
        if (_kept < 4 && title.Length > 0 && text.Length <= 2 * (title.Length + 10) && Furniture.Key(text) == title)
            return CutRule.Headline;
        if (text.Length == 0)
            return CutRule.Insert;
        if (block.IsLink && !IsSubheading(block) && !Address().IsMatch(text))
            return CutRule.Links;
        if (Notices.IsCopyright(text))
            return CutRule.Copyright;
        if (Notices.IsNotice(text))
            return CutRule.Notice;
        if (text.Length < 300 && Captions.IsCaption(text))
            return CutRule.Caption;
        if (Furniture.IsAgencyMark(text))
            return CutRule.Copyright;
        if (Furniture.IsEndMark(text))
            return CutRule.EndMark;
        if (IsBoxHeading(block.Passage) && !IsFollowedByText())
        {
            _inBox = true;
            return CutRule.BoxHeading;
        }
        return FurnitureIn(text, block.Passage.Linked > 0.3) ?? (IsInBox(block.Passage) ? CutRule.Box : null);
    }

    // A headline within the flow may be a link to what its section is about. Headlines of teasers have an excerpt, but no
    // text before them.
    private bool IsSubheading(FoundBlock block) => block.IsHeading && IsTextBeside(block, _at - 1) && IsTextBeside(block, _at + 1);

    private bool IsTextBeside(FoundBlock heading, int at)
    {
        const int Section = 80;
        return at >= 0 && at < blocks.Count && blocks[at] is { IsKept: true, IsLink: false, IsHeading: false } text
            && text.Text.Length >= Section && text.Text[^1] is not '…' && !text.Text.EndsWith("...", StringComparison.Ordinal)
            && text.Element.ParentElement == heading.Element.ParentElement;
    }

    // Agencies close reports of games with "UP NEXT" and a sentence on each team.
    private bool IsFollowedByText() => Furniture.MayBeText(blocks[_at].Text) && _at + 1 < blocks.Count
        && blocks[_at + 1] is { Passage.Linked: 0 } next && PageLine.EndsSentence(next.Text)
        && next.Text.Length < 120;

    private static bool IsBoxHeading(Passage passage) =>
        Furniture.OpensBox(passage.Text) || (Furniture.EndsArticle(passage.Text) && !Furniture.IsButton(passage.Text))
        || (passage.Text.Length < 80 && (MoreStories().IsMatch(passage.Text)
            || (passage.Kind == BlockKind.Heading && MoreFrom().IsMatch(passage.Text))));

    private bool IsInBox(Passage passage)
    {
        const int LongestTeaser = 20;
        _inBox &= passage.Kind != BlockKind.Heading && (passage.Kind == BlockKind.ListItem || passage.Linked > 0.3
            || PageLine.WordCount(passage.Text) < LongestTeaser);
        return _inBox;
    }

    private CutRule? FurnitureIn(string text, bool isLinked)
    {
        if (Furniture.IsButton(text))
            return CutRule.Button;
        if (Furniture.IsInsert(text, isLinked))
            return CutRule.Insert;
        if (Furniture.IsCall(text) || ScrapeLabels.IsWall(text) || Appeal().IsMatch(text))
            return CutRule.Call;
        if (Furniture.IsAgeOrLength(text))
            return CutRule.Age;
        if (IsExcerpt(text))
            return CutRule.Excerpt;
        if (Stamps.TryRead(text, out _, out _) || (_kept < 2 && IsStampWithNames(text)))
            return CutRule.Stamp;
        return _kept < 3 && PageLine.IsByline(text) ? CutRule.Byline : null;
    }

    // An excerpt that breaks off in brackets belongs to another text, which a list of posts shows.
    private static bool IsExcerpt(string text) => text.EndsWith("[…]", StringComparison.Ordinal)
        || text.EndsWith("[...]", StringComparison.Ordinal);

    // "04/03/2031 - Publicado por: Ann Lee - Tags: …": short, begins with a date, and is no sentence.
    private static bool IsStampWithNames(string text)
    {
        const int LongestStamp = 120;
        return text.Length <= LongestStamp && !PageLine.EndsSentence(text)
            && WrittenDate.Find(text, true) is { } date && OpeningDate.IsLead(text[..date.Span.Start]);
    }

    // A sentence that stands apart and again in a paragraph is shown twice for effect.
    private void CutPullQuotes()
    {
        const int Longest = 300;
        var kept = blocks.Where(block => block.IsKept).ToList();
        var all = string.Join('\n', kept.Where(one => one.Text.Length > 60).Select(one => one.Text));
        if (all.Length > LargestText)
            return;
        for (var at = kept.Count - 1; at >= 0; at--)
        {
            var bare = kept[at].Text.Trim('“', '”', '"', '‘', '’', '\'', ' ');
            if (kept[at].Passage.Kind is BlockKind.Embed or BlockKind.Heading or BlockKind.ListItem || bare.Length is < 20 or > Longest)
                continue;
            var first = all.IndexOf(bare, StringComparison.Ordinal);
            var isOwn = kept[at].Text.Length > 60;
            if (first < 0 || (isOwn && all.IndexOf(bare, first + 1, StringComparison.Ordinal) < 0))
                continue;
            // Of a paragraph that stands there twice, the other one is now the only one and stays.
            if (isOwn && all.LastIndexOf(kept[at].Text, StringComparison.Ordinal) is var last and >= 0)
                all = all.Remove(last, kept[at].Text.Length);
            kept[at].Cut(CutRule.Repeated);
        }
    }

    // The text of a link that is the address itself is a reference, as those at the end of an essay.
    [GeneratedRegex(@"^(?:https?://|www\.)[^\s]{4,200}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(
        @"^(?:(?:please )?(?:subscribe to|follow|like|join|find|folgen sie)\b.{0,80}\b(?:on|auf|via)\b.{0,20}"
        + @"\b(?:youtube|facebook|twitter|instagram|telegram|whatsapp|linkedin|tiktok)\b.{0,60}"
        + @"|(?:image|photo|slide|picture) [0-9]{1,3} (?:of|/) [0-9]{1,3}"
        + @"|related [a-z]{3,12}: .{1,80})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Appeal();

    [GeneratedRegex(
        @"^(?:more|read|related|other|latest|top|popular)\b.{0,50}"
        + @"\b(?:stories|news|articles|coverage|posts|reads|headlines)\W{0,3}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MoreStories();

    [GeneratedRegex(@"^(?:more|read more) (?:from|on|about|by)\b.{1,60}[^.]$|^read more\W{0,3}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MoreFrom();
}
