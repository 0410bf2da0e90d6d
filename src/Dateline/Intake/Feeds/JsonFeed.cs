using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Dateline.Language;

namespace Dateline.Intake.Feeds;

/// <summary>JSON Feed, versions 1 and 1.1 (jsonfeed.org).</summary>
internal static class JsonFeed
{
    /// <summary>Null where it is another kind of JSON.</summary>
    public static Feed? Read(byte[] json) => Read(json, out _);

    /// <param name="json">UTF-8.</param>
    /// <param name="problems">What of its characters could not be read.</param>
    public static Feed? Read(byte[] json, out ImmutableArray<Problem> problems)
    {
        problems = [];
        ReadOnlyMemory<byte> text = json.AsSpan().StartsWith("\ufeff"u8) ? json.AsMemory(3) : json;
        // Broken characters and halves of pairs are mended as text; of most feeds the bytes can be read as they are.
        if (!Utf8.IsValid(json) || json.AsSpan().IndexOf("\\ud"u8) >= 0 || json.AsSpan().IndexOf("\\uD"u8) >= 0
            || json.AsSpan().IndexOf("\\u0000"u8) >= 0)
        {
            var decoded = Intake.Characters.DecodeJson(json);
            (text, problems) = (Encoding.UTF8.GetBytes(decoded.Text), decoded.Problems);
        }
        return Parsed(text) ?? (CutJson.WithoutHalf(text.Span) is { } start && Parsed(start) is { } part
            ? part with { IsCutOff = true } : null);
    }

    private static Feed? Parsed(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, LooseJson.Lenient);
            return Of(document.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Feed? Of(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || VersionOf(root) is not { } version)
            return null;
        return new Feed
        {
            Format = FeedFormat.Json,
            Version = version,
            Title = Characters(root.Text("title")),
            Description = Characters(root.Text("description")),
            Links =
            [
                .. root.Text("home_page_url") is { } home ? [new FeedLink(home)] : (FeedLink[])[],
                .. root.Text("feed_url") is { } self ? [new FeedLink(self, "self")] : (FeedLink[])[],
                .. root.Text("next_url") is { } next ? [new FeedLink(next, "next")] : (FeedLink[])[],
                .. Objects(root, "hubs").Select(hub => hub.Text("url")).OfType<string>().Select(url => new FeedLink(url, "hub")),
            ],
            Authors = AuthorsOf(root),
            Language = root.Text("language"),
            Image = root.Text("icon") is { } icon ? new FeedImage(icon) : null,
            Icon = root.Text("favicon"),
            IsExpired = root.Value("expired")?.ValueKind switch
            {
                JsonValueKind.True => true,
                JsonValueKind.False => false,
                _ => null,
            },
            Comment = root.Text("user_comment"),
            Posts = [.. Objects(root, "items").Select(PostOf)],
        };
    }

    /// <summary>The address of the specification with its version, or as some write the bare number.</summary>
    private static string? VersionOf(JsonElement root)
    {
        var version = root.Text("version");
        if (version?.Contains("jsonfeed.org", StringComparison.OrdinalIgnoreCase) == true)
            return version[(version.LastIndexOf('/') + 1)..] is "1" ? "1.0" : version[(version.LastIndexOf('/') + 1)..];
        return version is "1" or "1.0" or "1.1" && root.Value("items")?.ValueKind == JsonValueKind.Array ? version : null;
    }

    private static FeedPost PostOf(JsonElement item)
    {
        var characters = item.Text("content_text");
        return new FeedPost
        {
            Id = item.Text("id"),
            Title = Characters(item.Text("title")),
            Summary = Characters(item.Text("summary")),
            Content = item.Text("content_html") is { } html ? new FeedMarkup(html, MarkupKind.Html) : Characters(characters),
            PlainContent = characters,
            Links =
            [
                .. item.Text("url") is { } url ? [new FeedLink(url)] : (FeedLink[])[],
                .. item.Text("external_url") is { } external ? [new FeedLink(external, "related")] : (FeedLink[])[],
            ],
            Authors = AuthorsOf(item),
            Published = FeedDate.Stamp(item.Text("date_published")),
            Updated = FeedDate.Stamp(item.Text("date_modified")),
            Language = item.Text("language"),
            Categories = [.. item.Items("tags").Select(tag => tag.Text()).OfType<string>().Select(tag => new FeedCategory(tag))],
            Media = [.. Objects(item, "attachments").Select(MediaOf)],
            Image = item.Text("image"),
            Banner = item.Text("banner_image"),
        };
    }

    private static FeedMedia MediaOf(JsonElement attachment) => new(attachment.Text("url"))
    {
        Type = attachment.Text("mime_type"),
        Length = attachment.Text("size_in_bytes"),
        Title = attachment.Text("title"),
        Seconds = attachment.Value("duration_in_seconds") is { ValueKind: JsonValueKind.Number } seconds ? seconds.GetDouble() : null,
        Medium = attachment.Text("mime_type")?.Split('/')[0],
        IsEnclosure = true,
    };

    private static ImmutableArray<FeedPerson> AuthorsOf(JsonElement owner) =>
        [.. Objects(owner, "authors").Concat(Objects(owner, "author"))
            .Select(author => new FeedPerson(author.Text("name"), null, author.Text("url")) { Avatar = author.Text("avatar") })
            .Distinct()];

    private static FeedMarkup? Characters(string? text) => text is null ? null : new FeedMarkup(text, MarkupKind.Text);

    private static IEnumerable<JsonElement> Objects(JsonElement owner, string name) =>
        owner.Items(name).Where(one => one.ValueKind == JsonValueKind.Object);
}
