using System.Globalization;
using Dateline.Language;

namespace Dateline.Annotating.Names;

/// <summary>
/// Whom do <c>she said</c>, <c>the secretary</c>, <c>the outlet</c> mean? A reference is made only where one bearer fits;
/// nothing within quotation marks is resolved, for there another is speaking, and a ship may be <c>she</c>.
/// </summary>
internal sealed class ReferenceFinder(NameRow row, ImmutableArray<NameMention> names)
{
    /// <summary>A longer description is a clause.</summary>
    private const int LongestDescription = 7;

    private readonly ReferenceRules _rules = ReferenceRules.English;
    private readonly Scene _scene = new(row.Text);
    private int _stranger = -1;
    private readonly ImmutableArray<ReferenceMention>.Builder _found = ImmutableArray.CreateBuilder<ReferenceMention>();

    public ImmutableArray<ReferenceMention> Find()
    {
        var next = 0;
        var quotes = new QuoteState();
        for (var at = 0; at < row.Count; at++)
        {
            var word = row[at];
            quotes.Pass(row, at);
            var isName = false;
            while (next < names.Length && names[next].Span.Start <= word.Start)
            {
                if (!quotes.Within)
                    _scene.Meet(names[next]);
                isName |= names[next].Span.Contains(word.Start);
                next++;
            }
            if (isName || word.IsMark || quotes.Within || (next > 0 && names[next - 1].Span.Contains(word.Start)))
                continue;
            _scene.Reach(word.Start);
            var nextName = next < names.Length ? names[next].Span.Start : int.MaxValue;
            var after = Refer(at, nextName);
            if (after == at && IsStranger(at, nextName))
                _stranger = word.Start;
            at = Math.Max(at, after - 1);
        }
        return _found.DrainToImmutable();
    }

    /// <summary>Adds the reference that begins here; returns the word after it, or <paramref name="at"/>.</summary>
    private int Refer(int at, int nextName) => row[at].Folded switch
    {
        "he" => Pronoun(at, Gender.Male),
        "she" => Pronoun(at, Gender.Female),
        "it" => It(at),
        "the" => Description(at, nextName),
        _ => at,
    };

    // Somebody without a name, as a diplomat or a man, whom the next pronoun may mean as well.
    private bool IsStranger(int at, int nextName)
    {
        var word = row[at].Folded;
        return !row[at].IsCapital && (_rules.Is("stranger", word) || row.Rules.IsOffice(word))
            && !(row.At(at + 1) is { IsJoined: true } next && (next.Start == nextName || row.Rules.IsOffice(next.Folded)))
            && !_scene.Bearers.Any(name => name.Role is { } role && Words.Fold(role).Contains(word, StringComparison.Ordinal));
    }

    private int Pronoun(int at, Gender gender)
    {
        var person = _scene.Only(name => name.Type == NameType.Person && GenderOf(name) is var known
            && (known == gender || known == Gender.Unknown));
        if (person is null || _scene.Last(name => name.Id == person.Id)!.Span.Start < _stranger)
            return at;
        Add(at, at + 1, ReferenceKind.Pronoun, person, "references.pronoun");
        // Whoever is named later in the paragraph is not the only one then.
        _scene.Meet(person with { Span = row[at].Span });
        return at + 1;
    }

    // It said: the only body named in this paragraph.
    private int It(int at)
    {
        var verb = at + 1;
        while (row.At(verb) is { IsMark: false } word && _rules.Is("between", word.Folded) && verb - at < 3)
            verb++;
        var speaks = row.At(verb) is { } said && _rules.Is("speech", said.Folded) && row[verb].IsJoined;
        if (!speaks)
            return at;
        var speakers = _scene.Here.Where(name => name.Type == NameType.Organization || name.IsActor).DistinctBy(name => name.Id)
            .Take(2).ToList();
        return speakers is [var body] ? Add(at, at + 1, ReferenceKind.Pronoun, body, "references.it-said") : at;
    }

    private int Description(int at, int nextName)
    {
        var end = at + 1;
        while (end < row.Count && end - at <= LongestDescription && row[end].Start < nextName
            && (row[end].IsJoined || row.IsPossessive(end) || row[end].Text == "-" || row[end - 1].Text == "-"
                || row.IsPossessive(end - 1)))
            end++;
        for (var last = end; last > at + 1; last--)
        {
            if (IsFollowedByName(last, nextName) || row.IsPossessive(last - 1) || row[last - 1].IsMark)
                continue;
            if (Resolve(at, last) is { } found)
                return Add(at, last, found.Kind, found.Name, found.Rule);
        }
        return at;
    }

    private (ReferenceKind Kind, NameMention Name, string Rule)? Resolve(int at, int end)
    {
        var phrase = row.FoldedOf(at + 1, end);
        if (Aged(at, end) is { } old)
            return (ReferenceKind.Description, old, "references.age");
        if (_rules.Is("outlet", phrase))
            return Kept(ReferenceKind.Description, _scene.Last(IsOutlet), "references.outlet");
        if (_rules.Is("company", phrase))
            return Kept(ReferenceKind.Description, _scene.OnlyOfAll(IsCompany), "references.company");
        if (IsApposition(at, end) || IsDefinedAfter(end))
            return null;
        if (row.TitleAt(at + 1, end) == end - at - 1 && !row.Rules.IsHonorific(phrase))
            return Kept(ReferenceKind.Office, Officer(row[end - 1].Folded, phrase), "references.office");
        if (_scene.OnlyOfAll(name => name.Role is { } role && Words.Fold(role) == phrase) is { } exact)
            return (ReferenceKind.Office, exact, "references.role");
        return Kept(ReferenceKind.Description, BodyEnding(phrase), "references.short-form");
    }

    private static (ReferenceKind, NameMention, string)? Kept(ReferenceKind kind, NameMention? name, string rule) =>
        name is null ? null : (kind, name, rule);

    /// <summary>The only bearer of the office in the article, if named in this paragraph or the one before.</summary>
    private NameMention? Officer(string head, string phrase)
    {
        var officer = _scene.OnlyOfAll(name => name.Type == NameType.Person && Holds(name, phrase, head));
        return officer is not null && _scene.Last(name => name.Id == officer.Id) is not null ? officer : null;
    }

    // The secretary is a secretary of state, but the foreign minister is no minister of health.
    private static bool Holds(NameMention person, string phrase, string head)
    {
        if (person.Role is not { } role)
            return false;
        var words = Words.Of(role).ToList();
        return Words.Of(phrase).All(words.Contains) && words.Contains(Words.Of(head).Last()) && !words.Contains("former");
    }

    // the board: the only body so far whose name ends so.
    private NameMention? BodyEnding(string phrase)
    {
        var words = Words.Of(phrase).ToList();
        if (words.Count is 0 or > 3 || !row.Rules.IsBody("suffix", words[^1])
            || (words.Count == 1 && !_rules.Is("institution", words[0])))
            return null;
        return _scene.OnlyOfAll(name => name.Type == NameType.Organization
            && Words.Of(name.Canonical).ToList() is var full && full.Count > words.Count
            && full.TakeLast(words.Count).SequenceEqual(words));
    }

    // the 86-year-old cleric: the only person named in this paragraph, or in the one before.
    private NameMention? Aged(int at, int end)
    {
        var first = row[at + 1];
        var isAge = first.Folded.EndsWith("-year-old", StringComparison.Ordinal)
            && int.TryParse(first.Folded.AsSpan(0, first.Folded.IndexOf('-')), NumberStyles.None, null, out _);
        return isAge && end - at is 2 or 3 && (end == at + 2 || row.TitleAt(at + 2, end) == 1)
            && (end - at == 3 || row.At(end) is not { IsJoined: true, IsCommon: true } || IsVerb(end))
            ? _scene.Only(name => name.Type == NameType.Person) : null;
    }

    private bool IsVerb(int at) => row.At(at) is { } word
        && (_rules.Is("speech", word.Folded) || word.Folded is "was" or "is" or "has" or "had" or "will" or "previously");

    private bool IsFollowedByName(int end, int nextName) =>
        row.At(end) is { } next && (next.Start == nextName || next.IsCapital) && next.IsJoined;

    // The president of the club is not the president.
    private bool IsDefinedAfter(int end) => row.At(end) is { IsJoined: true, Folded: "of" or "for" or "-" };

    // Ann Lee, the mayor, or: the mayor, Ann Lee.
    private bool IsApposition(int at, int end) =>
        (row.At(at - 1) is { Text: "," } comma && names.PersonEndsAt(comma.Start))
        || (row.At(end) is { Text: "," } && row.At(end + 1) is { } next && names.NameStartsAt(next.Start));

    private bool IsOutlet(NameMention name) => name.Type == NameType.Organization
        && (row.Rules.IsOutlet(name.Canonical) || row.Rules.IsOutlet(name.Span.Of(row.Text))
            || row.Rules.IsBody("outlet suffix", Words.Of(name.Canonical).LastOrDefault() ?? "")
            || name.Rule == "names.outlet-cue");

    private bool IsCompany(NameMention name) => name.Type == NameType.Organization
        && Words.Of(name.Canonical).LastOrDefault() is { } last && _rules.Is("company name", last);

    private Gender GenderOf(NameMention name)
    {
        var byName = row.Rules.GenderOf(Words.Of(name.Canonical).FirstOrDefault() ?? "");
        return byName != Gender.Unknown || name.Role is not { } role ? byName : GenderOfRole(role);
    }

    private static Gender GenderOfRole(string role) => Words.Of(role).LastOrDefault() switch
    {
        "spokeswoman" or "chairwoman" or "congresswoman" or "councilwoman" or "actress" or "mother" or "daughter" or "wife"
            or "sister" or "granddaughter" or "widow" => Gender.Female,
        "spokesman" or "chairman" or "congressman" or "councilman" or "father" or "son" or "husband" or "brother"
            or "grandson" => Gender.Male,
        _ => Gender.Unknown,
    };

    private int Add(int first, int end, ReferenceKind kind, NameMention name, string rule)
    {
        _found.Add(new ReferenceMention
        {
            Span = row.SpanOf(first, end),
            Rule = rule,
            Kind = kind,
            Antecedent = name.Id,
            Canonical = name.Canonical,
            Type = name.Type,
        });
        return end;
    }
}
