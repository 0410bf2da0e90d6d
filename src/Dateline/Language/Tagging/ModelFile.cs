using System.IO.Compression;

namespace Dateline.Language.Tagging;

/// <summary>Models are what their classes write: small ones as gzip, a large one plain, since its steps do not pack and
/// unpacking them takes longer than all else.</summary>
internal static class ModelFile
{
    /// <param name="path">Below <c>Rules</c>: <c>en/models/grammar.bin</c>.</param>
    /// <param name="read">Reads what <see cref="Write"/> wrote.</param>
    /// <exception cref="RuleFileException">There is no such file.</exception>
    public static T Load<T>(string path, Func<BinaryReader, T> read)
    {
        using var packed = Open(path);
        return Read(packed, read);
    }

    /// <summary>The same of one that is not packed.</summary>
    public static T LoadPlain<T>(string path, Func<BinaryReader, T> read)
    {
        using var model = new BinaryReader(Open(path));
        return read(model);
    }

    private static Stream Open(string path) => typeof(ModelFile).Assembly.GetManifestResourceStream($"Rules/{path}")
        ?? throw new RuleFileException(path, 0, "no such file");

    public static T Read<T>(Stream packed, Func<BinaryReader, T> read)
    {
        var unpacked = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Decompress))
            gzip.CopyTo(unpacked);
        unpacked.Position = 0;
        using var model = new BinaryReader(unpacked);
        return read(model);
    }

    public static void Write(Stream packed, Action<BinaryWriter> write)
    {
        using var model = new BinaryWriter(new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true));
        write(model);
    }
}
