using System.Globalization;
using Dateline.Language;
using NodaTime;

namespace Dateline.Claims;

/// <summary>Puts a reading on record: with its evidence, its chain, its origin and its moments.</summary>
public sealed class ClaimMaker(DateTimeZone zone)
{
    /// <summary>
    /// The claim that a reading makes. Its id follows from the article, the value and the origin, not from the revision:
    /// what a later revision still says stays the same claim, known since the first.
    /// </summary>
    public Claim Make(Document document, Reading reading)
    {
        var article = document.Article;
        var way = Provenance.Of(document, reading.By);
        return new Claim
        {
            Id = IdOf(article.Id, reading, way),
            Value = reading.Value,
            Polarity = reading.Polarity,
            Modality = reading.Modality,
            // When an earlier state was asserted nobody knows from when it is told.
            Asserted = reading.Asserted
                ?? (reading.Background ? null : reading.By?.Said ?? article.Updated ?? article.Published),
            About = reading.About,
            Chain = way.Chain,
            Origin = way.Origin,
            Unattributed = way.Unattributed,
            Evidence = [Evidence.Of(article, SentenceAround(document, reading.Span))],
            Background = reading.Background,
            FromParty = reading.FromParty,
            Supersedes = reading.Supersedes,
            Scope = reading.Scope,
            Article = article.Id,
            Revision = article.Revision,
            KnownSince = article.KnownSince(zone),
            Rule = reading.Rule,
        };
    }

    /// <summary>The attribution in whose content the words stand: the innermost where several do.</summary>
    public static Attribution? Covering(Document document, Span span) => document.Attributions
        // Who rejects an offer tells nothing of what stands in the words for it.
        .Where(one => one.Stance != Stance.Rejects && one.Content.Any(content => content.Contains(span.Start)))
        .OrderBy(one => one.Content.Sum(content => content.Length))
        .ThenBy(one => one.Span)
        .FirstOrDefault();

    /// <summary>The sentence in which the span begins, to the end of the one in which it ends.</summary>
    public static Span SentenceAround(Document document, Span span)
    {
        var first = document.SentenceAt(span.Start);
        var last = document.SentenceAt(Math.Max(span.Start, span.End - 1));
        if (first < 0)
            return span;
        var around = document.Sentences[first].Cover(document.Sentences[last]);
        return around.Cover(span);
    }

    private static string IdOf(string article, Reading reading, Provenance way) => Fingerprint.Id(
        "claim", article, IdentityOf(reading.Value), reading.Polarity.ToString(), reading.Modality.ToString(),
        reading.Scope ?? "", reading.Background ? "background" : "", way.Origin ?? "");

    // What makes two values the same value, without the words around it.
    private static string IdentityOf(ClaimValue value) => value switch
    {
        PlaceValue place => $"place {Words.Fold(place.Place)}",
        TimeValue time => $"time {time.Start} {time.End}",
        CountValue count => string.Create(
            CultureInfo.InvariantCulture,
            $"count {count.Value:R} {count.Min:R} {count.Max:R} {count.Bound} {count.Measure} {count.Unit}"),
        WordsValue words => $"words {words.Status} {(words.Status is null ? Words.Fold(words.Text) : "")}",
        OccurrenceValue event_ => $"event {event_.Actor} {event_.Action} {event_.Target}",
        PositionValue position => $"position {position.Actor} {position.Stance} {position.Object}",
        _ => Words.Fold(value.Text),
    };
}
