using System.Text.Json;
using Dateline.Language;

namespace Dateline.Intake;

/// <summary>One article, or an array of them, as a single JSON value.</summary>
internal static class ArticleValues
{
    public static IEnumerable<Outcome<RawDocument>> Read(Parcel parcel, byte[] whole)
    {
        if (whole.AsSpan().Contains((byte)0))
            return [new Problem(ProblemCode.BadJson, "not JSON (a zero byte)")];
        var decoded = Characters.DecodeLine(whole);
        decoded = decoded with { Text = LooseJson.Mend(decoded.Text) };
        JsonElement root;
        try
        {
            using var document = JsonDocument.Parse(decoded.Text);
            root = document.RootElement.Clone();
        }
        catch (JsonException fault)
        {
            var line = (fault.LineNumber ?? 0) + 1;
            return [new Problem(ProblemCode.BadJson, FormattableString.Invariant($"line {line}: not JSON"))];
        }
        if (root.ValueKind == JsonValueKind.Object)
            return [parcel.Piece(RawKind.ArticleJson, decoded)];
        return root.GetArrayLength() == 0
            ? [new Problem(ProblemCode.NoArticles, "an empty list")]
            : Items(parcel, root, decoded.Problems);
    }

    private static IEnumerable<Outcome<RawDocument>> Items(
        Parcel parcel, JsonElement list, ImmutableArray<Problem> problems)
    {
        var number = 0;
        foreach (var item in list.EnumerateArray())
        {
            number++;
            yield return item.ValueKind == JsonValueKind.Object
                ? parcel.Piece(RawKind.ArticleJson, item.GetRawText()) with { Problems = problems }
                : new Problem(ProblemCode.BadJson, FormattableString.Invariant($"item {number}: not a JSON object"));
        }
    }
}
