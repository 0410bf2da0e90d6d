using System.Collections.Frozen;
using Dateline.Language;

namespace Dateline.Annotating.Attributions;

/// <summary>Tells who the words of a source mean: somebody named, somebody described before, or a
/// description.</summary>
internal sealed class SpeakerFinder(Wording wording)
{
    private static readonly RuleFile Rules = RuleFile.Load("en/anonymous.txt");
    private static readonly FrozenSet<string> Persons = Read("persons");
    private static readonly FrozenSet<string> Groups = Read("groups");
    private static readonly FrozenSet<string> New = Read("new");
    private static readonly FrozenSet<string> Offices = Read("offices");

    /// <summary>Anonymous speakers of this article by the noun that describes them: <c>pilot</c> → the first
    /// description.</summary>
    private readonly Dictionary<string, Speaker> _described = [];

    private Speaker? _lastPerson;
    private int _lastParagraph = -2;

    public Speaker? Find(Run source, int paragraph)
    {
        var speaker = Resolve(source, paragraph);
        // Behind one whom nobody knows, a pronoun means nobody who spoke before.
        if (speaker is null || speaker is { Id: null, Anonymous: false })
            _lastPerson = null;
        if (speaker is not null && (speaker.Anonymous
            || speaker.Id?.StartsWith("person", StringComparison.Ordinal) == true))
            (_lastPerson, _lastParagraph) = (speaker, paragraph);
        return speaker;
    }

    private Speaker? Resolve(Run source, int paragraph)
    {
        var span = wording.SpanOf(source.First, source.End);
        var first = wording.Words[source.First];
        if (source.End - source.First == 1 && first.Is(WordClasses.Pronouns))
            return Reference(span) ?? Pronoun(source, first, paragraph);
        return Named(source) ?? (first.Folded is "its" or "his" or "her" or "their" ? Owned(source) : Described(source));
    }

    /// <summary><c>her office</c>: printed with the name of the owner, or not at all.</summary>
    private Speaker? Owned(Run source) => Owners.Name(wording.Document, wording.SpanOf(source.First, source.End)) is { } owner
        && Described(source) is { } described ? described with { Canonical = owner } : null;

    private Speaker? Named(Run source) => NamedIn(source) is { } named
        ? new Speaker { Id = named.Id, Canonical = named.Canonical }
        : Reference(wording.SpanOf(source.First, source.End));

    /// <summary>The name that is the head of the source: not a holder (<c>Lee’s lawyer</c>), not behind <c>of</c> or
    /// <c>for</c>.</summary>
    private NameMention? NamedIn(Run source)
    {
        var span = wording.SpanOf(source.First, source.End);
        NameMention? organization = null;
        if (IsSeveral(source))
            return null; // Oslo and Bern said: neither of them alone
        foreach (var name in wording.NamesWithin(span))
        {
            if (IsHolder(name, span))
                continue;
            var place = FirstWordAt(name.Span.Start);
            if (name.Type == NameType.Person && !IsBehindPreposition(source, place))
                return name;
            if (organization is null && name.Type is NameType.Organization or NameType.Group or NameType.Place or NameType.Facility
                && IsHead(source, name))
                organization = name;
        }
        return organization;
    }

    /// <summary>Whether <c>and</c> joins two speakers before any comma, with a name on each side.</summary>
    private bool IsSeveral(Run source)
    {
        for (var at = source.First + 1; at + 1 < source.End && !wording.Words[at].IsComma; at++)
        {
            if (wording.Words[at].Folded != "and")
                continue;
            var (left, right) = (wording.SpanOf(source.First, at), wording.SpanOf(at + 1, source.End));
            return wording.NamesWithin(left).Any(name => name.Span.End == left.End)
                && wording.NamesWithin(right).Any();
        }
        return false;
    }

    private bool IsHolder(NameMention name, Span source)
    {
        var text = wording.Text.AsSpan(name.Span.End, Math.Min(2, source.End - name.Span.End));
        return text is "'s" or "’s" || (text.Length > 0 && text[0] is '’' or '\'');
    }

    private int FirstWordAt(int position)
    {
        var (low, high) = (0, wording.Words.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (wording.Words[middle].Span.End <= position)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private bool IsBehindPreposition(Run source, int place)
    {
        for (var at = place - 1; at > source.First; at--)
        {
            var word = wording.Words[at];
            if (word.IsComma)
                return false;
            if (word.Folded == "of" && IsTitle(source.First, place))
                return false; // Secretary of State Ann Lee
            if (word.Is(WordClasses.Prepositions))
                return wording.Words[at].Folded is "of" or "for" or "to" or "with" or "from" or "by" or "at" or "in" or "on";
        }
        return false;
    }

    /// <summary>Capitals and <c>of</c> from the first word on, and a capital right before the name.</summary>
    private bool IsTitle(int first, int place)
    {
        for (var at = first; at < place; at++)
        {
            if (!wording.Words[at].Capital && wording.Words[at].Folded != "of")
                return false;
        }
        return wording.Words[place - 1].Capital && wording.Words[first].IsContent;
    }

    /// <summary>An organisation speaks itself if nothing but a comma, a relative or a preposition follows its
    /// name.</summary>
    private bool IsHead(Run source, NameMention name)
    {
        var place = FirstWordAt(name.Span.Start);
        if (IsBehindPreposition(source, place) || (place > source.First && wording.Words[place - 1].IsComma))
            return false;
        var next = FirstWordAt(name.Span.End);
        if (next >= source.End)
            return true;
        var word = wording.Words[next];
        return word.IsComma || word.Folded == "(" || (word.Is(WordClasses.Prepositions)
            && !HasPersonBefore(source, place))
            || word.Is(WordClasses.Relatives);
    }

    private bool HasPersonBefore(Run source, int end)
    {
        for (var at = source.First; at < end; at++)
        {
            if (Persons.Contains(wording.Words[at].Folded))
                return true;
        }
        return false;
    }

    private Speaker? Reference(Span span) => wording.ReferencesFrom(span.Start)
        .TakeWhile(reference => reference.Span.Start < span.End)
        .Where(reference => reference.Span.End <= span.End + 2 && reference.Span.Length * 2 > span.Length)
        .Select(reference => new Speaker { Id = reference.Antecedent, Canonical = reference.Canonical })
        .FirstOrDefault();

    /// <summary>A pronoun that no reference explains means the person who spoke last, if that was just now.</summary>
    private Speaker? Pronoun(Run source, Word word, int paragraph)
    {
        if (word.Is(WordClasses.Relatives) && source.First > 0)
            return SourceFinder.Before(wording, Math.Max(0, source.First - 15),
                wording.Words[source.First - 1].IsComma ? source.First - 1 : source.First)
                is { } antecedent ? Named(antecedent) : null;
        if (word.Folded is "he" or "she" && _lastPerson is not null && paragraph - _lastParagraph <= 1)
            return _lastPerson;
        return null;
    }

    private Speaker? Described(Run source)
    {
        var text = wording.SpanOf(source.First, source.End).Of(wording.Text);
        var (noun, end) = HeadNoun(source);
        var first = wording.Words[source.First].Folded;
        if (first is "the" or "that" or "this")
        {
            if (_described.TryGetValue(noun, out var known))
                return known;
            if (Offices.Contains(noun))
                return new Speaker { Canonical = text };
        }
        var isPerson = Persons.Contains(noun) || (end < source.End && wording.Words[end].Folded == "who"
            && New.Contains(first));
        if (!isPerson || (Groups.Contains(noun) && !New.Contains(first)))
            return new Speaker { Canonical = text };
        return _described[noun] = new Speaker { Canonical = text, Anonymous = true };
    }

    /// <summary>The noun before the first comma, preposition or relative.</summary>
    private (string Noun, int End) HeadNoun(Run source)
    {
        var (head, at) = (source.First, source.First);
        for (; at < source.End; at++)
        {
            var word = wording.Words[at];
            if (at > source.First && (word.IsComma || word.Is(WordClasses.Relatives) || word.Folded == "familiar"
                || (word.Is(WordClasses.Prepositions) && word.Folded != "'s")))
                break;
            if (word.IsContent)
                head = at;
        }
        return (wording.Words[head].Folded, at);
    }

    private static FrozenSet<string> Read(string section) =>
        Rules.In(section).SelectMany(line => line.Items(0)).ToFrozenSet();
}
