using System.Text.RegularExpressions;
using Dateline.Extraction.Scrapes;

namespace Dateline.Extraction.Pages;

/// <summary>Takes out of the passages what is no text of the article: headline and byline again, labels, inserts, notices,
/// captions, pull quotes.</summary>
internal sealed partial class PassageCleaner(List<Passage> passages, PageFacts facts)
{
    public List<Passage> Passages { get; } = [];

    public List<string> Captions { get; } = [];

    public List<string> Notices { get; } = [];

    public List<string> Credits { get; } = [];

    // After the headline of a box of links, until running text comes again.
    private bool _inBox;

    public PassageCleaner Clean()
    {
        var title = facts.Title is null ? "" : Furniture.Key(facts.Title);
        foreach (var passage in passages)
        {
            if (passage.Kind == BlockKind.Embed)
                Passages.Add(passage);
            else if (!(Passages.Count == 0 && title.Length > 0 && Furniture.Key(passage.Text) == title))
                Sort(passage with { Text = Furniture.WithoutInserts(passage.Text) });
        }
        RemovePullQuotes();
        while (Passages.Count > 0 && Passages[^1].Kind == BlockKind.Heading)
            Passages.RemoveAt(Passages.Count - 1);
        return this;
    }

    private void Sort(Passage passage)
    {
        var text = passage.Text;
        if (KeptAsNotice(text) || text.Length == 0)
            return;
        if (Extraction.Captions.IsCaption(text) && text.Length < 300)
            Captions.Add(Extraction.Captions.WithoutCredit(text));
        else if (IsBoxHeading(passage))
            _inBox = true;
        else if (!IsFurniture(passage) && !IsInBox(passage))
            Passages.Add(passage);
    }

    private bool KeptAsNotice(string text)
    {
        if (Extraction.Notices.IsCopyright(text))
            Credits.Add(text);
        else if (Extraction.Notices.IsNotice(text))
            Notices.Add(text);
        else
            return false;
        return true;
    }

    private static bool IsBoxHeading(Passage passage) =>
        Furniture.OpensBox(passage.Text) || (Furniture.EndsArticle(passage.Text) && !Furniture.IsButton(passage.Text))
        || (passage.Text.Length < 80 && MoreStories().IsMatch(passage.Text));

    private bool IsInBox(Passage passage)
    {
        const int LongestTeaser = 20;
        _inBox &= passage.Kind != BlockKind.Heading && (passage.Kind == BlockKind.ListItem || passage.Linked > 0.3
            || PageLine.WordCount(passage.Text) < LongestTeaser);
        return _inBox;
    }

    private bool IsFurniture(Passage passage)
    {
        var text = passage.Text;
        return Furniture.IsButton(text) || Furniture.IsInsert(text) || Furniture.IsCall(text) || Furniture.IsAgeOrLength(text)
            || Stamps.TryRead(text, out _, out _)
            || (Passages.Count < 3 && PageLine.IsByline(text));
    }

    [GeneratedRegex(
        @"^(?:more|read|related|other|latest|top|popular)\b.{0,50}"
        + @"\b(?:stories|news|articles|coverage|posts|reads|headlines)\W{0,3}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MoreStories();

    // A sentence that stands apart and again in a paragraph is shown twice for effect.
    private void RemovePullQuotes()
    {
        const int Longest = 300;
        var all = string.Join('\n', Passages.Where(one => one.Text.Length > 60).Select(one => one.Text));
        if (all.Length > 1_000_000)
            return;
        for (var at = Passages.Count - 1; at >= 0; at--)
        {
            var bare = Passages[at].Text.Trim('“', '”', '"', '‘', '’', '\'', ' ');
            if (Passages[at].Kind is BlockKind.Embed or BlockKind.Heading or BlockKind.ListItem || bare.Length is < 20 or > Longest)
                continue;
            var first = all.IndexOf(bare, StringComparison.Ordinal);
            var isOwn = Passages[at].Text.Length > 60;
            if (first >= 0 && (!isOwn || all.IndexOf(bare, first + 1, StringComparison.Ordinal) >= 0))
                Passages.RemoveAt(at);
        }
    }
}
