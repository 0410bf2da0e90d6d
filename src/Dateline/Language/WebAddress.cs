using System.Collections.Frozen;

namespace Dateline.Language;

/// <summary>Addresses as documents give them.</summary>
internal static class WebAddress
{
    private const int MostPrefixes = 3;

    private static readonly ImmutableArray<string> Tracking = [.. Rules("tracking")];
    private static readonly FrozenSet<string> TrackingNames =
        Tracking.Where(name => !name.EndsWith('*')).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly ImmutableArray<string> TrackingStarts =
        [.. Tracking.Where(name => name.EndsWith('*')).Select(name => name[..^1])];
    private static readonly FrozenSet<string> Origins = Rules("origin").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> Phones = Rules("phones").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> Amp = RuleFile.Load("addresses.txt").In("amp")
        .Select(line => line[1].Length > 0 ? $"{line[0]}={line[1]}" : line[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The address seen from another; as it stands where that cannot be told. One that is whole is not
    /// touched: another spelling of it would be another article.</summary>
    public static string Resolve(string? from, string address)
    {
        if (from is null || SchemeOf(address).Length > 0)
            return address;
        return Uri.TryCreate(from, UriKind.Absolute, out var root) && Uri.TryCreate(root, address, out var whole)
            ? whole.AbsoluteUri
            : address;
    }

    public static bool IsWeb(string? address) =>
        address is not null && Uri.TryCreate(address, UriKind.Absolute, out var whole) && whole.Scheme is "http" or "https"
        && address.StartsWith("http", StringComparison.OrdinalIgnoreCase);

    /// <summary>An address of the web whose scheme was written as people and programs do: <c>feed://</c>, <c>//host</c>,
    /// <c>http:/host</c>, one scheme before another. Relative addresses stay; null for what is none of the web, as
    /// <c>javascript:</c> and <c>mailto:</c>.</summary>
    public static string? Mended(string? stated)
    {
        if (stated is null)
            return null;
        // Browsers leave out line breaks and tabs within (WHATWG URL, 4.4).
        var address = stated.AsSpan().ContainsAny('\n', '\r', '\t')
            ? string.Concat(stated.Split(['\n', '\r', '\t'])).Trim() : stated.Trim();
        for (var round = 0; round < MostPrefixes && WithoutPrefix(address) is { } rest; round++)
            address = rest;
        if (address.StartsWith("//", StringComparison.Ordinal))
            address = $"https:{address}";
        else if (address.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            address = $"http://{address}";
        var scheme = SchemeOf(address);
        if (scheme.Length == 0)
            return address.Length > 0 ? address : null;
        if (scheme.ToLowerInvariant() is not ("http" or "https"))
            return null;
        var host = address[(scheme.Length + 1)..].TrimStart('/', '\\');
        return host.Length == 0 ? null
            : address.AsSpan(scheme.Length + 1).StartsWith("//") && host.Length == address.Length - scheme.Length - 3 ? address
            : $"{scheme}://{host}";
    }

    /// <summary>
    /// What is the same for all addresses of one page: without scheme, <c>www.</c>, fragment, slash at the end, the marks
    /// of pages for phones, and what tells where a reader came from. Only for comparing; null for what is none of the web.
    /// </summary>
    public static string? Key(string? address)
    {
        if (Mended(address) is not { } mended || !IsWeb(mended) || !Uri.TryCreate(mended, UriKind.Absolute, out var page))
            return null;
        if (InCache(page) is { } kept && Uri.TryCreate($"https://{kept}", UriKind.Absolute, out var own))
            page = own;
        var host = page.IdnHost.ToLowerInvariant().TrimEnd('.');
        while (host.Split('.') is { Length: > 2 } labels && Phones.Contains(labels[0]))
            host = host[(labels[0].Length + 1)..];
        if (!host.Contains('.', StringComparison.Ordinal))
            return null;
        var port = page.IsDefaultPort ? "" : FormattableString.Invariant($":{page.Port}");
        return $"{host}{port}{PathOf(page)}{QueryOf(page)}{RouteOf(page)}";
    }

    private static string? WithoutPrefix(string address)
    {
        foreach (var prefix in (ReadOnlySpan<string>)["feed:", "http://", "https://", "http//", "https//"])
        {
            if (!address.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                continue;
            var rest = address[prefix.Length..];
            if (prefix == "feed:")
                return rest.StartsWith("//", StringComparison.Ordinal) ? $"http:{rest}" : rest;
            if (!prefix.Contains(':', StringComparison.Ordinal))
                return $"{prefix[..^2]}://{rest}";
            return rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
                || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? rest : null;
        }
        return null;
    }

    // RFC 3986, 3.1. One letter is the drive of a path.
    private static string SchemeOf(string address)
    {
        var colon = address.AsSpan().IndexOf(':');
        if (colon < 2 || !char.IsAsciiLetter(address[0]))
            return "";
        foreach (var letter in address.AsSpan(0, colon))
        {
            if (!char.IsAsciiLetterOrDigit(letter) && letter is not ('+' or '-' or '.'))
                return "";
        }
        return address[..colon];
    }

    /// <summary>Caches of pages for phones name the page in the path: <c>/c/s/host/path</c>, <c>/amp/s/host/path</c>.</summary>
    private static string? InCache(Uri page)
    {
        var isCache = page.Host.EndsWith(".cdn.ampproject.org", StringComparison.OrdinalIgnoreCase)
            || (page.Host.StartsWith("www.google.", StringComparison.OrdinalIgnoreCase)
                && page.AbsolutePath.StartsWith("/amp/", StringComparison.Ordinal));
        if (!isCache)
            return null;
        var parts = page.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var host = Array.FindIndex(parts, part => part.Contains('.', StringComparison.Ordinal));
        return host < 0 ? null : string.Join('/', parts[host..]) + page.Query;
    }

    private static string PathOf(Uri page)
    {
        var path = new System.Text.StringBuilder();
        foreach (var part in page.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Equals("amp", StringComparison.OrdinalIgnoreCase))
                continue;
            var own = part.EndsWith(".amp", StringComparison.OrdinalIgnoreCase) ? part[..^4]
                : part.Replace(".amp.", ".", StringComparison.OrdinalIgnoreCase);
            if (Uri.UnescapeDataString(own).Trim() is { Length: > 0 } name)
                path.Append('/').Append(name);
        }
        return path.ToString();
    }

    private static string QueryOf(Uri page)
    {
        var kept = page.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(one => !IsNoise(one)).Order(StringComparer.Ordinal).ToList();
        return kept.Count == 0 ? "" : $"?{string.Join('&', kept)}";
    }

    /// <summary>Applications name their pages behind the number sign: <c>#!/story/1</c>, <c>#/story/1</c>. Other fragments are
    /// places on a page.</summary>
    private static string RouteOf(Uri page) => page.Fragment.StartsWith("#!", StringComparison.Ordinal)
        || page.Fragment.StartsWith("#/", StringComparison.Ordinal) ? page.Fragment.TrimEnd('/') : "";

    private static bool IsNoise(string parameter)
    {
        var name = parameter.Split('=')[0];
        return TrackingNames.Contains(name) || (Origins.Contains(name) && !parameter.Any(char.IsAsciiDigit))
            || Amp.Contains(parameter) || Amp.Contains(name)
            || TrackingStarts.Any(start => name.StartsWith(start, StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<string> Rules(string section) =>
        RuleFile.Load("addresses.txt").In(section).SelectMany(line => line.Items(0));
}
