using System.Text.Json;
using System.Text.RegularExpressions;

namespace Dateline.Language;

/// <summary>JSON from outside: a value of another type than expected is an absent one, never an exception.</summary>
public static partial class LooseJson
{
    /// <summary>Levels. It is read without recursion, so that only what is meant to hurt is refused: fields that nobody
    /// reads may nest as they like.</summary>
    public const int Deepest = 100_000;

    internal static readonly JsonDocumentOptions Lenient = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = Deepest,
    };

    internal static readonly JsonDocumentOptions Strict = new() { MaxDepth = Deepest };

    /// <summary>Half a surrogate pair and a zero may be written as escapes, but are no characters: they become U+FFFD.</summary>
    public static string Mend(string json) =>
        json.Contains("\\ud", StringComparison.OrdinalIgnoreCase) || json.Contains("\\u0000", StringComparison.OrdinalIgnoreCase)
            ? Broken().Replace(json, match => match.Groups["half"].Success ? "\\ufffd" : match.Value)
            : json;

    /// <summary>Null where it is no JSON at all.</summary>
    public static JsonElement? TryParse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(Mend(json), Lenient);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The text of a property that is a string or a number, trimmed; null where it is blank.</summary>
    public static string? Text(this JsonElement owner, string name) =>
        owner.Value(name) is { } value ? value.Text() : null;

    public static string? Text(this JsonElement value)
    {
        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
        return string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }

    public static JsonElement? Value(this JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out var value)
            && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined) ? value : null;

    /// <summary>The items of an array, or the one value that stands where an array might.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement owner, string name) =>
        owner.Value(name) is not { } value ? []
            : value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [value];

    [GeneratedRegex(
        @"\\\\|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"
        + @"|(?<half>\\u[dD][89a-fA-F][0-9a-fA-F]{2}|\\u0000)")]
    private static partial Regex Broken();
}
