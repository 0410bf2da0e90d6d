using System.Text.RegularExpressions;
using Dateline.Extraction.Scrapes;
using Dateline.Language;

namespace Dateline.Extraction.Pages;

/// <summary>Cuts what stands before and behind the text of an article and would be text in the middle of it.</summary>
internal sealed partial class EdgeCleaner
{
    /// <summary>Blocks before the first running text; where there are more, it is a page of lines and nothing is a head.</summary>
    private const int LongestHead = 10;

    /// <summary>Blocks from the end that are looked at.</summary>
    private const int LongestTail = 10;

    /// <summary>Blocks that may stand between two of the tail without being known as such.</summary>
    private const int Gap = 2;

    /// <summary>Blocks of running text before what closes an article.</summary>
    private const int FewestBefore = 2;

    private readonly List<FoundBlock> _kept;
    private readonly PageFacts _facts;

    private EdgeCleaner(List<FoundBlock> blocks, PageFacts facts) =>
        (_kept, _facts) = ([.. blocks.Where(block => block.IsKept)], facts);

    public static void Clean(List<FoundBlock> blocks, PageFacts facts)
    {
        var cleaner = new EdgeCleaner(blocks, facts);
        cleaner.CutHead();
        cleaner.CutComments();
        cleaner.CutPortrait();
        cleaner.CutTail();
        cleaner.CutLastHeadings();
    }

    private void CutHead()
    {
        var text = _kept.FindIndex(IsRunningText);
        if (text is < 1 or > LongestHead)
            return;
        foreach (var block in _kept.Take(text))
        {
            if (HeadRule(block) is { } rule)
                block.Cut(rule);
        }
    }

    private CutRule? HeadRule(FoundBlock block)
    {
        const int Longest = 200;
        var text = block.Text;
        if (block.Element.LocalName == "h1")
            return CutRule.Headline;
        if (text.Length > Longest || PageLine.EndsSentence(text))
            return null;
        if (ReadingTime().IsMatch(text))
            return CutRule.Age;
        if (IsStamp(text))
            return CutRule.Stamp;
        return (block.Names & Named.Byline) != 0 || IsName(text) ? CutRule.Byline : null;
    }

    // A day, and no more words than tell whose and where.
    private static bool IsStamp(string text)
    {
        const int MostWords = 5;
        if (text.Length < 120 && text.AsSpan().ContainsAnyInRange('0', '9'))
        {
            if (WrittenDate.Find(text, true) is { } date)
                return PageLine.WordCount(text[..date.Span.Start]) + PageLine.WordCount(text[date.Span.End..]) <= MostWords;
            return DayAndMonth().IsMatch(text) && WrittenDate.Find(text + " 2030", true) is not null;
        }
        return false;
    }

    private bool IsName(string text)
    {
        var key = Furniture.Key(text);
        return key.Length > 0 && ((_facts.Outlet?.Name is { } outlet && Furniture.Key(outlet) == key)
            || _facts.Byline.Any(name => Furniture.Key(name) == key));
    }

    private static bool IsRunningText(FoundBlock block) => !block.IsHeading && block.Element.LocalName != "h1"
        && (block.Names & Named.Byline) == 0
        && (block.Text.Length > 200 || (PageLine.EndsSentence(block.Text) && PageLine.WordCount(block.Text) > 8));

    private void CutTail()
    {
        var unknown = 0;
        for (var at = _kept.Count - 1; at > 0 && at >= _kept.Count - LongestTail && unknown <= Gap; at--)
        {
            if (!_kept[at].IsKept)
                continue;
            if (TailRule(_kept[at]) is { } rule)
                _kept[at].Cut(rule);
            else
                unknown++;
        }
    }

    private CutRule? TailRule(FoundBlock block)
    {
        var text = block.Text;
        if (block.Passage.Kind is BlockKind.Embed or BlockKind.Quotation)
            return null;
        if (IsBiography(text))
            return CutRule.Biography;
        if (ClosingLines.IsHouse(text))
            return CutRule.Copyright;
        if (IsContact(text) || ClosingLines.IsWayToWriter(text))
            return CutRule.Contact;
        if (text.Length < 500 && (TailAppeal().IsMatch(text) || ClosingLines.IsCall(text) || OnComments().IsMatch(text)))
            return CutRule.Call;
        return (block.Names & Named.Byline) != 0 && text.Length < 100 && !PageLine.EndsSentence(text) ? CutRule.Byline : null;
    }

    // "Ann Lee is a reporter for …" behind the text, of those who wrote it.
    private bool IsBiography(string text) =>
        _facts.Byline.Any(name => Begins(text, name) && text.Length < 600 && Biography().IsMatch(text[name.Length..]))
        || OwnNames().Any(name => Begins(text, name) && Portrait().IsMatch(text[name.Length..]));

    private static bool IsContact(string text)
    {
        const int MostWords = 12;
        return text.Length < 200 && ContactAddress().IsMatch(text)
            && (PageLine.WordCount(text) <= MostWords || Contacting().IsMatch(text));
    }

    // "3 comments" behind the text, and all that comes then.
    private void CutComments()
    {
        var at = _kept.FindIndex(block => block.Text.Length < 40 && OfReaders().IsMatch(block.Text));
        if (at < FewestBefore || _kept.Take(at).Count(IsRunningText) < FewestBefore)
            return;
        foreach (var block in _kept.Skip(at))
            block.Cut(CutRule.Comments);
    }

    // A press release ends with who the house is, whom to ask, and who sent it. Articles too have sections "About …", so
    // what only press releases have must stand there as well.
    private void CutPortrait()
    {
        if (_kept.Count < FewestBefore || !_kept.Exists(block => block.Text.Length < 400 && Release().IsMatch(block.Text)))
            return;
        var at = _kept.FindIndex(FewestBefore, block => block.Text.Length < 80 && OnTheHouse().IsMatch(block.Text));
        if (at >= 0 && at >= _kept.Count / 2)
        {
            foreach (var block in _kept.Skip(at))
                block.Cut(CutRule.Portrait);
        }
        foreach (var block in _kept.Where(block => block.Text.Length < 120 && Sender().IsMatch(block.Text)))
            block.Cut(CutRule.Copyright);
    }

    private void CutLastHeadings()
    {
        for (var at = _kept.Count - 1; at >= 0 && (!_kept[at].IsKept || _kept[at].IsHeading || IsRule(_kept[at])); at--)
            _kept[at].Cut(CutRule.LastHeading);
    }

    // "___" parts the text from notes that are cut.
    private static bool IsRule(FoundBlock block) => block.Text.AsSpan().Trim('_').Length == 0;

    private static bool Begins(string text, string name) =>
        name.Length > 4 && text.StartsWith(name, StringComparison.OrdinalIgnoreCase);

    // A house that publishes its own news closes with who it is.
    private IEnumerable<string> OwnNames()
    {
        if (_facts.Outlet?.Name is { } name)
            yield return name;
        if (_facts.Outlet?.Domain is { } domain && domain.Split('.') is [.., var label, _])
            yield return label;
    }

    [GeneratedRegex(@"^(?:[0-9]{1,5} (?:comments?|responses?|replies|kommentare?|commentaires?|comentarios?|reacties)"
        + @"|(?:comments|responses|replies|kommentare|commentaires|comentarios|reacties|reader comments)\W{0,2}\(?[0-9]{0,5}\)?)\W{0,2}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfReaders();

    [GeneratedRegex(@"\b(?:PRNewswire|Business Wire|GLOBE ?NEWSWIRE|ACCESSWIRE|EIN Presswire|for immediate release)\b"
        + @"|^(?:media|press) (?:contacts?|inquiries|enquiries)\b|^SOURCE:? \p{Lu}",
        RegexOptions.CultureInvariant)]
    private static partial Regex Release();

    [GeneratedRegex(@"^(?:About (?:the )?\p{Lu}|(?:Media|Press|Investor) (?:[Cc]ontacts?|[Ii]nquiries|[Ee]nquiries|[Rr]elations)\b"
        + @"|Contacts?:?$"
        + @"|Forward-[Ll]ooking [Ss]tatements)[^.]{0,70}$", RegexOptions.CultureInvariant)]
    private static partial Regex OnTheHouse();

    [GeneratedRegex(@"^SOURCE:? \p{Lu}[^.]{1,100}\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex Sender();

    [GeneratedRegex(@"^ is (?:an? |the |headquartered |based )", RegexOptions.CultureInvariant)]
    private static partial Regex Portrait();

    [GeneratedRegex(
        @"^.{0,60}?\b(?:is|was|writes|covers|reports|works|has been|ist|schreibt)\b.{0,160}?"
        + @"\b(?:editor|writer|reporter|correspondent|author|columnist|journalist|producer|fellow|professor|contributor"
        + @"|founder|redakteur|redakteurin|autor|autorin|journalistin)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Biography();

    [GeneratedRegex(
        @"^\W{0,3}(?:estimated )?(?:[0-9]{1,3}.?\s?min(?:ute)?s?\.? (?:read|lesezeit|de lectur[ea])"
        + @"|(?:reading time|read time|lesezeit|lesedauer|tempo (?:de leitura|di lettura)|temps de lecture"
        + @"|tiempo de lectura|leestijd)\b.{0,30})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReadingTime();

    [GeneratedRegex(@"^(?:[0-9]{1,2}\.? \p{L}{3,10}\.?|\p{L}{3,10}\.? [0-9]{1,2})$", RegexOptions.CultureInvariant)]
    private static partial Regex DayAndMonth();

    [GeneratedRegex(
        @"[\w.+-]{1,60}@[\w-]{1,60}\.\w{2,12}|^(?:https?://)?(?:www\.)?(?:twitter|x|facebook|instagram|linkedin)\.com/\S{1,80}$"
        + @"|^(?:(?:follow|contact|reach|e-?mail|write to|tweet|kontakt)\b.{0,80})?@[A-Za-z0-9_]{3,20}\.?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ContactAddress();

    [GeneratedRegex(@"^\W{0,3}(?:contact|e-?mail|write to|to reach|reach|follow|send|kontakt)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Contacting();

    // An order to the reader, and what outlets ask of readers.
    [GeneratedRegex(
        @"^.{0,40}\b(?:subscribe|sign up|follow|get|join|support|help|like|write|send|download|visit|listen|donate|become|read more"
        + @"|share|contact|abonnieren|folgen|hear what you think|asine|siga)\b.{0,160}"
        + @"\b(?:newsletters?|subscri\w{2,8}|podcasts?|youtube|twitter|facebook|instagram|telegram|whatsapp|letters|inbox"
        + @"|e-?mail|app|our (?:work|journalism|reporting|writers?|readers?)|your favou?rite)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TailAppeal();

    [GeneratedRegex(
        @"\b(?:comments|coment[aá]rios|commentaires|kommentare|comentarios)\b.{0,100}"
        + @"\b(?:moderat\w{2,6}|closed|aprovad\w{1,3}|mod[eé]r\w{2,6}|freigeschaltet|geschlossen|spam|approved)\b"
        + @"|\bmoderating (?:all )?comments\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OnComments();
}
