namespace Dateline.Extraction;

/// <summary>Who owns an address.</summary>
internal static class Domains
{
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
}
