namespace Dateline.Language.Tagging;

/// <summary>Which tags a word has in newswire; words with the same tags are one class.</summary>
internal sealed class WordClasses(Dictionary<uint, ushort> classes)
{
    /// <summary>Number of the class; 0 for a word that is not known.</summary>
    /// <param name="word">Hash of the folded word.</param>
    public uint Of(uint word) => classes.GetValueOrDefault(word);

    public static WordClasses Read(BinaryReader model)
    {
        var count = model.ReadInt32();
        var classes = new Dictionary<uint, ushort>(count);
        for (var at = 0; at < count; at++)
            classes.Add(model.ReadUInt32(), model.ReadUInt16());
        return new WordClasses(classes);
    }

    public void Write(BinaryWriter model)
    {
        model.Write(classes.Count);
        foreach (var (word, number) in classes.OrderBy(pair => pair.Key))
        {
            model.Write(word);
            model.Write(number);
        }
    }
}
