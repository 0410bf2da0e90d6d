namespace Dateline.Fetching;

/// <summary>Limits of a fetch.</summary>
public sealed record FetchOptions
{
    /// <summary>Whether loopback, private, link-local and other addresses that are not public may be fetched.</summary>
    public bool AllowPrivate { get; init; }

    /// <summary>Bytes of a body after decompression; more is the problem <c>too-large</c>.</summary>
    public int MaxBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>For the whole fetch, redirects included.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    public int MaxRedirects { get; init; } = 5;

    /// <summary>Says who asks (RFC 9110, 10.1.5).</summary>
    public string UserAgent { get; init; } = "Dateline/0.1 (news record)";
}
