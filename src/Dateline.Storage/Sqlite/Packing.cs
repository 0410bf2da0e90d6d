using System.IO.Compression;
using System.Text.Json;

namespace Dateline.Storage.Sqlite;

/// <summary>Values as JSON, the larger ones compressed.</summary>
internal static class Packing
{
    public static byte[] Pack<T>(T value)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            JsonSerializer.Serialize(gzip, value, NewsJson.Options);
        return packed.ToArray();
    }

    public static T Unpack<T>(byte[] packed)
    {
        using var gzip = new GZipStream(new MemoryStream(packed, writable: false), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<T>(gzip, NewsJson.Options) ?? throw new JsonException("nothing was packed");
    }

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, NewsJson.Options);

    public static T Read<T>(string json) =>
        JsonSerializer.Deserialize<T>(json, NewsJson.Options) ?? throw new JsonException("nothing was written");

    /// <summary>The layers without the text, which is kept beside them once.</summary>
    public static byte[] Layers(Document document) =>
        Pack(document with { Article = document.Article with { Text = "", Blocks = [] } });

    public static Document Document(byte[] layers, Article article) => Unpack<Document>(layers) with { Article = article };
}
