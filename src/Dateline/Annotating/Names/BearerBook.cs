using Dateline.Language;

namespace Dateline.Annotating.Names;

/// <summary>
/// Who bears which name in one article: a short form means the one who bears the full form; two full forms that differ
/// are two, however near they are.
/// </summary>
internal sealed class BearerBook(NameRow row)
{
    /// <summary>More bearers of one word are a list, not a story; bounds the work.</summary>
    private const int MostOfOneWord = 40;

    private readonly Dictionary<(NameType, string), Bearer> _byName = [];
    private readonly Dictionary<string, List<Bearer>> _persons = [];
    private readonly Dictionary<string, List<Bearer>> _bodies = [];
    private readonly Dictionary<string, Bearer> _acronyms = [];

    /// <summary>Enters the full names; to be called for all candidates before any is asked for.</summary>
    public void Enter(Candidate candidate)
    {
        var name = NameOf(candidate);
        if (candidate.Type == NameType.Person && candidate.Length > 1)
        {
            var person = Named(NameType.Person, name, out var isNew);
            if (!isNew)
                return;
            // Of a name that only its capitals tell, the surname may stand alone; of another the given name too.
            var alone = candidate.Rule == "names.capitals" ? person.Words.TakeLast(1) : person.Words;
            foreach (var word in alone.Where(word => word.Length > 1).Distinct())
                Add(_persons, word, person);
        }
        else if (candidate.Type == NameType.Organization && candidate.Length > 1)
        {
            var body = Named(NameType.Organization, name, out var isNew);
            if (!isNew)
                return;
            if (body.Words.Length > 0)
                Add(_bodies, body.Words[0], body);
            EnterAcronym(candidate, body);
        }
    }

    /// <summary>Whether the single word is a part of a person's full name in this article, as a surname or given name.</summary>
    public bool IsPerson(Candidate candidate) =>
        candidate.Length == 1 && _persons.ContainsKey(row[candidate.First].Folded)
        && !(candidate is { Type: NameType.Place, IsSure: true } && row.Rules.IsLand(row[candidate.First].Text));

    /// <summary>Whether the words begin the name of just one body of this article.</summary>
    public bool IsBody(Candidate candidate) =>
        _acronyms.ContainsKey(NameOf(candidate)) || (candidate.Length == 1 && !row[candidate.First].IsCommon
            && _bodies.TryGetValue(row[candidate.First].Folded, out var known) && known.Count == 1);

    /// <summary>The one meant.</summary>
    public Bearer Of(Candidate candidate)
    {
        var name = NameOf(candidate);
        return candidate.Type switch
        {
            NameType.Person => Person(name),
            NameType.Organization => Body(candidate, name),
            NameType.Place => Place(name),
            NameType.Group => Named(NameType.Group, Singular(name), out _),
            _ => Named(candidate.Type, name, out _),
        };
    }

    private Bearer Person(string name)
    {
        var words = Words.Of(name).ToList();
        if (words.Count == 1 && _persons.TryGetValue(words[0], out var known))
        {
            var fits = known.Where(one => one.Words[^1] == words[0] || one.Words[0] == words[0] || known.Count == 1)
                .ToList();
            // Kim may be the surname of Kim Min-su as well as of Ann Kim; Mary is a surname of nobody.
            var isGiven = row.Rules.GenderOf(words[0]) != Gender.Unknown;
            var surnames = fits.Count(one => one.Words[^1] == words[0]);
            if (isGiven && surnames > 0 && surnames < fits.Count)
                fits.RemoveAll(one => one.Words[^1] != words[0]);
            if (fits.Count == 1)
                return fits[0];
        }
        return words.Count > 1 && Fuller(name, words) is { } fuller ? fuller : Named(NameType.Person, name, out _);
    }

    /// <summary>The one bearer of a longer form of the name, with the same surname: Abbas Araghchi is Seyed Abbas
    /// Araghchi.</summary>
    private Bearer? Fuller(string name, List<string> words)
    {
        if (!_persons.TryGetValue(words[^1], out var known))
            return null;
        var fits = known.Where(one => one.Words.Length > words.Count && one.Words[^1] == words[^1]
            && PersonNames.AreOne(name, one.Canonical)).ToList();
        return fits.Count == 1 ? fits[0] : null;
    }

    private Bearer Body(Candidate candidate, string name)
    {
        if (_acronyms.TryGetValue(name, out var spelled))
            return spelled;
        var words = Words.Of(name).ToList();
        if (words.Count > 0 && _bodies.TryGetValue(words[0], out var known))
        {
            var fits = known.Where(one => one.Words.Length > words.Count && one.Words.Take(words.Count).SequenceEqual(words))
                .ToList();
            if (fits.Count == 1 && !_byName.ContainsKey((NameType.Organization, Words.Fold(name)))
                && !(candidate.Length == 1 && row[candidate.First].IsCommon))
                return fits[0];
        }
        return Named(NameType.Organization, name, out _);
    }

    private Bearer Place(string name)
    {
        var usual = Gazetteer.World.Find(name) is [{ Kind: PlaceKind.Country } country, ..] ? country.Name : name;
        var bearer = Named(NameType.Place, usual, out var isNew);
        if (isNew && usual != name)
            bearer.Canonical = name;
        else if (name.Length > bearer.Canonical.Length)
            bearer.Canonical = name;
        return bearer;
    }

    // Human Rights Council (HRC): in brackets after the name, or its initials elsewhere.
    private void EnterAcronym(Candidate candidate, Bearer body)
    {
        var initials = string.Concat(Enumerable.Range(candidate.First, candidate.Length)
            .Where(at => row[at].IsCapital).Select(at => row[at].Text[0]));
        if (initials.Length >= 3)
            _acronyms.TryAdd(initials, body);
        if (row.At(candidate.End) is { Text: "(" } && row.At(candidate.End + 1) is { IsAllCapitals: true } inside
            && row.At(candidate.End + 2) is { Text: ")" } && inside.Text[0] == body.Canonical[0])
            _acronyms[inside.Text] = body;
    }

    private Bearer Named(NameType type, string name, out bool isNew)
    {
        var key = (type, Words.Fold(name));
        isNew = !_byName.TryGetValue(key, out var bearer);
        if (bearer is not null)
            return bearer;
        bearer = new Bearer(type, name);
        return _byName[key] = bearer;
    }

    private static void Add(Dictionary<string, List<Bearer>> lists, string word, Bearer bearer)
    {
        if (!lists.TryGetValue(word, out var list))
            lists[word] = list = [];
        if (list.Count < MostOfOneWord)
            list.Add(bearer);
    }

    private string NameOf(Candidate candidate) => row.TextOf(candidate.First, candidate.End);

    private static string Singular(string people) =>
        people.EndsWith('s') && !people.EndsWith("ss", StringComparison.Ordinal)
            && Gazetteer.World.CountryOf(people[..^1]) is not null ? people[..^1] : people;
}
