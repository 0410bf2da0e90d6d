using Dateline.Language;
using NodaTime;

namespace Dateline.Briefs;

/// <summary>What happened when: sentences of the articles under the day of which they tell.</summary>
internal sealed class TimelineWriter(DateTimeZone zone)
{
    public ImmutableArray<TimelineEntry> Write(ImmutableArray<FiledArticle> articles, ImmutableArray<Point> points)
    {
        var documents = articles.ToDictionary(
            filed => (filed.Document.Article.Id, filed.Document.Article.Revision), filed => filed.Document);
        var found = points.SelectMany(point => point.Claims).SelectMany(claim => OfClaim(claim, documents))
            .Concat(articles.SelectMany(filed => OfEvents(filed.Document)));
        return
        [
            .. Merged(found)
                .OrderBy(entry => entry.When.Earliest(zone))
                .ThenBy(entry => entry.When.Latest(zone))
                .ThenBy(entry => entry.Evidence[0].Article, StringComparer.Ordinal)
                .ThenBy(entry => entry.Evidence[0].Span),
        ];
    }

    /// <summary>One sentence in several articles is one entry, also where one of them puts a place line before it.</summary>
    private static List<TimelineEntry> Merged(IEnumerable<TimelineEntry> found)
    {
        var kept = new List<(TimelineEntry Entry, string Words)>();
        foreach (var entry in found)
        {
            var words = Passage.Words(entry.Text);
            var same = kept.FindIndex(one => one.Entry.When == entry.When
                && (one.Words.EndsWith(words, StringComparison.Ordinal) || words.EndsWith(one.Words, StringComparison.Ordinal)));
            if (same < 0)
                kept.Add((entry, words));
            else
                kept[same] = (With(kept[same].Entry, entry), kept[same].Words);
        }
        return kept.ConvertAll(one => one.Entry);
    }

    private static TimelineEntry With(TimelineEntry entry, TimelineEntry other) =>
        entry with { Evidence = Passage.Together(entry.Evidence.Concat(other.Evidence)) };

    /// <summary>What happened stands under its day; what was said, planned or demanded under the day when it was.</summary>
    private IEnumerable<TimelineEntry> OfClaim(Claim claim, Dictionary<(string, int), Document> documents)
    {
        var happened = claim.Modality == Modality.Happened && claim.Value is OccurrenceValue;
        var when = happened ? claim.About : claim.Background ? null : claim.Asserted;
        if (when is not { } time || !documents.TryGetValue((claim.Article, claim.Revision), out var document))
            yield break;
        foreach (var evidence in claim.Evidence)
        {
            if (evidence.Article != claim.Article || evidence.Revision != claim.Revision)
                continue;
            var sentence = Passage.Around(document, evidence.Span);
            if (happened || (IsOfThatDay(document, sentence, time) && IsDeed(document, sentence, claim, time)))
                yield return Entry(document, sentence, time);
        }
    }

    /// <summary>Whether the sentence names that day, or none that is over: a claim without a day of its own has the day of
    /// its article, and a sentence that tells of Tuesday is not to stand under Wednesday.</summary>
    private bool IsOfThatDay(Document document, Span sentence, StatedTime time)
    {
        var known = document.Article.KnownSince(zone);
        var past = document.Times
            .Where(one => sentence.Contains(one.Span) && one.Type is TimexType.Date or TimexType.Time)
            .Select(one => one.From).OfType<StatedTime>()
            .Where(one => one.Precision >= TimePrecision.Day && one.Earliest(zone) <= known)
            .Select(one => one.Date).ToArray();
        return past.Length == 0 || past.Contains(time.Date);
    }

    /// <summary>Whether the sentence tells what was done on that day: an announcement of a day to come, a quotation, or
    /// what someone did of whom only a pronoun is left is no line of a timeline.</summary>
    private static bool IsDeed(Document document, Span sentence, Claim claim, StatedTime day)
    {
        var text = sentence.Of(document.Text).TrimStart();
        if (text.Length == 0 || Words.IsQuotationMark(text[0]) || Words.Of(text).First() is "he" or "she" or "they" or "it")
            return false;
        var names = document.Times.Any(one => sentence.Contains(one.Span)
            && one.From is { Precision: >= TimePrecision.Day } from && from.Date == day.Date);
        return names || claim.Modality != Modality.Planned || claim.Value is CountValue || claim.Supersedes
            || document.Events.Any(one => sentence.Contains(one.Span)
            && one.Modality is Modality.Happened or Modality.Demanded or Modality.Threatened && !Clauses.IsAside(document, one.Span)
            && !document.Attributions.Any(said => said.Quoted.Any(quoted => quoted.Contains(one.Span))));
    }

    /// <summary>Events that the text itself dates, not later than the article: those of the main clause.</summary>
    private IEnumerable<TimelineEntry> OfEvents(Document document)
    {
        var known = document.Article.KnownSince(zone);
        foreach (var one in document.Events)
        {
            if (one is not { Modality: Modality.Happened, Polarity: Polarity.Asserted, Time: { } time }
                || time.Earliest(zone) > known || Clauses.IsAside(document, one.Span))
                continue;
            yield return Entry(document, Passage.Around(document, one.Span), time);
        }
    }

    /// <summary>A day is as fine as a timeline needs; a month or a year stays what it is.</summary>
    private static TimelineEntry Entry(Document document, Span sentence, StatedTime time) => new(
        time.HasTimeOfDay ? StatedTime.OfDay(time.Date) : time,
        sentence.Of(document.Text),
        [Evidence.Of(document.Article, sentence)]);
}
