using System.Text.Json.Nodes;

namespace Dateline.Eval.Conformance;

/// <summary>What differs between two values of JSON, empty ones not counted.</summary>
internal static class Difference
{
    /// <summary>The path of the first difference and both values; null where there is none.</summary>
    public static string? Between(JsonNode? expected, JsonNode? got, string path = "")
    {
        if (IsEmpty(expected) && IsEmpty(got))
            return null;
        switch (expected, got)
        {
            case (JsonObject a, JsonObject b):
                foreach (var name in a.Select(pair => pair.Key).Union(b.Select(pair => pair.Key)))
                {
                    if (Between(a[name], b[name], path.Length == 0 ? name : $"{path}.{name}") is { } difference)
                        return difference;
                }
                return null;
            case (JsonArray a, JsonArray b) when a.Count == b.Count:
                for (var at = 0; at < a.Count; at++)
                {
                    if (Between(a[at], b[at], $"{path}[{at}]") is { } difference)
                        return difference;
                }
                return null;
            default:
                return Text(expected) == Text(got) ? null : $"{path}: {Text(expected)} expected, {Text(got)} read";
        }
    }

    private static bool IsEmpty(JsonNode? node) => node switch
    {
        null => true,
        JsonObject all => all.All(pair => IsEmpty(pair.Value)),
        JsonArray all => all.All(IsEmpty),
        _ => node.ToString().Length == 0,
    };

    private static string Text(JsonNode? node) => IsEmpty(node) ? "nothing" : node!.ToJsonString();
}
