namespace Dateline.Eval.Conformance;

/// <summary>Cases in which the product means to read otherwise than a suite expects, and why.</summary>
internal static class KnownDifferences
{
    private static readonly Dictionary<string, string> Reasons = new(StringComparer.Ordinal)
    {
        ["dublincore_item_multiple_values"] = "both creators are authors; the suite keeps the first alone",
        ["feed_logo_uri_base"] = "a base without a slash at its end is no folder (RFC 3986, 5.2.3)",
        ["version_json_11"] = "the authors and the author of version 1 are one list",
        ["version_json_11_deprecated_author"] = "the authors and the author of version 1 are one list",
        ["json10_full"] = "fractions of a second are not kept: no statement of an outlet rests on them",
        ["json11_full"] = "fractions of a second are not kept: no statement of an outlet rests on them",
        ["feed_item_enclosure_-_rss_channel_item_enclosure"] = "the suite expects another media type than its input has",
    };

    public static string? Why(string name) => Reasons.GetValueOrDefault(name);
}
