using System.Text.RegularExpressions;
using Dateline.Language;

namespace Dateline.Extraction.Pages;

/// <summary>The day in an address: <c>/2031/03/04/</c>, <c>/20310304/</c>, <c>/news-2031-03-04</c>, <c>/04-03-2031</c>. Outlets
/// write it once, on the day of first publication, in their own zone.</summary>
internal static partial class AddressDate
{
    public static StatedTime? In(string? url)
    {
        if (url is not { Length: < 2000 } || !Uri.TryCreate(url, UriKind.Absolute, out var address))
            return null;
        // Behind "/web/20310304050607/" stands the address that was archived.
        var path = Archived().Replace(address.AbsolutePath, "/");
        foreach (Match match in Day().Matches(path))
        {
            var (year, month, day) = (match.Groups["y"].Value, match.Groups["m"].Value, match.Groups["d"].Value);
            if (WrittenDate.Find($"{year}-{month}-{day}") is { } date)
                return date.Time;
        }
        return null;
    }

    [GeneratedRegex(@"/web/[0-9]{8,14}[a-z_]{0,4}/", RegexOptions.CultureInvariant)]
    private static partial Regex Archived();

    [GeneratedRegex(
        @"(?<![0-9])(?:(?<y>(?:19|20)[0-9]{2})(?:/(?<m>[0-9]{1,2})/(?<d>[0-9]{1,2})(?=/|$|[.])|-(?<m>[0-9]{2})-(?<d>[0-9]{2})"
        + @"|(?<m>[0-9]{2})(?<d>[0-9]{2}))|(?<d>[0-9]{2})-(?<m>[0-9]{2})-(?<y>20[0-9]{2}))(?![0-9])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Day();
}
