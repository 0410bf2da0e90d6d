using System.Net;
using System.Net.Sockets;

namespace Dateline.Fetching;

/// <summary>Which addresses are on the public internet (IANA special-purpose registries; RFC 6890, RFC 4193, RFC 6598).</summary>
public static class PublicAddress
{
    private static readonly IPNetwork[] Special = [
        .. "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 "
            .Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(network => IPNetwork.Parse(network)),
        .. "192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4"
            .Split(' ').Select(network => IPNetwork.Parse(network)),
        .. "::/128 ::1/128 64:ff9b:1::/48 100::/64 2001::/23 2001:db8::/32 2002::/16 fc00::/7 fe80::/10 fec0::/10 ff00::/8"
            .Split(' ').Select(network => IPNetwork.Parse(network))];

    public static bool IsPublic(IPAddress address)
    {
        // ::ffff:127.0.0.1 and 64:ff9b::7f00:1 lead to the IPv4 address in them.
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        else if (EmbeddedIPv4(address) is { } embedded)
            address = embedded;
        return !Special.Any(network => network.BaseAddress.AddressFamily == address.AddressFamily && network.Contains(address));
    }

    private static IPAddress? EmbeddedIPv4(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return null;
        var bytes = address.GetAddressBytes();
        var isNat64 = bytes is [0x00, 0x64, 0xff, 0x9b, ..] && bytes.AsSpan(4, 8).IndexOfAnyExcept((byte)0) < 0;
        var isCompatible = bytes.AsSpan(0, 12).IndexOfAnyExcept((byte)0) < 0 && bytes.AsSpan(12, 3).IndexOfAnyExcept((byte)0) >= 0;
        return isNat64 || isCompatible ? new IPAddress(bytes.AsSpan(12)) : null;
    }
}
