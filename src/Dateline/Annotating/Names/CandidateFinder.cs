using Dateline.Language;

namespace Dateline.Annotating.Names;

/// <summary>Cuts rows of capitals into titles, peoples, places, known bodies and what is left over.</summary>
internal sealed class CandidateFinder(NameRow row)
{
    /// <summary>Names of more words are seldom unknown to every rule.</summary>
    private const int LongestGuess = 5;

    private readonly NameRunFinder _runs = new(row);
    private readonly NameTyper _typer = new(row);
    private readonly ImmutableArray<Candidate>.Builder _found = ImmutableArray.CreateBuilder<Candidate>();

    private NameRules Rules => row.Rules;

    public ImmutableArray<Candidate> Find()
    {
        var loud = LoudSentences();
        for (var at = 0; at < row.Count;)
        {
            var known = KnownInSmallLetters(at);
            if (known > 0)
            {
                Add(at, at + known, KnownType(at, at + known), "names.known");
                at += known;
            }
            else if (!row[at].IsCapital || _runs.Breaks(at))
                at++;
            else
            {
                var end = _runs.EndOf(at);
                if (BeyondRun(at, end) is var length and > 0)
                {
                    at += length;
                    continue;
                }
                Read(at, end, loud.Contains(row[at].Sentence));
                at = end;
            }
        }
        return _found.DrainToImmutable();
    }

    /// <summary>Sentences in capitals, where capitals tell nothing.</summary>
    private HashSet<int> LoudSentences() =>
        [.. row.Words.Where(word => !word.IsMark && char.IsLetter(word.Text[0])).GroupBy(word => word.Sentence)
            .Where(group => group.Count() > 4 && group.All(word => word.IsCapital || IsSmall(word)))
            .Select(group => group.Key)];

    private bool IsSmall(NameWord word) =>
        Rules.Is("function", string.Concat(word.Text[..1].ToUpperInvariant(), word.Text[1..]));

    // al-Qaida, iPhone
    private int KnownInSmallLetters(int at) =>
        !row[at].IsMark && !row[at].IsCapital && row[at].Text.Length > 3 && row[at].Text.Any(char.IsUpper)
            ? row.Longest(at, Math.Min(row.Count, at + 2), Rules.IsKnown) : 0;

    // People’s Republic of China: names of the lists that no row of capitals holds.
    private int BeyondRun(int at, int end)
    {
        if (end >= row.Count || (row[end].IsMark ? !row.IsPossessive(end) : !row[end].IsJoined))
            return 0;
        var length = row.Longest(at, row.Count, phrase => Gazetteer.World.Knows(phrase) || Rules.IsKnown(phrase));
        if (at + length <= end || !row[at + length - 1].Text.Any(char.IsUpper))
            return 0;
        var isBody = Rules.IsKnown(row.TextOf(at, at + length));
        Add(at, at + length, isBody ? NameType.Organization : NameType.Place, "names.known");
        return length;
    }

    private void Read(int first, int end, bool loud)
    {
        first = SkipOpening(first, end);
        var titled = IsTitledBefore(first);
        while (first < end)
        {
            if (!row[first].IsCapital || row[first].IsMark || row[first].Folded == "the")
            {
                first++;
                continue;
            }
            var taken = EndsAsBody(first, end) || (titled && IsNameLikeTitle(first, end)) ? 0 : Title(first, end);
            if (taken > 0)
                titled = true;
            else
            {
                taken = Name(first, end, titled, loud);
                titled = false;
            }
            first += taken;
        }
    }

    // Fire Chief Dean Holm, Mr. King: who has a title already bears the second as a name.
    private bool IsNameLikeTitle(int first, int end) =>
        row.TitleAt(first, end) == 1 && row[first].IsJoined
        && (end - first == 2 ? Rules.IsGiven(row[first]) && !Rules.IsHonorific(row[first].Folded)
            : end - first == 1 && Rules.IsHonorific(row[first].Folded) && row[first - 1].Text.EndsWith('.'));

    /// <summary>Leaves out a first word that has its capital from the sentence only.</summary>
    private int SkipOpening(int first, int end)
    {
        if (!row[first].IsFirst)
            return first;
        if (row[first].Folded == "the" || (Rules.Is("function", row[first].Text) && !KnownAt(first, end)))
            return first + 1;
        if (!row[first].IsCommon || end - first == 1 || row.TitleAt(first, end) > 0 || KnownAt(first, end))
            return first;
        return end - first > 1 && EndsAsBody(first, end) ? first : first + 1;
    }

    private bool KnownAt(int first, int end) =>
        row.Longest(first, end, Rules.IsKnown) > 1 || row.Longest(first, end, Gazetteer.World.Knows) > 1
        || (end - first == 1 && (Rules.IsKnown(row[first].Text) || Rules.IsGroup(row[first].Text)
            || (row[first].Text.Length > 4 && Rules.IsLand(row[first].Text))));

    // special envoy Witkoff: the title stands before the capitals.
    private bool IsTitledBefore(int first) =>
        first > 0 && row.At(first) is { IsJoined: true } && row.TitleBefore(first) > 0;

    private int Title(int first, int end)
    {
        var length = row.TitleAt(first, end);
        if (length == 0)
            return 0;
        // General Motors: not a general.
        if (row.Longest(first, end, Rules.IsKnown) > length)
            return 0;
        // Justice Department, Star Tribune: what a body is called, not what a person is.
        var next = first + length;
        return next < end && row[first].IsCommon && Rules.IsBody("suffix", row[end - 1].Folded)
            && !Rules.IsGiven(row[next]) && end - next <= 2 && row.TitleAt(next, end) == 0 ? 0 : length;
    }

    private bool EndsAsBody(int first, int end) =>
        Rules.IsBody("suffix", row[end - 1].Folded) && row[end - 1].IsCommon && end - first > 1
        && !Enumerable.Range(first, end - first).Any(at => Rules.IsGiven(row[at]) || Rules.IsRank(row[at].Folded))
        && !Rules.IsBody("outlet suffix", row[end - 1].Folded);

    /// <summary>Adds the name that begins here; returns its number of words.</summary>
    private int Name(int first, int end, bool titled, bool loud)
    {
        var known = row.Longest(first, end, Rules.IsKnown);
        if (known > 0 && !titled && IsWhole(first + known, end))
        {
            known = WithPossessive(first, first + known, end, Rules.IsKnown);
            Add(first, first + known, KnownType(first, first + known), "names.known");
            return known;
        }
        var people = row.Longest(first, end, Rules.IsGroup);
        if (people > 0 && row.Longest(first, end, Gazetteer.World.Knows) <= people
            && (first + people == end || row.TitleAt(first + people, end) > 0 || IsStateBody(first + people, end)
            || !EndsAsName(end)))
        {
            Add(first, first + people, NameType.Group, "names.people");
            return people;
        }
        if (IsSetOffByOffice(first, end))
        {
            Add(first, end, NameType.Person, "names.office-set-off");
            return end - first;
        }
        if (!titled && Place(first, end) is var place and > 0)
            return place;
        var stop = NextTitle(first, end);
        // Station | Manager Ann Lee: a common word before an office belongs to it.
        if (stop - first == 1 && stop < end && !Rules.IsGiven(row[first])
            && (row[first].IsCommon || (end - stop > 2 && Rules.Is("unit rank", row[stop].Folded))))
            return 1;
        if (!loud && _typer.Type(first, stop, titled) is { } candidate)
        {
            // A row of many capitals is a headline: only what is known by itself counts in it.
            if (!candidate.IsSure && candidate.Length > LongestGuess)
                return HeadlineEnd(first, stop);
            _found.Add(candidate);
        }
        return stop - first;
    }

    // What follows a known name does not make it a part of a longer one.
    private bool IsWhole(int at, int end) =>
        at >= end || row.TitleAt(at, end) > 0 || !EndsAsName(end);

    private bool EndsAsName(int end) =>
        Rules.IsBody("suffix", row[end - 1].Folded) || Rules.Is("facility suffix", row[end - 1].Folded)
        || Rules.Is("place suffix", row[end - 1].Folded) || Rules.Is("event suffix", row[end - 1].Folded);

    // Iranian | Foreign Ministry, but American Airlines.
    private bool IsStateBody(int first, int end) =>
        first < end && Rules.Is("state body", row[end - 1].Folded);

    private NameType KnownType(int first, int end) =>
        Rules.Is("product", row.TextOf(first, end)) ? NameType.Product : NameType.Organization;

    /// <summary>Adds the place that begins here; returns its number of words, 0 if there is none.</summary>
    private int Place(int first, int end)
    {
        var length = row.Longest(first, end, Gazetteer.World.Knows);
        if (length == 0)
            return 0;
        var places = Gazetteer.World.Find(row.TextOf(first, first + length));
        var land = places[0].Kind is PlaceKind.Country or PlaceKind.Area;
        var next = first + length;
        if (next < end && !(row.TitleAt(next, end) > 0 && Title(next, end) > 0) && !(land && IsStateBody(next, end))
            && !(land && row.Longest(next, end, Rules.IsKnown) == end - next)
            && (EndsAsName(end) || !land))
            return 0;
        if (length == 1 && !land && (Rules.Is("direction", row[first].Folded)
            || ((row[first].IsCommon || Rules.IsBody("suffix", row[first].Folded)) && !IsAfterPreposition(first))))
            return 0;
        length = WithPossessive(first, next, end, Gazetteer.World.Knows);
        var sure = land || length > 1 || !Rules.IsGiven(row[first]);
        if (length == 1 && !land && places[0].IsOtherName && !IsAfterPreposition(first))
            return 0;
        _found.Add(new Candidate(first, first + length, NameType.Place, "names.gazetteer") { IsSure = sure });
        return length;
    }

    // Its foreign minister, Florence, said: whoever holds the office is no place.
    private bool IsSetOffByOffice(int first, int end) =>
        row.At(first - 1) is { Text: "," } && row.At(end) is { Text: "," } && end - first <= 4
        && !Rules.IsLand(row.TextOf(first, end)) && row.Longest(first, end, Gazetteer.World.Knows) == end - first
        && row.TitleBefore(first - 1) is var length and > 0
        && row.FoldedOf(first - 1 - length, first - 1) is var office && Rules.IsOffice(office)
        && !Rules.Is("no person's office", office)
        && Enumerable.Range(1, 3).Any(back => row.At(first - 1 - length - back) is { Folded: "the" or "its" or "their" });

    private bool IsAfterPreposition(int first) =>
        row.At(first - 1) is { } before && Rules.Is("place before", before.Folded);

    // St. John’s, McDonald’s: the possessive is a part of the name.
    private int WithPossessive(int first, int next, int end, Func<string, bool> passes) =>
        next == end && row.IsPossessive(next) && passes(row.TextOf(first, next + 1)) ? next + 1 - first : next - first;

    private int HeadlineEnd(int first, int end)
    {
        for (var at = first; at < end;)
        {
            var known = row.Longest(at, end, phrase => Rules.IsKnown(phrase) || Rules.IsLand(phrase));
            if (known > 0)
                Add(at, at + known, Rules.IsKnown(row.TextOf(at, at + known)) ? NameType.Organization
                    : Rules.IsGroup(row.TextOf(at, at + known)) ? NameType.Group : NameType.Place, "names.known");
            at += Math.Max(1, known);
        }
        return end - first;
    }

    private int NextTitle(int first, int end)
    {
        for (var at = first + 1; at < end; at++)
            if (row[at].IsCapital && row.TitleAt(at, end) is var length and > 0 && at + length < end && !EndsAsBody(at, end)
                && Title(at, end) > 0)
                return at;
        return end;
    }

    private void Add(int first, int end, NameType type, string rule) =>
        _found.Add(new Candidate(first, end, type, rule) { IsSure = true });
}
