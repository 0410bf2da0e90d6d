using System.Globalization;
using System.Text.Json.Nodes;
using Dateline.Intake.Feeds;
using NodaTime;

namespace Dateline.Eval.Conformance;

/// <summary>Small parts of the shapes in which the suites expect feeds.</summary>
internal static class Shape
{
    /// <summary>An object of what is known.</summary>
    public static JsonObject Of(params (string Name, JsonNode? Value)[] parts)
    {
        var shape = new JsonObject();
        foreach (var (name, value) in parts)
        {
            if (value is not null)
                shape[name] = value;
        }
        return shape;
    }

    public static JsonNode? List(IEnumerable<JsonNode?> items)
    {
        JsonNode?[] some = [.. items];
        return some.Length == 0 ? null : new JsonArray(some);
    }

    public static JsonNode? List(IEnumerable<string?> items) => List(items.Select(item => (JsonNode?)item));

    /// <summary>In UTC; a time without a zone is taken for UTC, as the suites do.</summary>
    public static string? Moment(FeedStamp? stamp)
    {
        if (stamp?.Time is not { } time)
            return null;
        var moment = time.Earliest(DateTimeZone.Utc).ToDateTimeUtc();
        return moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
    }

    public static JsonObject Person(FeedPerson person, string address) =>
        Of(("name", person.Name), ("email", person.Email), (address, person.Address), ("avatar", person.Avatar));

    public static JsonNode? People(IEnumerable<FeedPerson> people, string address) =>
        List(people.Select(person => (JsonNode?)Person(person, address)));

    /// <summary>Extensions by prefix and name.</summary>
    public static JsonNode? Extensions(IEnumerable<FeedExtension> extensions)
    {
        var all = new JsonObject();
        foreach (var space in extensions.Where(one => one.Prefix.Length > 0).GroupBy(one => one.Prefix))
            all[space.Key] = ByName(space);
        return all;
    }

    /// <summary>What stands in elements without a namespace that the format does not know.</summary>
    public static JsonNode? Custom(IEnumerable<FeedExtension> extensions)
    {
        var all = new JsonObject();
        foreach (var one in extensions.Where(one => one.Prefix.Length == 0))
            all[one.Name] = one.Value;
        return all;
    }

    public static JsonNode? DublinCore(IEnumerable<FeedExtension> extensions)
    {
        var all = new JsonObject();
        foreach (var group in extensions.Where(one => one.Prefix == "dc").GroupBy(one => one.Name))
            all[group.Key] = List(group.Select(one => one.Value));
        return all;
    }

    public static JsonNode? Itunes(IEnumerable<FeedExtension> extensions)
    {
        var all = new JsonObject();
        foreach (var one in extensions.Where(one => one.Prefix == "itunes"))
        {
            if (one.Name == "category")
                all["categories"] = new JsonArray(Category(one));
            else
                all[one.Name] = one.Value.Length > 0 ? one.Value : one.Attribute("href");
        }
        return all;
    }

    private static JsonObject Category(FeedExtension one) => Of(("text", one.Attribute("text")),
        ("subcategory", one.Children.FirstOrDefault(child => child.Name == "category") is { } child ? Category(child) : null));

    private static JsonObject ByName(IEnumerable<FeedExtension> extensions)
    {
        var names = new JsonObject();
        foreach (var group in extensions.GroupBy(one => one.Name))
            names[group.Key] = List(group.Select(one => (JsonNode?)Extension(one)));
        return names;
    }

    private static JsonObject Extension(FeedExtension one)
    {
        var attributes = new JsonObject();
        foreach (var (name, value) in one.Attributes)
            attributes[name] = value;
        return Of(("name", one.Name), ("value", one.Value), ("attrs", attributes), ("children", ByName(one.Children)));
    }
}
