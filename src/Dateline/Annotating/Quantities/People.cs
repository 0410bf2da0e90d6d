using Dateline.Language;

namespace Dateline.Annotating.Quantities;

/// <summary>Words that mean people who are counted.</summary>
/// <param name="First">First token.</param>
/// <param name="Head">The noun, or the last word of the name.</param>
/// <param name="End">Token after the last, with an age and a home behind the name.</param>
internal readonly record struct Person(int First, int Head, int End, PersonKind Kind, double Value = 1);

internal enum PersonKind
{
    /// <summary>A young man, his wife, the 2-year-old.</summary>
    Described,

    Named,

    /// <summary>Him, herself.</summary>
    Pronoun,

    /// <summary>Two men; the only one that says a number.</summary>
    Counted,
}

/// <summary>Reads the words that mean one person: by what they are, by name, or by a pronoun.</summary>
internal sealed class People
{
    /// <summary>Words between the article and the noun: "a 17-year-old Chitimacha tribal police officer".</summary>
    private const int Reach = 6;

    private readonly TokenRow _row;
    private readonly ImmutableArray<WordTag> _tags;

    /// <summary>For each token at which the name of a person begins, the token after the name; else 0.</summary>
    private readonly int[] _names;

    public People(TokenRow row, Document document)
    {
        _row = row;
        _tags = document.Tags;
        _names = new int[row.Count + 1];
        foreach (var name in document.Names)
        {
            if (name.Type != NameType.Person)
                continue;
            var tokens = row.In(name.Span);
            if (tokens.End.Value > tokens.Start.Value)
                _names[tokens.Start.Value] = tokens.End.Value;
        }
    }

    /// <summary>Whether the word is a finite verb, where tags were read.</summary>
    public bool IsFinite(int at) => Tag(at) is "VBD" or "VBZ" or "VBP" or "MD";

    /// <summary>Whether the token is one at which words for one person may begin.</summary>
    public bool MayBegin(int at, bool bare) => _names[at] > 0 || QuantityWords.PersonWords.Contains(_row.Folded(at))
        || IsAge(_row.Folded(at)) || (bare && _row.IsWord(at));

    /// <summary>The person whom the words from the token on mean.</summary>
    /// <param name="bare">Whether a noun without article may mean one: in a row of people, at the head of a line.</param>
    public Person? At(int at, int end, bool bare)
    {
        if (at >= end)
            return null;
        var word = _row.Folded(at);
        if (word is "he" or "she" or "him" or "himself" or "herself" || (word == "her" && Tag(at) == "PRP"))
            return new Person(at, at, at + 1, PersonKind.Pronoun);
        var head = at;
        if (QuantityWords.Determiners.Contains(word))
            head++;
        else if (_names[at] is > 0 and var named && named < end && _row.Folded(named) == "'s")
            head = named + 1;
        else if (_names[at] > 0)
            return new Person(at, _names[at] - 1, BehindName(_names[at], end), PersonKind.Named);
        else if (!bare && !IsAge(word))
            return null;
        return Headed(at, head, end);
    }

    private Person? Headed(int first, int at, int end)
    {
        for (var head = at; head < Math.Min(end, at + Reach) && _row.IsWord(head); head++)
        {
            var word = _row.Folded(head);
            if (_names[head] > 0)
                return Whole(first, _names[head], end, PersonKind.Named);
            if (QuantityWords.Stops.Contains(word) || word == "unborn" || IsFinite(head)
                || NumberReader.TryRead(_row, head, end, out _))
                return null;
            if ((QuantityWords.Singles.Contains(word) && !IsNominal(head + 1)) || (IsAge(word) && !IsModifier(head + 1)))
                return Whole(first, head + 1, end, PersonKind.Described);
        }
        return null;
    }

    /// <summary>None where a possessive follows: it is another person or thing that is told of.</summary>
    private Person? Whole(int first, int last, int end, PersonKind kind) =>
        _row.Folded(last) == "'s" ? null : new Person(first, last - 1, BehindName(last, end), kind);

    /// <summary>Smith, 34, of Cork: the token after what belongs to the name.</summary>
    private int BehindName(int at, int end)
    {
        if (_row.Folded(at) == "," && IsYears(at + 1))
            at = _row.Folded(at + 2) == "," && !IsJoint(at + 3) ? at + 3 : at + 2;
        else if (_row.Folded(at) == "(" && IsYears(at + 1) && _row.Folded(at + 2) == ")")
            at += 3;
        var from = _row.Folded(at) == "," ? at + 1 : at;
        if (_row.Folded(from) is not ("of" or "from") || !_row.IsCapital(from + 1))
            return Math.Min(at, end);
        var home = from + 1;
        while (home < Math.Min(end, from + 7) && (_row.IsCapital(home) || (_row.Folded(home) == "in" && _row.IsCapital(home + 1))))
            home++;
        return (from > at || _row.Folded(at - 1) == ",") && _row.Folded(home) == "," && !IsJoint(home + 1) ? home + 1 : home;
    }

    private bool IsJoint(int at) => _row.Folded(at) is "and" or "&" || _names[Math.Min(at, _row.Count)] > 0;

    private bool IsYears(int at) => NumberReader.TryFigures(_row.Folded(at), out var years) && years < 120;

    private static bool IsAge(string word) => word.EndsWith("-old", StringComparison.Ordinal);

    private bool IsNominal(int at) => QuantityWords.Singles.Contains(_row.Folded(at))
        || (Tag(at) is "NN" or "NNS" && !QuantityWords.IsFate(_row, at, _row.Count, out _));

    private bool IsModifier(int at) => IsNominal(at) || _names[Math.Min(at, _row.Count)] > 0 || Tag(at) is "JJ" or "NNP";

    private string Tag(int at) => (uint)at < (uint)_tags.Length ? _tags[at].Penn : "";
}
