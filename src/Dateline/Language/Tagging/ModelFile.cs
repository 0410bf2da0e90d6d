using System.IO.Compression;

namespace Dateline.Language.Tagging;

/// <summary>Models are gzip of what their classes write.</summary>
internal static class ModelFile
{
    /// <param name="path">Below <c>Rules</c>: <c>en/models/grammar.bin</c>.</param>
    /// <param name="read">Reads what <see cref="Write"/> wrote.</param>
    /// <exception cref="RuleFileException">There is no such file.</exception>
    public static T Load<T>(string path, Func<BinaryReader, T> read)
    {
        using var packed = typeof(ModelFile).Assembly.GetManifestResourceStream($"Rules/{path}")
            ?? throw new RuleFileException(path, 0, "no such file");
        return Read(packed, read);
    }

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
