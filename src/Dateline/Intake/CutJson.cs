using System.Text.Json;
using Dateline.Language;

namespace Dateline.Intake;

/// <summary>JSON that is damaged or breaks off: what is whole before that.</summary>
internal static class CutJson
{
    /// <summary>Ends of what is open around the items of a list: an array alone, or one in an object.</summary>
    private static readonly byte[][] Ends = ["]"u8.ToArray(), "]}"u8.ToArray()];

    /// <summary>The document as far as the last item of a list that is whole, and the ends of what is open there; null
    /// where there is none.</summary>
    /// <param name="json">UTF-8.</param>
    public static byte[]? WithoutHalf(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions
        {
            AllowTrailingCommas = true,
            CommentHandling = JsonCommentHandling.Skip,
            MaxDepth = LooseJson.Deepest,
        });
        var (end, depth) = (0, 0);
        // The lists that are open at the first two levels: items stand in one of them.
        Span<bool> isList = stackalloc bool[2];
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject && reader.CurrentDepth < 2)
                    isList[reader.CurrentDepth] = reader.TokenType == JsonTokenType.StartArray;
                if (reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth is 1 or 2 && isList[reader.CurrentDepth - 1]
                    && (reader.CurrentDepth == 1 || !isList[0]))
                    (end, depth) = ((int)reader.BytesConsumed, reader.CurrentDepth);
            }
        }
        catch (JsonException)
        {
            // What was whole before it counts.
        }
        return end == 0 ? null : [.. json[..end], .. Ends[depth - 1]];
    }
}
