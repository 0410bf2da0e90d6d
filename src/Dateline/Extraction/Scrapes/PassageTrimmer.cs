using System.Text.RegularExpressions;

namespace Dateline.Extraction.Scrapes;

/// <summary>Takes off what only the whole of an article shows to be none of it: sentences shown twice for effect, a box
/// for a newsletter, the writer's portrait, a heading or menu with nothing behind it.</summary>
internal static partial class PassageTrimmer
{
    /// <summary>In characters of a pulled quotation.</summary>
    private const int ShortestPull = 15, LongestPull = 300;

    /// <summary>An article has a hundred at most; more would be compared with each other for long.</summary>
    private const int MostPassages = 1000;

    /// <summary>Passages at the end among which portraits are looked for.</summary>
    private const int Last = 3;

    /// <summary>In words, and in lines before the question for the address: what praises a newsletter is short.</summary>
    private const int LongestPraise = 30, MostPraise = 3;

    public static void Trim(List<Passage> passages, ImmutableArray<string> byline)
    {
        RemovePulled(passages);
        RemovePortraits(passages, byline);
        while (passages.Count > 0 && (passages[^1].Kind == BlockKind.Heading || IsLooseItem(passages)))
            passages.RemoveAt(passages.Count - 1);
    }

    /// <summary>Before a field for a mail address: the name of the newsletter and what it says of itself.</summary>
    public static void RemovePraise(List<Passage> passages)
    {
        for (var back = 1; back <= MostPraise && back < passages.Count; back++)
        {
            var passage = passages[^back];
            var isCue = ScrapeLabels.HasMailCue(string.Join(' ', passages.TakeLast(back).Select(one => one.Text)));
            if (passage.Kind == BlockKind.Heading && isCue)
            {
                passages.RemoveRange(passages.Count - back, back);
                return;
            }
            if (passage.Kind != BlockKind.Paragraph || PageLine.WordCount(passage.Text) > LongestPraise)
                return;
        }
    }

    private static void RemovePulled(List<Passage> passages)
    {
        if (passages.Count > MostPassages)
            return;
        for (var at = passages.Count - 1; at >= 0; at--)
        {
            var bare = passages[at].Text.Trim('“', '”', '"', '‘', '’', '\'', ' ', '«', '»');
            var mayBe = passages[at].Kind is BlockKind.Paragraph or BlockKind.Quotation
                || (passages[at].Kind == BlockKind.Heading && bare.Length < passages[at].Text.Length);
            if (mayBe && bare.Length is >= ShortestPull and <= LongestPull && passages.Exists(one =>
                one.Text.Length > passages[at].Text.Length && one.Text.Contains(bare, StringComparison.Ordinal)))
                passages.RemoveAt(at);
        }
    }

    private static void RemovePortraits(List<Passage> passages, ImmutableArray<string> byline)
    {
        for (var at = passages.Count - 1; at > 0 && at >= passages.Count - Last; at--)
        {
            var text = passages[at].Text;
            if (text.Length < 500 && byline.Any(name => name.Length > 4
                && text.StartsWith(name, StringComparison.OrdinalIgnoreCase) && Portrait().IsMatch(text[name.Length..])))
                passages.RemoveAt(at);
        }
    }

    // A list at the end belongs to the text if a line leads up to it or its items are sentences.
    private static bool IsLooseItem(List<Passage> passages)
    {
        if (passages[^1].Kind != BlockKind.ListItem || PageLine.EndsSentence(passages[^1].Text))
            return false;
        var lead = passages.FindLastIndex(one => one.Kind != BlockKind.ListItem);
        return lead < 0 || !(passages[lead].Kind == BlockKind.Heading || passages[lead].Text.EndsWith(':'));
    }

    [GeneratedRegex(
        @"^,? (?:is|was|are|covers|writes|reports|works|has (?:been|covered|worked|written)|can be reached|joined|ist|schreibt|est)\b"
        + @".{0,200}?(?:\b(?:editor|writer|reporter|correspondent|author|columnist|journalist|producer|fellow|professor"
        + @"|contributor|lecturer|researcher|based in|for (?:the|The) \p{Lu})\b|@)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Portrait();
}
