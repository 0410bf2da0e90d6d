using System.Globalization;
using Dateline.Language;
using NodaTime;

namespace Dateline.Duplicates;

/// <summary>
/// Have we read this before? An article is a copy when most of its words stand in sentences of another one. Who copied
/// whom is told by the agency's credit first, then by which was known first, then by which holds more of the other.
/// </summary>
public sealed class CopyFinder(DateTimeZone zone)
{
    /// <summary>Share of an article's words that stand in another. Below it two reporters share a press release and
    /// some quotations; trimmed wire reports with a new lead and a local paragraph lie above.</summary>
    private const double LeastShare = 0.5;

    /// <summary>Words shared: two one-line notes are alike by chance.</summary>
    private const double LeastWords = 30;

    /// <summary>Between originals that hold about the same of it, credit and time decide, not the last percent.</summary>
    private const double SameShare = 0.15;

    public CopyFinding? Find(Document document, Candidates candidates)
    {
        var article = document.Article;
        var mine = new SentenceStock(document.Digest);
        var others = candidates.Articles.Where(one => one.Article != article.Id).ToList();
        var furniture = Furniture.Among(others, article.Outlet?.Label);
        var known = article.KnownSince(zone);
        var pairs = new List<Pair>();
        foreach (var candidate in others.Where(one => mine.MayShareWith(one.Digest)))
        {
            var theirs = new SentenceStock(candidate.Digest);
            var pair = Pair.Of(candidate, mine.ShareIn(theirs, furniture), theirs.ShareIn(mine, furniture));
            if (pair.Words >= LeastWords)
                pairs.Add(pair with { Direction = DirectionOf(article, known, pair) });
        }
        var originals = pairs
            .Where(pair => pair.Direction.IsCopy && pair.InTheirs >= LeastShare && !LeadsTo(pair.Candidate, article.Id, others))
            .ToList();
        return originals.Count > 0 ? CopyOf(originals) : OriginalOf(article.Id, pairs);
    }

    private static CopyFinding CopyOf(List<Pair> originals)
    {
        var most = originals.Max(pair => pair.InTheirs);
        var best = originals.Where(pair => pair.InTheirs >= most - SameShare)
            .OrderBy(pair => pair.Candidate.CopyOf is null ? 0 : 1)
            .ThenBy(pair => pair.Candidate.Agency is null ? 1 : 0)
            .ThenBy(pair => pair.Candidate.KnownSince)
            .ThenByDescending(pair => pair.InTheirs)
            .ThenBy(pair => pair.Candidate.Article, StringComparer.Ordinal)
            .First();
        var share = (int)Math.Round(best.InTheirs * 100);
        var reason = string.Create(
            CultureInfo.InvariantCulture, $"{share} % of its words stand in {best.Candidate.Article}, {best.Direction.Reason}");
        return new CopyFinding(best.Candidate.Article, Math.Min(1, best.InTheirs), reason);
    }

    private static CopyFinding? OriginalOf(string article, List<Pair> pairs)
    {
        var copies = pairs.Where(pair => !pair.Direction.IsCopy && pair.InMine >= LeastShare).ToList();
        if (copies.Count == 0)
            return null;
        var most = copies.MaxBy(pair => pair.InMine)!;
        return new CopyFinding(article, Math.Min(1, most.InMine), $"{most.Candidate.Article} carries it, {most.Direction.Reason}")
        {
            Copies = [.. copies.Select(pair => pair.Candidate.Article)],
        };
    }

    /// <summary>Whether this one is the copy, and why.</summary>
    private static (bool IsCopy, string Reason) DirectionOf(Article article, Instant known, Pair pair)
    {
        var candidate = pair.Candidate;
        // Who is credited has published it too: the report at its own address is the original.
        if (article.Agency is not null && IsOne(article.Agency, candidate.Outlet) && !IsOne(article.Agency, article.Outlet?.Name))
            return (true, $"which {candidate.Outlet} published itself");
        if (candidate.Agency is not null && IsOne(candidate.Agency, article.Outlet?.Name) && !IsOne(candidate.Agency, candidate.Outlet))
            return (false, $"which credits {candidate.Agency}");
        if (article.Agency is null && candidate.Agency is { } credited)
            return (true, $"which credits {credited}");
        if (article.Agency is { } agency && candidate.Agency is null)
            return (false, $"which does not credit {agency}");
        if (candidate.KnownSince != known)
            return (candidate.KnownSince < known, "by the time since when each is known");
        return (pair.InTheirs >= pair.InMine, "by how much of the one stands in the other");
    }

    private static bool IsOne(string agency, string? outlet) =>
        outlet is not null && Words.Of(agency).SequenceEqual(Words.Of(outlet));

    /// <summary>Whether the candidate is already known to be a copy of the article, directly or through others.</summary>
    private static bool LeadsTo(Candidate candidate, string article, List<Candidate> others)
    {
        var next = candidate;
        for (var step = 0; step < 8 && next?.CopyOf is { } original; step++)
        {
            if (original == article)
                return true;
            next = others.Find(one => one.Article == original);
        }
        return false;
    }

    private sealed record Pair(Candidate Candidate, double InTheirs, double InMine, double Words)
    {
        public (bool IsCopy, string Reason) Direction { get; init; }

        public static Pair Of(Candidate candidate, (double Share, double Words) mine, (double Share, double Words) theirs) =>
            new(candidate, mine.Share, theirs.Share, Math.Max(mine.Words, theirs.Words));
    }
}
