namespace Dateline.Claims;

/// <summary>Which origins are one. Where it is unsure, they are: better one origin too few than one too many.</summary>
internal static class Origins
{
    /// <summary>
    /// The same body under a longer and a shorter name; an unnamed source and the outlet that it told; unnamed sources
    /// of like description who told the same outlet.
    /// </summary>
    public static bool Same(string one, string other)
    {
        var (mine, toldMe) = Split(one);
        var (yours, toldYou) = Split(other);
        if (toldMe is null && toldYou is null)
            return AreOneName(mine, yours);
        if (toldMe is not null && toldYou is not null)
            return AreOneName(toldMe, toldYou) && AreOneName(mine, yours);
        return AreOneName(toldMe ?? mine, toldYou ?? yours);
    }

    /// <summary>
    /// Number of independent origins of these claims; unknown ones are not counted. An article that repeats in its own
    /// words what others are named for adds none; and outlets that all tell it in their own words count as one, for
    /// newsrooms seldom witness and seldom say whom they read.
    /// </summary>
    public static int Count(IEnumerable<Claim> claims)
    {
        var all = claims.Where(claim => claim.Origin is not null).ToList();
        var named = all.Where(claim => !claim.Unattributed).ToList();
        if (named.Count == 0)
            return Math.Min(1, all.Count);
        var counted = new List<string>();
        // The longest names first, so that what is a part of two of them is counted with one.
        foreach (var origin in named.Select(claim => claim.Origin!)
            .OrderByDescending(origin => origin.Length).ThenBy(origin => origin, StringComparer.Ordinal))
        {
            if (!counted.Exists(known => Same(known, origin)))
                counted.Add(origin);
        }
        return counted.Count;
    }

    private static (string Name, string? Told) Split(string origin) =>
        origin.IndexOf(Provenance.Via, StringComparison.Ordinal) is var at and >= 0
            ? (origin[..at], origin[(at + Provenance.Via.Length)..])
            : (origin, null);

    private static bool AreOneName(string one, string other)
    {
        if (IsAcronymOf(one, other) || IsAcronymOf(other, one) || Language.PersonNames.AreOne(one, other))
            return true;
        var (mine, yours) = (Telling(one), Telling(other));
        if (Generic(one, other) || Generic(other, one))
            return true;
        return mine.Count == 0 || yours.Count == 0 || mine.IsSubsetOf(yours) || yours.IsSubsetOf(mine);
    }

    // "The regional health service" is the Galician health service: no name, and the same body by its last two words.
    private static bool Generic(string description, string name)
    {
        var mine = Language.Words.Of(Descriptions.WithoutArticle(description)).TakeLast(2).ToList();
        return mine.Count == 2 && !Descriptions.WithoutArticle(description).Any(char.IsUpper)
            && mine.SequenceEqual(Language.Words.Of(name).TakeLast(2));
    }

    // "The regional health service" is the one whose region another names.
    private static HashSet<string> Telling(string name)
    {
        var words = Descriptions.Telling(name);
        if (words.Count > 1)
            words.ExceptWith(["regional", "provincial", "municipal"]);
        return words;
    }

    // "U.N." and "UN" are the United Nations.
    private static bool IsAcronymOf(string shorter, string longer)
    {
        const int Longest = 6;
        var letters = shorter.Replace(".", "", StringComparison.Ordinal);
        if (letters.Length is < 2 or > Longest || !letters.All(char.IsUpper))
            return false;
        var initials = string.Concat(longer.Split(' ').Where(word => word.Length > 0 && char.IsUpper(word[0]))
            .Select(word => word[0]));
        return letters == initials || letters == longer.Replace(".", "", StringComparison.Ordinal);
    }
}
