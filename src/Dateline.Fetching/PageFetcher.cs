using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace Dateline.Fetching;

/// <summary>What came from an address.</summary>
/// <param name="Url">The address at the end of all redirects.</param>
/// <param name="Bytes">The body, decompressed.</param>
/// <param name="Charset">The character set that the server declares.</param>
public sealed record FetchedPage(string Url, ReadOnlyMemory<byte> Bytes, string? Charset);

/// <summary>
/// Fetches one address: only http and https, only public addresses (checked after the name was resolved, on the very
/// connection that is made, on every redirect, so that a name cannot change its mind), bounded in time and size.
/// </summary>
public sealed class PageFetcher : IDisposable
{
    private readonly FetchOptions _options;
    private readonly HttpClient _client;

    public PageFetcher(FetchOptions options)
    {
        _options = options;
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Brotli | DecompressionMethods.Deflate,
            ConnectCallback = ConnectAsync,
            ConnectTimeout = options.Timeout,
            MaxResponseHeadersLength = 64,
            UseCookies = false,
            // A proxy would connect in our place, and no address could be checked.
            UseProxy = false,
        };
        _client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd(options.UserAgent);
        _client.DefaultRequestHeaders.Accept.ParseAdd("text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.5");
    }

    /// <summary>A page, or the problem <c>fetch-failed</c>, <c>address-refused</c> or <c>too-large</c>.</summary>
    public async Task<Outcome<FetchedPage>> FetchAsync(string url, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(_options.Timeout);
        try
        {
            return await FollowAsync(url, limit.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new Problem(ProblemCode.FetchFailed, $"no whole answer within {_options.Timeout.TotalSeconds:0} s");
        }
        catch (HttpRequestException problem) when (problem.InnerException is AddressRefusedException refused)
        {
            return new Problem(ProblemCode.AddressRefused, refused.Message);
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException or InvalidDataException)
        {
            return new Problem(ProblemCode.FetchFailed, OneLine(problem.InnerException?.Message ?? problem.Message));
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task<Outcome<FetchedPage>> FollowAsync(string url, CancellationToken cancel)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address))
            return new Problem(ProblemCode.FetchFailed, "not an address");
        for (var hop = 0; hop <= _options.MaxRedirects; hop++)
        {
            if (address.Scheme is not ("http" or "https") || address.UserInfo.Length > 0)
                return new Problem(ProblemCode.AddressRefused, $"only http and https without a password are fetched, not {address.Scheme}");
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
            if (IsRedirect(response.StatusCode) && response.Headers.Location is { } location)
            {
                address = new Uri(address, location);
                continue;
            }
            if (!response.IsSuccessStatusCode)
                return new Problem(ProblemCode.FetchFailed, $"the server answered {(int)response.StatusCode}");
            return await ReadAsync(address, response.Content, cancel);
        }
        return new Problem(ProblemCode.FetchFailed, $"more than {_options.MaxRedirects} redirects");
    }

    private async Task<Outcome<FetchedPage>> ReadAsync(Uri address, HttpContent content, CancellationToken cancel)
    {
        // The declared length may be wrong and says nothing of what decompression makes of it: count what comes.
        await using var body = await content.ReadAsStreamAsync(cancel);
        using var kept = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = await body.ReadAsync(buffer, cancel)) > 0)
        {
            if (kept.Length + read > _options.MaxBytes)
                return new Problem(ProblemCode.TooLarge, $"larger than {_options.MaxBytes / (1024 * 1024)} MB");
            kept.Write(buffer, 0, read);
        }
        return new FetchedPage(address.AbsoluteUri, kept.ToArray(), Charset(content.Headers.ContentType));
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var host = context.DnsEndPoint.Host;
        var addresses = await Dns.GetHostAddressesAsync(host, cancel);
        var allowed = _options.AllowPrivate ? addresses : [.. addresses.Where(PublicAddress.IsPublic)];
        if (allowed.Length == 0)
            throw new AddressRefusedException($"{host} is not on the public internet");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static bool IsRedirect(HttpStatusCode status) => status is HttpStatusCode.MovedPermanently or HttpStatusCode.Found
        or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

    private static string? Charset(MediaTypeHeaderValue? type) =>
        type?.CharSet is { Length: > 0 } charset ? charset.Trim('"', '\'', ' ') : null;

    private static string OneLine(string message) => message.ReplaceLineEndings(" ");

    private sealed class AddressRefusedException(string message) : IOException(message);
}
