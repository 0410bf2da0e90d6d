using System.Text.RegularExpressions;
using Dateline.Language;
using NodaTime;
using NodaTime.Text;

namespace Dateline.Extraction.Pages.ByOutlet;

/// <summary>What a rule says of the elements that it names.</summary>
internal enum OutletRuleKind
{
    Container,
    Cut,
    Author,
    Date,
}

/// <summary>What is so on the pages of one outlet alone.</summary>
/// <param name="Id">As <c>--explain</c> prints it: <c>outlet:DOMAIN:LINE</c>, the line being that of the rule file.</param>
/// <param name="Domain">It holds for this host and all below.</param>
/// <param name="Kind">What the elements are.</param>
/// <param name="Selector">Names them.</param>
/// <param name="ValidUntil">The last day (UTC) of pages fetched that it is believed of.</param>
/// <param name="TestPage">Name of the file that shows that it works.</param>
internal sealed record OutletRule(
    string Id, string Domain, OutletRuleKind Kind, PageSelector Selector, LocalDate ValidUntil, string TestPage);

/// <summary>The rules for single outlets, in <c>Rules/outlet-pages.txt</c>. Pages change, so each rule ends.</summary>
internal sealed partial class OutletRules
{
    /// <summary>For one domain: an outlet that needs more needs a better cascade.</summary>
    public const int MostOfOne = 20;

    /// <summary>Those that ship.</summary>
    public static readonly OutletRules Shipped = new(RuleFile.Load("outlet-pages.txt"));

    private OutletRules(RuleFile file)
    {
        All = [.. file.Lines.Select(Read)];
        foreach (var (line, rule) in file.Lines.Zip(All))
        {
            var before = All.TakeWhile(one => one != rule).Where(one => one.Domain == rule.Domain).ToList();
            if (before.Exists(one => one.Kind == rule.Kind && one.Selector.Text == rule.Selector.Text))
                throw line.Bad("the outlet has this rule already");
            if (before.Count == MostOfOne)
                throw line.Bad($"an outlet has at most {MostOfOne} rules");
        }
    }

    public ImmutableArray<OutletRule> All { get; }

    /// <exception cref="RuleFileException">A line is not well formed.</exception>
    public static OutletRules Parse(string path, string text) => new(RuleFile.Parse(path, text));

    /// <summary>The rules that hold for a page.</summary>
    /// <param name="url">Its address; without one no rule holds.</param>
    /// <param name="fetched">When it was fetched; if that is not known, no rule can be known to hold.</param>
    public ImmutableArray<OutletRule> For(string? url, Instant? fetched)
    {
        if (All.IsEmpty || fetched is not { } moment)
            return [];
        var hosts = Domains.AtAndAbove(Domains.HostOf(url)).ToList();
        return [.. All.Where(rule => hosts.Contains(rule.Domain) && moment.InUtc().Date <= rule.ValidUntil)];
    }

    private static OutletRule Read(RuleLine line)
    {
        if (!Domains.IsDomain(line.Section))
            throw line.Bad($"rules stand under the domain of their outlet; '{line.Section}' is none");
        if (line.Fields.Length != 4)
            throw line.Bad("a rule says what, by which selector, until when, and on which test page");
        OutletRuleKind kind = line[0] switch
        {
            "container" => OutletRuleKind.Container,
            "cut" => OutletRuleKind.Cut,
            "author" => OutletRuleKind.Author,
            "date" => OutletRuleKind.Date,
            _ => throw line.Bad($"'{line[0]}' is not container, cut, author or date"),
        };
        var selector = PageSelector.Parse(line[1]) ?? throw line.Bad($"'{line[1]}' is no selector of at most "
            + $"{PageSelector.Longest} characters and {PageSelector.MostParts} parts of tag, #id, .class, [name=value]");
        const string Until = "validUntil ";
        var day = line[2].StartsWith(Until, StringComparison.Ordinal) ? LocalDatePattern.Iso.Parse(line[2][Until.Length..]) : null;
        if (day is not { Success: true })
            throw line.Bad($"'{line[2]}' is not validUntil YYYY-MM-DD");
        if (!PageName().IsMatch(line[3]))
            throw line.Bad($"'{line[3]}' is no name of a test page, as vell-post.html");
        return new OutletRule($"outlet:{line.Section}:{line.Number}", line.Section, kind, selector, day.Value, line[3]);
    }

    [GeneratedRegex(@"^[a-z0-9][a-z0-9-]{0,60}\.html\z", RegexOptions.CultureInvariant)]
    private static partial Regex PageName();
}
