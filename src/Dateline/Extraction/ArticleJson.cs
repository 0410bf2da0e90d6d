using System.Text.Json;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>An article in the shape of article JSONL: its text is taken as the body, character for character.</summary>
internal static class ArticleJson
{
    public static bool TryRead(RawDocument raw, out Article? article, out Problem? problem)
    {
        article = null;
        if (LooseJson.TryParse(raw.Content) is not { ValueKind: JsonValueKind.Object } json)
        {
            problem = new Problem(ProblemCode.BadJson, "not a JSON object");
            return false;
        }
        if (json.Value("text") is not { ValueKind: JsonValueKind.String } body
            || body.GetString() is not { } text || string.IsNullOrWhiteSpace(text))
        {
            problem = new Problem(ProblemCode.NoText, "an article without text");
            return false;
        }
        problem = null;
        var problems = raw.Problems.ToBuilder();
        var url = WebAddress.Mended(json.Text("url")) ?? raw.Url;
        var outlet = OutletOf(json);
        ImmutableArray<string> byline = [.. NamesOf(json)];
        var notices = Lines(json, "notices");
        article = new Article
        {
            Id = json.Text("id") ?? json.Text("canonicalUrl") ?? url ?? NameOf(raw, json.Text("title"), text),
            Input = raw.Input,
            Text = text,
            Blocks = BodyText.BlocksOf(text),
            Arrived = raw.Arrived,
            Revision = json.Value("revision") is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var nth)
                && nth > 0 ? nth : 1,
            Url = url,
            CanonicalUrl = json.Text("canonicalUrl"),
            Outlet = outlet,
            Title = json.Text("title"),
            Byline = byline,
            Agency = json.Text("agency") ?? Agencies.Find(byline, text, notices, outlet),
            Published = Time(json, "published", problems),
            Updated = Time(json, "updated", problems),
            Language = LanguageFinder.Primary(json.Text("language")),
            Captions = Lines(json, "captions"),
            Notices = notices,
            Images = Lines(json, "images"),
            Problems = problems.ToImmutable(),
        };
        return true;
    }

    /// <summary>The name of the input is that of one article; of several in it each is known by what it says.</summary>
    private static string NameOf(RawDocument raw, string? title, string text) =>
        raw.IsOneOfSeveral ? Fingerprint.Id("item", title ?? "", text) : InputName.Of(raw.Input);

    private static Outlet? OutletOf(JsonElement json)
    {
        if (json.Value("outlet") is not { } outlet)
            return null;
        if (outlet.ValueKind != JsonValueKind.Object)
            return outlet.Text() is { } name ? new Outlet(name, null) : null;
        var (named, domain) = (outlet.Text("name"), outlet.Text("domain"));
        return named is null && domain is null ? null : new Outlet(named, domain);
    }

    private static IEnumerable<string> NamesOf(JsonElement json) =>
        json.Items("byline").Select(name => name.Text() ?? name.Text("name")).OfType<string>();

    private static ImmutableArray<string> Lines(JsonElement json, string name) =>
        [.. json.Items(name).Select(line => line.Text()).OfType<string>()];

    private static StatedTime? Time(JsonElement json, string name, ImmutableArray<Problem>.Builder problems)
    {
        if (json.Text(name) is not { } text)
            return null;
        if (StatedTime.TryParse(text, out var time))
            return time;
        if (WrittenDate.Find(text) is { } printed)
            return printed.Time;
        var shown = text.Length > 40 ? text[..40] : text;
        problems.Add(new Problem(ProblemCode.BadDate, $"'{shown.ReplaceLineEndings(" ")}' in '{name}' is no date"));
        return null;
    }
}
