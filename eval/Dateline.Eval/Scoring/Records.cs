using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Dateline.Eval.Scoring;

/// <summary>Reads what the scorers compare: JSON lines, packed or not, keyed by id.</summary>
internal static class Records
{
    private static readonly string[] Endings = [".gz", ".html", ".htm", ".xhtml", ".txt", ".json"];

    public static string Text(string path)
    {
        try
        {
            var bytes = File.ReadAllBytes(path);
            if (bytes is [0x1f, 0x8b, ..])
            {
                using var unpacked = new MemoryStream();
                using (var gzip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress))
                    gzip.CopyTo(unpacked);
                bytes = unpacked.ToArray();
            }
            return new UTF8Encoding(false, true).GetString(bytes).TrimStart('\ufeff');
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or InvalidDataException
            or DecoderFallbackException)
        {
            throw new WrongInputException($"{path}: {problem.Message}");
        }
    }

    public static List<JsonElement> Lines(string path)
    {
        var records = new List<JsonElement>();
        var number = 0;
        foreach (var line in Text(path).Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            records.Add(ObjectOf(line, $"{path}:{number}"));
        }
        return records;
    }

    public static JsonElement ObjectIn(string path) => ObjectOf(Text(path), path);

    /// <summary><c>folder/page.html.gz</c> is the page that the gold calls <c>page</c>.</summary>
    public static string Stem(string name)
    {
        name = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        while (Endings.FirstOrDefault(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) is { } end)
            name = name[..^end.Length];
        return name;
    }

    public static string? Key(JsonElement record) =>
        record.Has("id") is { } id ? id.Said() : record.Has("input") is { } input ? Stem(input.Said()) : null;

    /// <summary>By id, in the order of the file. Of two equal ids the first counts in a prediction; in a gold they are
    /// wrong input.</summary>
    public static Dictionary<string, JsonElement> ById(string path, bool isGold)
    {
        var found = new Dictionary<string, JsonElement>();
        foreach (var record in Lines(path))
        {
            var key = Key(record) ?? throw new WrongInputException($"{path}: a record has neither id nor input");
            if (!found.TryAdd(key, record) && isGold)
                throw new WrongInputException($"{path}: id {key} occurs twice");
        }
        return found;
    }

    private static JsonElement ObjectOf(string json, string where)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document.RootElement.Clone()
                : throw new WrongInputException($"{where}: expected a JSON object");
        }
        catch (JsonException problem)
        {
            throw new WrongInputException($"{where}: not JSON: {problem.Message}");
        }
    }
}

/// <summary>Short ways through loose JSON.</summary>
internal static class Json
{
    /// <summary>The member, unless it is absent or null.</summary>
    public static JsonElement? Has(this JsonElement record, string name) =>
        record.ValueKind == JsonValueKind.Object && record.TryGetProperty(name, out var value)
        && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined) ? value : null;

    public static JsonElement? Has(this JsonElement? record, string name) => record is { } one ? one.Has(name) : null;

    public static JsonElement? First(this JsonElement record, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (record.Has(name) is { } value)
                return value;
        }
        return null;
    }

    public static string? Words(this JsonElement record, string name) =>
        record.Has(name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    public static double? Number(this JsonElement record, string name) =>
        record.Has(name) is { ValueKind: JsonValueKind.Number } value ? value.GetDouble() : null;

    public static IEnumerable<JsonElement> List(this JsonElement record, string name) =>
        record.Has(name) is { ValueKind: JsonValueKind.Array } value ? value.EnumerateArray() : [];

    /// <summary>A string as it is, anything else as JSON.</summary>
    public static string Said(this JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
