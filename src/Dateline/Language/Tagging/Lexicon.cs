namespace Dateline.Language.Tagging;

/// <summary>What was counted of a word; 0 where too little was.</summary>
/// <param name="Tags">Words with the same Penn tags in newswire have the same number.</param>
/// <param name="Coarse">Words that stand among the same words, in few clusters.</param>
/// <param name="Fine">The same in many clusters.</param>
internal readonly record struct LexiconEntry(ushort Tags, byte Coarse, ushort Fine);

/// <summary>Words as they were seen in many sentences (docs/MODELS.md).</summary>
internal sealed class Lexicon
{
    private static readonly Lazy<Lexicon> Loaded = new(() => ModelFile.Load("en/models/lexicon.bin", Read));

    private readonly HashTable _rows;
    private readonly LexiconEntry[] _entries;

    /// <param name="entries">By hash of the folded word; no hash is 0.</param>
    public Lexicon(IReadOnlyDictionary<uint, LexiconEntry> entries)
        : this([.. entries.Keys.Order()], [.. entries.OrderBy(pair => pair.Key).Select(pair => pair.Value)])
    {
    }

    private Lexicon(uint[] words, LexiconEntry[] entries) => (_rows, _entries) = (new HashTable(words), entries);

    /// <summary>Loaded when first asked for.</summary>
    public static Lexicon English => Loaded.Value;

    /// <param name="word">Hash of the folded word.</param>
    public LexiconEntry Of(uint word) => _rows.Find(word) is var row and >= 0 ? _entries[row] : default;

    /// <exception cref="InvalidDataException">The bytes are no lexicon.</exception>
    public static Lexicon Read(BinaryReader model)
    {
        var words = HashTable.ReadKeys(model);
        var entries = new LexiconEntry[words.Length];
        for (var at = 0; at < entries.Length; at++)
            entries[at] = new LexiconEntry(model.ReadUInt16(), model.ReadByte(), model.ReadUInt16());
        return new Lexicon(words, entries);
    }

    public void Write(BinaryWriter model)
    {
        HashTable.WriteKeys(model, _rows.Keys);
        foreach (var entry in _entries)
        {
            model.Write(entry.Tags);
            model.Write(entry.Coarse);
            model.Write(entry.Fine);
        }
    }
}
