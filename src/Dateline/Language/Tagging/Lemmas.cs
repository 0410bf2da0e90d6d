namespace Dateline.Language.Tagging;

/// <summary>
/// The dictionary form of a word, by what was learned of the word under its tag, else of its longest known ending:
/// cut so many letters, add others.
/// </summary>
internal sealed class Lemmas(string[] edits, Dictionary<uint, ushort> known)
{
    /// <summary>Longer endings tell no more.</summary>
    public const int LongestEnding = 6;

    /// <param name="word">As it stands.</param>
    /// <param name="folded">By <see cref="Words.Fold"/>.</param>
    /// <param name="label">Both tags, as <c>VERB|VBD</c>.</param>
    public string Of(ReadOnlySpan<char> word, string folded, uint label)
    {
        if (known.TryGetValue(WholeKey(folded, label), out var edit))
            return Apply(edits[edit], word, folded);
        for (var letters = Math.Min(LongestEnding, folded.Length); letters >= 0; letters--)
            if (known.TryGetValue(EndingKey(folded, letters, label), out edit))
                return Apply(edits[edit], word, folded);
        return folded;
    }

    public static uint WholeKey(string folded, uint label) => Features.Pair(Features.Of(1, Features.Hash(folded)), label);

    public static uint EndingKey(string folded, int letters, uint label) =>
        Features.Pair(Features.Of(2, Features.Hash(folded.AsSpan(folded.Length - letters))), label);

    /// <summary>An edit is a letter (s: small, k: as it stands, c: small with a capital, n: as it stands with a capital, as
    /// names are), the number of letters to cut, and those to add: <c>s3y</c>.</summary>
    public static string Apply(string edit, ReadOnlySpan<char> word, string folded)
    {
        var cut = edit[1] - '0';
        var stem = edit[0] is 'k' or 'n' ? word : folded;
        if (cut > stem.Length)
            return folded;
        var lemma = string.Concat(stem[..(stem.Length - cut)], edit.AsSpan(2));
        return edit[0] is 'c' or 'n' && lemma.Length > 0 ? char.ToUpperInvariant(lemma[0]) + lemma[1..] : lemma;
    }

    public static Lemmas Read(BinaryReader model)
    {
        var edits = new string[model.ReadInt32()];
        for (var at = 0; at < edits.Length; at++)
            edits[at] = model.ReadString();
        var count = model.ReadInt32();
        var known = new Dictionary<uint, ushort>(count);
        for (var at = 0; at < count; at++)
            known.Add(model.ReadUInt32(), model.ReadUInt16());
        return new Lemmas(edits, known);
    }

    public void Write(BinaryWriter model)
    {
        model.Write(edits.Length);
        foreach (var edit in edits)
            model.Write(edit);
        model.Write(known.Count);
        foreach (var (key, edit) in known.OrderBy(pair => pair.Key))
        {
            model.Write(key);
            model.Write(edit);
        }
    }
}
