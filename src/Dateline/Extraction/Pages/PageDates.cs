using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Dateline.Extraction.Pages;

/// <summary>When was it published? What names itself the publication comes first, what the page shows by the headline
/// second, what may also be something else last.</summary>
internal sealed partial class PageDates(
    IDocument document, PageWeights weights, StructuredData data, MetaTags meta, string? url)
{
    /// <summary>In characters of one script; more is data of an application.</summary>
    private const int LargestScript = 2_000_000;

    private static readonly string[] DayFirstEndings = [".uk", ".au", ".ie", ".nz", ".in", ".za"];

    private ImmutableArray<ShownDate>? _shown;

    public IElement? Headline { get; init; }

    /// <summary>The day of first publication, in the outlet's zone where the page tells it.</summary>
    public StatedTime? Published
    {
        get
        {
            var address = AddressDate.In(url);
            var given = data.Published ?? meta.Published;
            if (given is not { } stated)
                return Nearest(date => date.IsMarked) ?? Nearest(_ => true) ?? meta.Vague ?? InScripts() ?? address;
            if (stated.Offset != NodaTime.Offset.Zero)
                return stated;
            StatedTime[] others =
            [
                .. meta.AllPublished, .. data.AllPublished,
                .. Shown.Where(date => date.IsNear && !date.IsUpdate).Select(date => date.Time),
            ];
            return LocalDay.Of(stated, others, address, Scripts());
        }
    }

    /// <summary>A date that may be another one: far from the headline, or of the last change.</summary>
    public StatedTime? Guess => Shown.Where(date => !date.IsUpdate).Select(date => (StatedTime?)date.Time).FirstOrDefault()
        ?? Updated;

    public StatedTime? Updated => data.Updated ?? meta.Updated
        ?? Shown.Where(date => date.IsUpdate).Select(date => (StatedTime?)date.Time).FirstOrDefault();

    private ImmutableArray<ShownDate> Shown => _shown ??= document.Body is { } body
        ? ShownDates.In(body, weights, Headline, DayFirst()) : [];

    private StatedTime? Nearest(Func<ShownDate, bool> wanted) => Shown
        .Where(date => !date.IsUpdate && date.IsNear && wanted(date)).Select(date => (StatedTime?)date.Time).FirstOrDefault();

    // Of the languages that are read here, only English is written in countries of both habits.
    private bool? DayFirst()
    {
        var tag = (document.DocumentElement?.GetAttribute("lang")
            ?? document.DocumentElement?.GetAttribute("xml:lang") ?? meta.First("og:locale", "content-language") ?? "")
            .Replace('_', '-').ToLowerInvariant();
        if (tag is "en-us")
            return false;
        if (tag.Length >= 2 && !tag.StartsWith("en", StringComparison.Ordinal))
            return true;
        if (tag.Length > 2 && tag is not ("en-ca" or "en-ph"))
            return true;
        var host = Domains.Of(url);
        return host is not null && DayFirstEndings.Any(ending => host.EndsWith(ending, StringComparison.Ordinal)) ? true : null;
    }

    private StatedTime? InScripts()
    {
        foreach (var script in Scripts().Where(script => script.Length < LargestScript))
        {
            if (InData().Match(script) is { Success: true } match && PageTime.Read(match.Groups["time"].Value) is { } time)
                return time;
        }
        return null;
    }

    private IEnumerable<string> Scripts() => document.QuerySelectorAll("script:not([src])").Select(script => script.TextContent);

    [GeneratedRegex(
        @"""(?:date_?[Pp]ublished|published_?(?:[Aa]t|[Dd]ate|[Tt]ime|[Oo]n)|[Pp]ublish_?[Dd]ate|publication_?[Dd]ate"
        + @"|first_?[Pp]ublished(?:_?(?:[Dd]ate|[Aa]t))?|broadcastedOn)""\s{0,3}:\s{0,3}""(?<time>[^""]{8,40})""",
        RegexOptions.CultureInvariant)]
    private static partial Regex InData();
}
