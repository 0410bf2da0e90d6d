using System.Text.RegularExpressions;
using Dateline.Extraction.Scrapes;
using Dateline.Language;

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
            else if (!(Passages.Count < 4 && title.Length > 0 && Furniture.Key(passage.Text) == title))
                Sort(passage with { Text = Furniture.WithoutInserts(passage.Text) });
        }
        RemovePullQuotes();
        RemoveBiographies();
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
            || Stamps.TryRead(text, out _, out _) || IsTeaser(text) || Appeal().IsMatch(text)
            || (Passages.Count < 2 && IsStampWithNames(text))
            || (Passages.Count < 3 && PageLine.IsByline(text));
    }

    // An excerpt that breaks off in brackets belongs to another text, which a list of posts shows.
    private static bool IsTeaser(string text) => text.EndsWith("[…]", StringComparison.Ordinal)
        || text.EndsWith("[...]", StringComparison.Ordinal);

    // "04/03/2031 - Publicado por: Ann Lee - Tags: …": short, begins with a date, and is no sentence.
    private static bool IsStampWithNames(string text)
    {
        const int LongestStamp = 120;
        return text.Length <= LongestStamp && !PageLine.EndsSentence(text)
            && WrittenDate.Find(text, true) is { } date && OpeningDate.IsLead(text[..date.Span.Start]);
    }

    // "Ann Lee is a reporter for …" behind the text, of those who wrote it.
    private void RemoveBiographies()
    {
        const int Last = 3;
        for (var at = Passages.Count - 1; at > 0 && at >= Passages.Count - Last; at--)
        {
            var text = Passages[at].Text;
            if (Passages[at].Kind != BlockKind.Paragraph)
                continue;
            if (facts.Byline.Any(name => Begins(text, name) && text.Length < 600 && Biography().IsMatch(text[name.Length..]))
                || OwnNames().Any(name => Begins(text, name) && Portrait().IsMatch(text[name.Length..])))
                Passages.RemoveAt(at);
        }
    }

    private static bool Begins(string text, string name) =>
        name.Length > 4 && text.StartsWith(name, StringComparison.OrdinalIgnoreCase);

    // A house that publishes its own news closes with who it is.
    private IEnumerable<string> OwnNames()
    {
        if (facts.Outlet?.Name is { } name)
            yield return name;
        if (facts.Outlet?.Domain is { } domain && domain.Split('.') is [.., var label, _])
            yield return label;
    }

    [GeneratedRegex(@"^ is (?:an? |the |headquartered |based )", RegexOptions.CultureInvariant)]
    private static partial Regex Portrait();

    [GeneratedRegex(
        @"^.{0,60}?\b(?:is|was|writes|covers|reports|works|has been|ist|schreibt)\b.{0,160}?"
        + @"\b(?:editor|writer|reporter|correspondent|author|columnist|journalist|producer|fellow|professor|contributor"
        + @"|founder|redakteur|redakteurin|autor|autorin|journalistin)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Biography();

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

    // A sentence that stands apart and again in a paragraph is shown twice for effect.
    private void RemovePullQuotes()
    {
        const int Longest = 300;
        var all = string.Join('\n', Passages.Where(one => one.Text.Length > 60).Select(one => one.Text));
        if (all.Length > 300_000)
            return;
        for (var at = Passages.Count - 1; at >= 0; at--)
        {
            var bare = Passages[at].Text.Trim('“', '”', '"', '‘', '’', '\'', ' ');
            if (Passages[at].Kind is BlockKind.Embed or BlockKind.Heading or BlockKind.ListItem || bare.Length is < 20 or > Longest)
                continue;
            var first = all.IndexOf(bare, StringComparison.Ordinal);
            var isOwn = Passages[at].Text.Length > 60;
            if (first < 0 || (isOwn && all.IndexOf(bare, first + 1, StringComparison.Ordinal) < 0))
                continue;
            // Of a paragraph that stands there twice, the other one is now the only one and stays.
            if (isOwn && all.LastIndexOf(Passages[at].Text, StringComparison.Ordinal) is var last and >= 0)
                all = all.Remove(last, Passages[at].Text.Length);
            Passages.RemoveAt(at);
        }
    }
}
