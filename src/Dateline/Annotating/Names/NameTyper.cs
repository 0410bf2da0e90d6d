using Dateline.Language;

namespace Dateline.Annotating.Names;

/// <summary>What bears the name? From its words, then from those around it.</summary>
internal sealed class NameTyper(NameRow row)
{
    private NameRules Rules => row.Rules;

    /// <summary>The candidate, or null where nothing speaks for a name.</summary>
    /// <param name="first">Index of the first word.</param>
    /// <param name="end">Index after the last.</param>
    /// <param name="titled">Whether a title stands before.</param>
    public Candidate? Type(int first, int end, bool titled)
    {
        if (titled && end - first <= 5 && IsPersonLike(first, end))
            return Sure(first, end, NameType.Person, "names.title-before");
        return end - first == 1 ? TypeOne(first) : ByWords(first, end) ?? BySurroundings(first, end);
    }

    // After a title: Lee, Ann Lee, White; but not League Baseball or Meeting.
    private bool IsPersonLike(int first, int end)
    {
        if (Rules.IsBody("suffix", row[end - 1].Folded) || Rules.Is("place suffix", row[end - 1].Folded))
            return false;
        return Rules.IsGiven(row[first]) || !Enumerable.Range(first, end - first).Any(at => row[at].IsCapital && row[at].IsCommon)
            || (end - first == 1 && row.At(first - 1) is { } before
                && (Rules.IsHonorific(before.Folded) || (before.IsCapital && !before.IsFirst)));
    }

    private static Candidate Sure(int first, int end, NameType type, string rule) =>
        new(first, end, type, rule) { IsSure = true };

    private Candidate? ByWords(int first, int end)
    {
        if (IsShip(first) || IsShipByArticle(first, end))
            return Sure(first, end, NameType.Product, "names.ship-cue");
        var head = row[first].Folded;
        var last = row[end - 1].Folded;
        var given = Rules.IsGiven(row[first]) && !row[first].IsCommon;
        var personLike = given && end - first <= 3 && Clear(first, end);
        if (last.All(char.IsAsciiDigit) && row[end - 2].Text == "Local")
            return Sure(first, end, NameType.Organization, "names.union-local");
        if (last == "executive" && row[first + 1].Folded == "and")
            return Sure(first, end, NameType.Organization, "names.body-suffix");
        if (Rules.IsBody("foreign head", head) && !Rules.Is("facility suffix", last))
            return Sure(first, end, NameType.Organization, "names.body-head");
        if (Rules.Is("ship prefix", row[first].Text))
            return Sure(first, end, NameType.Product, "names.ship-prefix");
        if (personLike && !IsStrongSuffix(last))
            return Sure(first, end, NameType.Person, "names.given-name");
        if (Rules.Is("event head", head) && !Rules.IsBody("suffix", last))
            return Sure(first, end, NameType.Event, "names.event-head");
        if (HasOf(first, end) && Rules.IsBody("head", head))
            return Sure(first, end, NameType.Organization, "names.body-of");
        if (Rules.IsBody("suffix", last) && !(given && end - first == 2 && Rules.IsBody("outlet suffix", last)))
            return Sure(first, end, NameType.Organization, "names.body-suffix");
        if (Rules.Is("facility suffix", last))
            return Sure(first, end, NameType.Facility, "names.facility-suffix");
        if (Rules.Is("place suffix", last) || (IsPlaceHead(first) && !given))
            return Sure(first, end, NameType.Place, "names.place-word");
        if (Rules.Is("event suffix", last))
            return Sure(first, end, NameType.Event, "names.event-suffix");
        if (HasOf(first, end) && (Rules.IsBody("suffix", row[first].Folded) || Rules.IsBody("suffix", BeforeOf(first, end))))
            return Sure(first, end, NameType.Organization, "names.body-of");
        if (given && end - first <= 5 || HasInitial(first, end))
            return Sure(first, end, NameType.Person, "names.given-name");
        return null;
    }

    // Lake Tolvik, Gulf of Tolvik; but not Gulf Tensions.
    private bool IsPlaceHead(int first) =>
        Rules.Is("place head", row[first].Folded)
        && (Rules.Is("place head alone", row[first].Folded) || row.At(first + 1) is { Folded: "of" });

    private bool IsStrongSuffix(string last) =>
        (Rules.IsBody("suffix", last) && !Rules.IsBody("outlet suffix", last) && row.Rules.IsCommon(last))
        || Rules.Is("road suffix", last) || last is "airport" or "stadium" or "bridge" or "building" or "county" or "island";

    // None of the words but the first is a common one: Rose Mary Woods is a person, Rose Garden Talks is none.
    private bool Clear(int first, int end)
    {
        for (var at = first + 1; at < end; at++)
            if (row[at].IsCapital && row[at].IsCommon && at + 1 < end)
                return false;
        return true;
    }

    private Candidate? BySurroundings(int first, int end)
    {
        var common = Enumerable.Range(first, end - first).Count(at => row[at].IsCapital && row[at].IsCommon);
        if (IsBodyCue(first, end))
            return Sure(first, end, NameType.Organization, "names.body-cue");
        if (IsQuotedWhole(first, end))
            return null;
        var determined = row.At(first - 1) is { Folded: "the" };
        if (IsTeam(first, end))
            return new Candidate(first, end, NameType.Organization, "names.team");
        var cued = IsPersonCue(first, end);
        if (common == 0 && !determined && !IsOddPerson(first, end) && end - first <= 4 && (cued || !IsPlaceCue(first)))
            return new Candidate(first, end, NameType.Person, cued ? "names.person-cue" : "names.capitals");
        if (common == 0 && IsPlaceCue(first))
            return new Candidate(first, end, NameType.Place, "names.place-cue");
        return new Candidate(first, end, NameType.Organization, "names.capitals") { IsDoubtful = true };
    }

    private Candidate? TypeOne(int at)
    {
        var word = row[at];
        if (IsShip(at) && !word.IsCommon)
            return new Candidate(at, at + 1, NameType.Product, "names.ship-cue");
        if (IsBodyCue(at, at + 1) && !word.IsCommon)
            return Sure(at, at + 1, NameType.Organization, "names.body-cue");
        if (word.IsAllCapitals && word.Text.Length is >= 2 and <= 6 && !word.IsCommon && !InCapitals(at))
            return new Candidate(at, at + 1, NameType.Organization, "names.acronym")
            { IsDoubtful = row.At(at - 1) is not { Folded: "the" } || word.Text.Length < 3 };
        if (word.Text.Length < 3 || word.IsAllCapitals)
            return null;
        if (word.IsCommon || Rules.IsBody("suffix", word.Folded))
            return new Candidate(at, at + 1, NameType.Person, "names.doubt") { IsDoubtful = true };
        if (IsPersonCue(at, at + 1))
            return new Candidate(at, at + 1, NameType.Person, "names.person-cue");
        if (Rules.IsGiven(word))
            return new Candidate(at, at + 1, NameType.Person, "names.given-alone");
        if (IsPlaceCue(at))
            return new Candidate(at, at + 1, NameType.Place, "names.place-cue");
        return new Candidate(at, at + 1, NameType.Organization, "names.capital-alone") { IsDoubtful = true };
    }

    private bool InCapitals(int at) =>
        row.At(at - 1) is { IsAllCapitals: true, IsMark: false } || row.At(at + 1) is { IsAllCapitals: true, IsMark: false };

    private bool HasOf(int first, int end) =>
        Enumerable.Range(first, end - first).Any(at => row[at].Folded is "of" or "for");

    private string BeforeOf(int first, int end)
    {
        for (var at = first + 1; at < end; at++)
            if (row[at].Folded is "of" or "for")
                return row[at - 1].Folded;
        return "";
    }

    private bool HasInitial(int first, int end)
    {
        for (var at = first; at + 1 < end; at++)
            if (row.IsInitial(at) && row[at].Text.Length > 1 && !row[end - 1].IsCommon)
                return true;
        return false;
    }

    private bool IsShip(int first)
    {
        for (var words = 2; words >= 1; words--)
            if (first >= words && row[first].IsJoined && row.AreJoined(first - words, first)
                && Rules.Is("ship before", row.FoldedOf(first - words, first)))
                return true;
        return false;
    }

    // The Kestrel Bay, in a story with a ship: bays and lakes take no article.
    private bool IsShipByArticle(int first, int end) =>
        row.At(first - 1) is { Folded: "the" } && row[first].IsJoined && row.HasShips
        && Rules.Is("no article", row[end - 1].Folded) && !Gazetteer.World.Knows(row.TextOf(first, end));

    // Boston Harriers: a city and a plural.
    private bool IsTeam(int first, int end) =>
        row[end - 1].Folded is [.., 's'] && row[end - 1].Text.Length > 4 && end - first <= 3
        && Gazetteer.World.Find(row.TextOf(first, end - 1)) is [{ Kind: not PlaceKind.Country }, ..];

    // Capitals throughout, figures, a land or a known body in it: no person is called so.
    private bool IsOddPerson(int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            var word = row[at];
            if (at > first && word.Folded == row[at - 1].Folded)
                return true;
            if ((word.IsAllCapitals && !row.IsInitial(at)) || word.Text.Any(char.IsDigit) || word.Text.Contains('@')
                || Rules.IsLand(word.Text) || Rules.IsKnown(word.Text) || Rules.Is("direction", word.Folded))
                return true;
        }
        return false;
    }

    private bool IsBodyCue(int first, int end)
    {
        for (var words = 2; words >= 1; words--)
        {
            if (first >= words && row[first].IsJoined && row.AreJoined(first - words, first)
                && row.FoldedOf(first - words, first) is var before && (Rules.IsBody("body before", before)
                    || Rules.IsBody("outlet before", before)))
                return true;
            if (end + words <= row.Count && row.AreJoined(end - 1, end + words)
                && row.FoldedOf(end, end + words) is var after && (Rules.IsBody("body after", after)
                    || Rules.IsBody("outlet after", after)))
                return true;
        }
        return false;
    }

    private bool IsPersonCue(int first, int end)
    {
        var after = row.At(end);
        if (after is { Text: "," } && row.At(end + 1) is { } age && age.Text.Length is 1 or 2 && age.Text.All(char.IsDigit)
            && row.At(end + 2) is { Text: "," or "." })
            return true;
        if (after is { Text: "," } && row.At(end + 1) is { Folded: "who" or "whose" })
            return true;
        if (end - first <= 3 && IsOfficeSetOff(end))
            return true;
        return after is { IsJoined: true } && Rules.Is("person cue", after.Folded)
            || (row.At(first - 1) is { IsMark: false } before && row[first].IsJoined && Rules.Is("person cue", before.Folded)
                && !IsPlaceCue(first));
    }

    // Lee, the harbour minister, told.
    private bool IsOfficeSetOff(int end)
    {
        const int Longest = 6;
        if (row.At(end) is not { Text: "," } || row.At(end + 1) is not { Folded: "the" or "its" or "a" or "an" or "their" })
            return false;
        var stop = end + 2;
        while (row.At(stop) is { IsMark: false } && stop - end <= Longest)
            stop++;
        return row.At(stop) is { Text: "," or "." } && row.TitleBefore(stop) is var length and > 0
            && row.FoldedOf(stop - length, stop) is var office && Rules.IsOffice(office)
            && !Rules.Is("no person's office", office);
    }

    private bool IsPlaceCue(int first) =>
        row.At(first - 1) is { } before && row[first].IsJoined && Rules.Is("place before", before.Folded);

    // A name of several words alone between quotation marks is a title of a work.
    private bool IsQuotedWhole(int first, int end) =>
        row.At(first - 1) is { Text: "“" or "\"" or "‘" } && row.At(end) is { Text: "”" or "\"" or "’" or "," };
}
