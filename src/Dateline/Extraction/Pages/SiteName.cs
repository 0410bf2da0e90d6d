using System.Text.RegularExpressions;

namespace Dateline.Extraction.Pages;

/// <summary>What the outlet calls itself: by its data, else by the part of the page's title that is its address too.</summary>
internal static partial class SiteName
{
    /// <summary>In characters of an address's label: "tv" is part of too many.</summary>
    private const int ShortestLabel = 3;

    /// <param name="stated">By the page's data, the plainest first.</param>
    /// <param name="title">Of the page.</param>
    /// <param name="domain">Registered, as "fencourier.example".</param>
    public static string? Of(IEnumerable<string?> stated, string? title, string? domain)
    {
        var label = domain?.Split('.')[0] is { Length: >= ShortestLabel } first ? first.Replace("-", "", StringComparison.Ordinal) : null;
        // "@fencourier" is an account.
        foreach (var name in stated.OfType<string>().Where(name => !name.StartsWith('@')))
            return PartOf(name, label) ?? name;
        return TitleCleaner.SiteIn(title) ?? (title is null ? null : PartOf(title, label));
    }

    // "Fen Courier - News and sport from the fens" names it and praises it.
    private static string? PartOf(string text, string? label)
    {
        if (label is null || Inscription.Clean(text) is not { } clean)
            return null;
        var parts = Between().Split(clean);
        return parts.Length < 2 ? null : parts.Reverse().FirstOrDefault(part => IsLabel(Glued(part), label))?.Trim();
    }

    private static bool IsLabel(string glued, string label) =>
        glued == label || glued == $"the{label}" || $"the{glued}" == label;

    private static string Glued(string text) => Furniture.Key(text).Replace(" ", "", StringComparison.Ordinal);

    [GeneratedRegex(@"\s[|–—·•»:-]{1,2}\s|\s?\|\s?")]
    private static partial Regex Between();
}
