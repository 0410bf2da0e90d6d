namespace Dateline.Language;

/// <summary>
/// Do two full names mean one person? <c>Seyed Abbas Araghchi</c> and <c>Abbas Araqchi</c> do; two men called Mahmoud do
/// not. Better two records of one person than one record of two.
/// </summary>
public static class PersonNames
{
    /// <summary>In a shorter word a letter more or less makes another name: Amin and Amini, Hasan and Hasani.</summary>
    private const int LongEnoughForSlip = 8;

    private static readonly Lazy<SpellingRules> Rules = new(() => new SpellingRules());

    /// <summary>Whether the names are forms of one: the family names agree, and no given name speaks against it.</summary>
    /// <param name="one">Two words or more; a single word fits nobody, for a family name is borne by many.</param>
    /// <param name="other">As well.</param>
    public static bool AreOne(string one, string other)
    {
        var (mine, yours) = (WordsOf(one), WordsOf(other));
        if (mine.Count < 2 || yours.Count < 2 || !AreOneWord(mine[^1], yours[^1], false))
            return false;
        var (few, many) = mine.Count <= yours.Count ? (mine, yours) : (yours, mine);
        // All given names of the shorter form stand in the longer one, in the same order.
        var at = 0;
        var exact = 0;
        for (var word = 0; word < few.Count - 1; word++, at++)
        {
            while (at < many.Count - 1 && !AreOneWord(few[word], many[at], true))
                at++;
            if (at >= many.Count - 1)
                return false;
            exact += few[word].Length > 1 && many[at].Length > 1 ? 1 : 0;
        }
        return exact > 0;
    }

    /// <summary>The words of the name in their usual spelling, without particles, styles and what follows the family name.
    /// Equal keys are one spelling of one name.</summary>
    public static string Key(string name) => string.Join(' ', WordsOf(name));

    private static List<string> WordsOf(string name)
    {
        var all = Words.Of(name).Select(Rules.Value.Usual).ToList();
        var words = all.Where((word, at) => at == 0 ? !Rules.Value.IsStyle(word)
            : !Rules.Value.IsParticle(word) && !Rules.Value.IsSuffix(word)).ToList();
        return words.Count > 0 ? words : all;
    }

    private static bool AreOneWord(string one, string other, bool given) =>
        one == other
        || (given && (one.Length == 1 || other.Length == 1) && one[0] == other[0])
        || (given && Rules.Value.AreShortForms(one, other))
        || IsSlip(one, other);

    /// <summary>Whether long words differ in one letter within: not in the first letters, which tell most names apart, nor
    /// in the last, which may be an ending.</summary>
    private static bool IsSlip(string one, string other)
    {
        if (one.Length < LongEnoughForSlip || other.Length < LongEnoughForSlip || Math.Abs(one.Length - other.Length) > 1)
            return false;
        var head = one.AsSpan().CommonPrefixLength(other);
        var tail = 0;
        while (tail < Math.Min(one.Length, other.Length) - head && one[^(tail + 1)] == other[^(tail + 1)])
            tail++;
        return head >= 2 && tail >= 2 && Math.Max(one.Length, other.Length) - head - tail <= 1;
    }
}
