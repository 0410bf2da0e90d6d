namespace Dateline.Intake;

/// <summary>Addresses as documents give them.</summary>
internal static class WebAddress
{
    /// <summary>The address seen from another; as it stands where that cannot be told. One that is whole is not
    /// touched: another spelling of it would be another article.</summary>
    public static string Resolve(string? from, string address)
    {
        if (from is null || HasScheme(address))
            return address;
        return Uri.TryCreate(from, UriKind.Absolute, out var root) && Uri.TryCreate(root, address, out var whole)
            ? whole.AbsoluteUri
            : address;
    }

    public static bool IsWeb(string? address) =>
        address is not null && Uri.TryCreate(address, UriKind.Absolute, out var whole) && whole.Scheme is "http" or "https"
        && address.StartsWith("http", StringComparison.OrdinalIgnoreCase);

    // RFC 3986, 3.1.
    private static bool HasScheme(string address)
    {
        var colon = address.AsSpan().IndexOf(':');
        if (colon < 2 || !char.IsAsciiLetter(address[0]))
            return false;
        foreach (var letter in address.AsSpan(0, colon))
        {
            if (!char.IsAsciiLetterOrDigit(letter) && letter is not ('+' or '-' or '.'))
                return false;
        }
        return true;
    }
}
