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

    /// <summary>The classes that the networks give to the posts that others show, with their names.</summary>
    private static readonly ImmutableArray<(string Class, string Platform)> Classes =
    [
        ("twitter-tweet", "X"), ("twitter-video", "X"), ("bluesky-embed", "Bluesky"), ("instagram-media", "Instagram"),
        ("tiktok-embed", "TikTok"), ("text-post-media", "Threads"), ("fb-post", "Facebook"), ("fb-video", "Facebook"),
        ("mastodon-embed", "Mastodon"), ("reddit-embed", "Reddit"), ("reddit-card", "Reddit"), ("truthsocial-embed", "Truth Social"),
    ];

    /// <summary>Whose post an element of this class shows; null for no post.</summary>
    public static string? PlatformOf(string names)
    {
        foreach (var (name, platform) in Classes)
        {
            if (names.Contains(name, StringComparison.Ordinal))
                return platform;
        }
        return null;
    }

    /// <summary>The post, without the words of its frame; null where it has no words of its own.</summary>
    /// <param name="text">A line for each block.</param>
    /// <param name="platform">See <see cref="PlatformOf"/>.</param>
    public static Passage? Read(string text, string platform)
    {
        var signature = SignatureOf(text[(text.LastIndexOf('\n') + 1)..]);
        string? writer = signature?.Name;
        var time = signature?.Time;
        if (platform != "X" && signature is null)
        {
            var own = new List<string>();
            foreach (var line in text.Split('\n'))
            {
                if (Shared().Match(line) is { Success: true } shared)
                {
                    writer = shared.Groups["name"].Value.Trim();
                    time ??= WrittenDate.Find(shared.Groups["rest"].Value)?.Time;
                }
                else if (!Frame().IsMatch(line))
                {
                    own.Add(line);
                }
            }
            if (own is [['@', ..] handle, ..])
                writer ??= handle.Split(' ')[0];
            text = string.Join('\n', own).Trim();
        }
        return text.Length == 0 ? null : new Passage(BlockKind.Embed, text)
        {
            Author = writer,
            Time = time,
            Platform = platform == "X" ? signature?.Platform ?? platform : platform,
        };
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

    [GeneratedRegex(@"^(?:A post shared by|A video posted by|Posted by|Post by)\s(?<name>[^()@]{1,60}?)"
        + @"(?:\s\(?@[\w.]{1,50}\)?)?(?<rest>\s?(?:on\s.{1,60})?)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Shared();

    [GeneratedRegex(@"^(?:View (?:this post )?on (?:Instagram|Threads|TikTok|Facebook|Mastodon|Reddit|Bluesky)"
        + @"|View more on .{1,30}|♬ .{1,100})$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Frame();

    [GeneratedRegex(
        @"\b(?:posted|tweeted|wrote|writes|said|says|confirmed|announced|shared|according to)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Telling();
}
