using System.Globalization;
using System.Text;
using System.Text.Json;
using Dateline.Language;

namespace Dateline.Intake;

/// <summary>Article JSONL: one object a line, read line by line; a bad line is a problem with its number.</summary>
internal static class ArticleLines
{
    public static IEnumerable<Outcome<RawDocument>> Read(Parcel parcel, UnpackedStream bytes)
    {
        var isOneOfSeveral = HasSeveral(bytes.Head);
        var (number, read) = (0, 0);
        foreach (var line in Lines(AsUtf8(bytes), parcel.Largest))
        {
            number++;
            if (line is null)
                yield return new Problem(ProblemCode.TooLarge, At(number, "longer than a line may be"));
            else if (!line.AsSpan().Trim(" \t\r\n"u8).IsEmpty)
                yield return Read(parcel, line, number, isOneOfSeveral || ++read > 1);
        }
    }

    /// <summary>Whether a second line is in sight.</summary>
    private static bool HasSeveral(ReadOnlySpan<byte> head)
    {
        head = head.TrimStart(" \t\r\n"u8);
        var end = head.IndexOf((byte)'\n');
        return end >= 0 && !head[end..].Trim(" \t\r\n\0"u8).IsEmpty;
    }

    private static Outcome<RawDocument> Read(Parcel parcel, byte[] line, int number, bool isOneOfSeveral)
    {
        var decoded = Characters.DecodeJson(line);
        var fault = line.AsSpan().Contains((byte)0) ? "not JSON (a zero byte)" : Fault(decoded.Text);
        return fault is not null
            ? new Problem(ProblemCode.BadJson, At(number, fault))
            : parcel.Piece(RawKind.ArticleJson, decoded) with
            {
                Place = FormattableString.Invariant($"line {number}"),
                IsOneOfSeveral = isOneOfSeveral,
            };
    }

    /// <summary>What is wrong with the JSON, or null.</summary>
    public static string? Fault(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, LooseJson.Strict);
            return document.RootElement.ValueKind == JsonValueKind.Object ? null : "not a JSON object";
        }
        catch (JsonException fault)
        {
            var column = (fault.BytePositionInLine ?? 0) + 1;
            return string.Create(CultureInfo.InvariantCulture, $"not JSON (at byte {column} of the line)");
        }
    }

    private static string At(int line, string what) => string.Create(CultureInfo.InvariantCulture, $"line {line}: {what}");

    private static Stream AsUtf8(UnpackedStream bytes) => Characters.WideEncoding(bytes.Head) is { } wide
        ? Encoding.CreateTranscodingStream(bytes.Rest(), wide, new UTF8Encoding(false)) : bytes.Rest();

    /// <summary>The lines, null for one that is too long to hold.</summary>
    private static IEnumerable<byte[]?> Lines(Stream bytes, int largest)
    {
        var buffer = new byte[64 * 1024];
        var line = new List<byte>();
        var tooLong = false;
        for (int count; (count = bytes.Read(buffer)) > 0;)
        {
            var from = 0;
            while (from < count)
            {
                var end = buffer.AsSpan(from, count - from).IndexOf((byte)'\n');
                var part = buffer.AsSpan(from, end < 0 ? count - from : end);
                from += end < 0 ? count - from : end + 1;
                tooLong |= line.Count + part.Length > largest;
                if (!tooLong)
                    line.AddRange(part);
                if (end < 0)
                    continue;
                yield return tooLong ? null : line.ToArray();
                line.Clear();
                tooLong = false;
            }
        }
        if (line.Count > 0 || tooLong)
            yield return tooLong ? null : line.ToArray();
    }
}
