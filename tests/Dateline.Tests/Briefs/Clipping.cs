using System.Collections.Immutable;
using Dateline.Language;
using NodaTime;

namespace Dateline.Tests.Briefs;

/// <summary>An article cut out for a test, with the layers that the test puts on it.</summary>
internal static class Clipping
{
    public static readonly DateTimeZone Zone = DateTimeZone.Utc;

    public static Article Article(string id, string text, string published, string? outlet = null, int revision = 1) => new()
    {
        Id = id,
        Input = id + ".txt",
        Text = text,
        Blocks = [new Block(BlockKind.Paragraph, new Span(0, text.Length))],
        Arrived = Instant.FromUtc(2031, 1, 1, 0, 0),
        Published = StatedTime.Parse(published),
        Outlet = new Outlet(outlet ?? id, null),
        Title = $"Title of {id}",
        Revision = revision,
    };

    public static Document Read(Article article) =>
        new(article) { Added = Layers.Sentences, Sentences = SentenceSplitter.Split(article.Text) };

    public static FiledArticle Filed(Document document, string? copyOf = null, params Article[] earlier) =>
        new(document, document.Article.Revision, new PlacedArticle(document.Article.Id) { CopyOf = copyOf })
        {
            Earlier = [.. earlier],
        };

    public static Dossier Dossier(ImmutableArray<FiledArticle> articles, params Point[] points) =>
        new(new Story { Id = "story-1", Title = "The ferry" }, articles, [.. points]);

    public static Span Find(Document document, string words) => document.Text.IndexOf(words, StringComparison.Ordinal) is var at and >= 0
        ? new Span(at, at + words.Length)
        : throw new ArgumentException($"'{words}' is not in the text", nameof(words));

    public static Evidence Evidence(Document document, string words) =>
        Dateline.Evidence.Of(document.Article, Find(document, words));

    public static Attribution Said(Document document, string quoted, string? speaker, bool anonymous = false, string[]? via = null) =>
        new()
        {
            Span = Find(document, quoted),
            Rule = "test",
            Kind = AttributionKind.Direct,
            Content = [Find(document, quoted)],
            Quoted = [Find(document, quoted)],
            Speaker = speaker is null ? null : new Speaker { Canonical = speaker, Anonymous = anonymous },
            Via = [.. via ?? []],
        };

    public static GapMention Silent(Document document, string sentence, GapKind kind, string who, string about) => new()
    {
        Span = Find(document, sentence),
        Rule = "test",
        Kind = kind,
        Who = new Participant(Find(document, who), who),
        About = Find(document, about),
    };

    public static Claim Claim(
        Document document, string sentence, ClaimValue value, string asserted, Modality modality = Modality.Happened) =>
        new()
        {
            Id = Fingerprint.Id("claim", document.Article.Id, sentence, value.ToString()),
            Value = value,
            Modality = modality,
            Asserted = StatedTime.Parse(asserted),
            Chain = [new Link(document.Article.CarrierName)],
            Origin = document.Article.CarrierName,
            Evidence = [Evidence(document, sentence)],
            Article = document.Article.Id,
            Revision = document.Article.Revision,
            KnownSince = document.Article.KnownSince(Zone),
            Rule = "test",
        };

    public static Point Point(string id, PointKind kind, Slot? slot, string subject, Verdict verdict, params Claim[] claims) => new()
    {
        Id = id,
        Story = "story-1",
        Kind = kind,
        Slot = slot,
        Subject = subject,
        Plan = kind == PointKind.Schedule ? "plan-1" : null,
        Claims = [.. claims],
        Verdict = verdict,
    };

    public static Verdict Stands(Claim claim, PointState state = PointState.SingleOrigin, ConflictType? conflict = null) =>
        new(state, claim.Id, 1, conflict is { } type ? new Conflict(type, "test") : null, "test", "test");
}
