using Dateline.Language;

namespace Dateline.Intake.Listings;

/// <summary>A sitemap as text (sitemaps.org, "Text file"): one address a line. Lines that begin with # say nothing.</summary>
internal static class AddressList
{
    /// <summary>In characters of the beginning: enough to tell it from a text that begins with an address.</summary>
    private const int Looked = 4096;

    public static bool Is(ReadOnlySpan<char> text)
    {
        var isWhole = text.Length <= Looked;
        text = text[..Math.Min(text.Length, Looked)];
        if (!isWhole)
            text = text[..Math.Max(0, text.LastIndexOf('\n'))];
        var any = false;
        foreach (var line in text.EnumerateLines())
        {
            if (line.IsWhiteSpace() || line[0] == '#')
                continue;
            var address = line.Trim();
            if (!address.StartsWith("http", StringComparison.OrdinalIgnoreCase) || address.ContainsAny(' ', '\t')
                || !WebAddress.IsWeb(address.ToString()))
                return false;
            any = true;
        }
        return any;
    }

    public static IEnumerable<Outcome<RawDocument>> Read(Parcel parcel, Decoded decoded)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in decoded.Text.Split('\n'))
        {
            number++;
            var address = line.Trim();
            if (address.Length == 0 || address[0] == '#' || !seen.Add(address))
                continue;
            yield return WebAddress.IsWeb(address)
                ? parcel.Reference(address, new FeedEntry())
                : new Problem(ProblemCode.AddressRefused, FormattableString.Invariant($"line {number}: no address of the web"));
        }
    }
}
