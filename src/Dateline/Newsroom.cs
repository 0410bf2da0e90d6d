using Dateline.Annotating;
using Dateline.Briefs;
using Dateline.Claims;
using Dateline.Duplicates;
using Dateline.Extraction;
using Dateline.Language;
using Dateline.Revisions;
using Dateline.Stories;
using NodaTime;

namespace Dateline;

/// <summary>What became of an article that came in.</summary>
/// <param name="Article">As it was numbered.</param>
/// <param name="Placement">Null if it said nothing new: the same text was read before.</param>
public sealed record Receipt(Article Article, Placement? Placement);

/// <summary>
/// The main flow: from what came in to the record, and from the record to the brief. Stages do not know each other;
/// here they are put in a row.
/// </summary>
public sealed class Newsroom(INewsStore store, DateTimeZone zone)
{
    private readonly ArticleReader _reader = new();
    private readonly Annotators _annotators = ReadingOrder.English();
    private readonly CopyFinder _copies = new(zone);
    private readonly StoryClusterer _clusterer = new(zone);
    private readonly Ledger _ledger = new(zone);
    private readonly BriefWriter _writer = new(zone);

    /// <summary>Page to article, without the archive.</summary>
    public Outcome<Article> Read(RawDocument raw) =>
        _reader.TryRead(raw, out var article, out var problem) ? article : problem;

    /// <summary>Article to layers, without the archive.</summary>
    public Document Annotate(Article article) => _annotators.Annotate(article);

    /// <summary>Files what was read; what could not be read goes into quarantine.</summary>
    /// <param name="input">What the user named.</param>
    /// <param name="read">The outcome of <see cref="Read"/>.</param>
    /// <param name="at">The time of arrival.</param>
    /// <param name="cancel">Stops between two articles, never within one.</param>
    public async Task<Outcome<Receipt>> ReceiveAsync(
        string input, Outcome<Article> read, Instant at, CancellationToken cancel)
    {
        if (read.Succeeded)
            return await FileAsync(read.Value, cancel);
        await store.QuarantineAsync(input, read.Problem, at, cancel);
        return read.Problem;
    }

    /// <summary>Files one article: one transaction.</summary>
    public async Task<Receipt> FileAsync(Article article, CancellationToken cancel)
    {
        article = article with { Id = await KnownAsAsync(article, cancel) };
        var revision = Revision.Between(
            await store.LatestRevisionAsync(article.Id, cancel), article, await store.RevisionsAsync(article.Id, cancel), zone);
        if (revision.IsUnchanged)
            return new Receipt(revision.Article, null);
        var document = _annotators.Annotate(revision.Article);
        var candidates = await store.CandidatesAsync(document, cancel);
        var copy = revision.IsLate ? null : _copies.Find(document, candidates);
        var placement = revision.IsLate
            ? _clusterer.Keep(document, candidates)
            : _clusterer.Place(document, copy, candidates);
        // A text that its outlet had replaced before it came here says nothing that still stands.
        var points = revision.IsLate
            ? []
            : _ledger.Reconcile(
                document, placement, await store.PointsAsync(placement.Story, cancel), takesBack: !revision.IsWholeAtLast);
        await store.SaveAsync(new Ingestion(revision, document, placement, points), cancel);
        return new Receipt(revision.Article, placement);
    }

    /// <summary>An article that is known by its address alone may be known by another spelling of it: a feed gives one, the
    /// page another.</summary>
    private async Task<string> KnownAsAsync(Article article, CancellationToken cancel)
    {
        var isAddress = article.Id == article.Url || article.Id == article.CanonicalUrl;
        if (!isAddress || WebAddress.Key(article.Id) is not { } key)
            return article.Id;
        return await store.ArticleAtAsync(key, cancel)
            ?? (WebAddress.Key(article.Url) is { } other && other != key ? await store.ArticleAtAsync(other, cancel) : null)
            ?? article.Id;
    }

    /// <summary>The brief of one story; null if there is no such story, or nothing of it was known then.</summary>
    public async Task<StoryBrief?> BriefAsync(string story, Instant? asOf, CancellationToken cancel)
    {
        if (await store.DossierAsync(story, asOf, cancel) is not { } dossier)
            return null;
        // Verdicts are judged again: those in the record may rest on claims that were not known at the moment asked for.
        return _writer.Write(dossier with { Points = _ledger.Judge(dossier.Points) });
    }
}
