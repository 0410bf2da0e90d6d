namespace Dateline.Extraction;

/// <summary>Who owns an address.</summary>
internal static class Domains
{
    /// <summary>The host under which pages of others are kept for phones; the label names the page's own.</summary>
    private const string Cache = ".cdn.ampproject.org";

    private static readonly string[] Shared = ["co", "com", "org", "net", "gov", "gob", "gouv", "ac", "edu", "ne", "or", "go", "asn", "id"];

    /// <summary>The registered domain in lower case: <c>https://www.bbc.co.uk/news</c> → <c>bbc.co.uk</c>. Ends of two
    /// parts are known by their usual words, without the whole public list of suffixes.</summary>
    public static string? Of(string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")
            || address.HostNameType != UriHostNameType.Dns)
            return null;
        var parts = address.Host.ToLowerInvariant().TrimEnd('.').Split('.');
        if (parts.Length < 2)
            return null;
        var keep = parts.Length > 2 && parts[^1].Length == 2 && Shared.Contains(parts[^2]) ? 3 : 2;
        return string.Join('.', parts[^keep..]);
    }

    /// <summary>The host in lower case, of a page in a cache its own; null where there is none.</summary>
    public static string? HostOf(string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.HostNameType != UriHostNameType.Dns)
            return null;
        var host = address.Host.ToLowerInvariant().TrimEnd('.');
        return host.EndsWith(Cache, StringComparison.Ordinal)
            ? host[..^Cache.Length].Replace("--", "\0", StringComparison.Ordinal).Replace('-', '.').Replace('\0', '-') : host;
    }

    /// <summary>The host, then each that it is below: <c>m.vell.example</c>, <c>vell.example</c>, <c>example</c>.</summary>
    public static IEnumerable<string> AtAndAbove(string? host)
    {
        while (host is { Length: > 0 })
        {
            yield return host;
            host = host.IndexOf('.', StringComparison.Ordinal) is var dot and >= 0 ? host[(dot + 1)..] : null;
        }
    }

    /// <summary>Whether it is a domain in lower case, of two parts or more.</summary>
    public static bool IsDomain(string text) => text.Contains('.', StringComparison.Ordinal)
        && Uri.CheckHostName(text) == UriHostNameType.Dns && !text.Any(char.IsAsciiLetterUpper);
}
