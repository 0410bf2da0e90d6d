using System.Text;
using System.Text.Json;
using Dateline.Language;

namespace Dateline.Intake;

/// <summary>One article, or an array of them, as a single JSON value. Of an array that is damaged the items before the
/// damage are read.</summary>
internal static class ArticleValues
{
    public static IEnumerable<Outcome<RawDocument>> Read(Parcel parcel, byte[] whole)
    {
        var decoded = Characters.DecodeJson(whole);
        if (whole.AsSpan().Contains((byte)0))
            return [new Problem(ProblemCode.BadJson, "not JSON (a zero byte)")];
        Problem? damage = null;
        if (Parsed(decoded.Text, out var fault) is not { } root)
        {
            damage = fault;
            var start = CutJson.WithoutHalf(Encoding.UTF8.GetBytes(decoded.Text));
            if (start is null || Parsed(Encoding.UTF8.GetString(start), out _) is not { ValueKind: JsonValueKind.Array } part)
                return [damage!];
            root = part;
        }
        if (root.ValueKind == JsonValueKind.Object)
            return [parcel.Piece(RawKind.ArticleJson, decoded)];
        return root.GetArrayLength() == 0
            ? [new Problem(ProblemCode.NoArticles, "an empty list")]
            : Items(parcel, root, decoded.Problems, damage);
    }

    private static JsonElement? Parsed(string json, out Problem? fault)
    {
        fault = null;
        try
        {
            using var document = JsonDocument.Parse(json, LooseJson.Strict);
            return document.RootElement.Clone();
        }
        catch (JsonException failed)
        {
            fault = new Problem(ProblemCode.BadJson, FormattableString.Invariant($"line {(failed.LineNumber ?? 0) + 1}: not JSON"));
            return null;
        }
    }

    private static IEnumerable<Outcome<RawDocument>> Items(
        Parcel parcel, JsonElement list, ImmutableArray<Problem> problems, Problem? damage)
    {
        var number = 0;
        foreach (var item in list.EnumerateArray())
        {
            var place = FormattableString.Invariant($"item {++number}");
            yield return item.ValueKind == JsonValueKind.Object
                ? parcel.Piece(RawKind.ArticleJson, item.GetRawText()) with
                {
                    Problems = problems,
                    Place = place,
                    IsOneOfSeveral = list.GetArrayLength() > 1,
                }
                : new Problem(ProblemCode.BadJson, $"{place}: not a JSON object");
        }
        if (damage is not null)
            yield return damage with { Message = $"{damage.Message}; the {number} items before it were read" };
    }
}
