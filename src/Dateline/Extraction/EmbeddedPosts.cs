using System.Text.RegularExpressions;
using Dateline.Language;
using NodaTime;

namespace Dateline.Extraction;

/// <summary>The line under an embedded post that says whose it is: <c>— Ann Lee (@annlee) February 4, 2026</c>.</summary>
internal sealed record PostSignature(string Name, string Handle, StatedTime? Time, int Start)
{
    /// <summary>The day on which Twitter took its new name.</summary>
    private static readonly LocalDate Renamed = new(2023, 7, 24);

    public string? Platform => Time is not { } time ? null : time.Date < Renamed ? "Twitter" : "X";
}

internal static partial class EmbeddedPosts
{
    /// <summary>The signature with which the line ends, and where it begins.</summary>
    public static PostSignature? SignatureOf(string line)
    {
        if (!line.Contains("(@", StringComparison.Ordinal))
            return null;
        var from = Math.Max(0, line.Length - 200);
        var match = Signature().Match(line[from..]);
        if (!match.Success)
            return null;
        var time = WrittenDate.Find(match.Groups["date"].Value)?.Time;
        return new PostSignature(match.Groups["name"].Value.Trim(), match.Groups["handle"].Value, time, from + match.Index);
    }

    /// <summary>Whether the line tells of the post rather than being of it: it names the writer or says who wrote.</summary>
    public static bool Introduces(string line, PostSignature signature)
    {
        var words = Words.Of(line).ToHashSet(StringComparer.Ordinal);
        var surname = Words.Of(signature.Name).LastOrDefault() ?? "";
        return (surname.Length > 2 && words.Contains(surname)) || line.TrimEnd().EndsWith(':') || Telling().IsMatch(line);
    }

    [GeneratedRegex(
        @"[—–―-]{1,2}\s?(?<name>[^()—–\n]{1,80}?)\s?\((?<handle>@[A-Za-z0-9_.]{1,50})\)\s?(?<date>[^()\n]{0,60})$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Signature();

    [GeneratedRegex(
        @"\b(?:posted|tweeted|wrote|writes|said|says|confirmed|announced|shared|according to)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Telling();
}
