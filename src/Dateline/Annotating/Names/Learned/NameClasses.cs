using System.IO.Compression;
using Dateline.Language.Tagging;

namespace Dateline.Annotating.Names.Learned;

/// <summary>Words that are used alike form a class; classes that are alike form a coarse one (docs/MODELS.md).</summary>
internal sealed class NameClasses(WordClasses fine, ushort[] coarse)
{
    private static readonly Lazy<NameClasses> Loaded = new(Load);

    /// <summary>Loaded when first asked for.</summary>
    public static NameClasses English => Loaded.Value;

    /// <summary>Number of the fine and of the coarse class; 0 for a word that is not known.</summary>
    /// <param name="word">Hash of the folded word.</param>
    public (uint Fine, uint Coarse) Of(uint word)
    {
        var number = fine.Of(word);
        return number == 0 ? (0, 0) : (number, coarse[number]);
    }

    private static NameClasses Load()
    {
        using var packed = typeof(NameClasses).Assembly.GetManifestResourceStream("Rules/en/models/classes.bin")
            ?? throw new Language.RuleFileException("en/models/classes.bin", 0, "no such file");
        using var model = new BinaryReader(new BufferedStream(new GZipStream(packed, CompressionMode.Decompress)));
        return Read(model);
    }

    /// <exception cref="InvalidDataException">The file is no table of classes.</exception>
    public static NameClasses Read(BinaryReader model)
    {
        var coarse = new ushort[model.ReadUInt16()];
        for (var at = 0; at < coarse.Length; at++)
            coarse[at] = model.ReadUInt16();
        return new NameClasses(WordClasses.Read(model), coarse);
    }

    public void Write(BinaryWriter model)
    {
        model.Write((ushort)coarse.Length);
        foreach (var number in coarse)
            model.Write(number);
        fine.Write(model);
    }
}
