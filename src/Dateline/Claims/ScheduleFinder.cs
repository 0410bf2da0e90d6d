namespace Dateline.Claims;

/// <summary>
/// Finds planned events: place, time, parties, agenda and status, each a claim of its own. A demand is on record as a
/// demand; how it was before the news is background.
/// </summary>
internal sealed class ScheduleFinder(ClaimMaker maker) : IClaimFinder
{
    private readonly PlanWords _words = PlanWords.English;

    public IEnumerable<ClaimDraft> Find(Document document)
    {
        var identity = new PlanIdentity(_words);
        var mentions = new PlanReader(_words).Read(document)
            .Select(mention => identity.Identify(document, mention, PlanSlots.TimeOf(document, mention, null)?.Value.Start))
            .ToList();
        foreach (var plan in Plans(mentions))
        {
            var keys = plan.SelectMany(mention => mention.Keys).Distinct().ToImmutableArray();
            var subject = plan.Select(mention => mention.Subject).OrderByDescending(text => text.Length).First();
            var zone = plan.Select(mention => PlanSlots.PlaceOf(document, mention)?.Zone).FirstOrDefault(one => one is not null);
            foreach (var mention in plan)
            {
                foreach (var (slot, reading) in Readings(document, mention, zone))
                {
                    var claim = maker.Make(document, reading);
                    yield return new ClaimDraft(PointKind.Schedule, slot, subject, keys, claim)
                    {
                        Plan = $"{plan[0].Kind} {plan[0].Event.Start}",
                    };
                }
            }
        }
    }

    // Mentions of one plan: those that share more are put together first.
    private static List<List<PlanMention>> Plans(List<PlanMention> mentions)
    {
        var plans = new List<List<PlanMention>>();
        foreach (var mention in mentions)
        {
            var best = plans
                .Select(plan => (Plan: plan, Score: PlanMatcher.Score(mention.Keys, [.. plan.SelectMany(one => one.Keys).Distinct()])))
                .Where(one => one.Score > 0).OrderByDescending(one => one.Score).Select(one => one.Plan).FirstOrDefault();
            if (best is null)
                plans.Add([mention]);
            else
                best.Add(mention);
        }
        return plans;
    }

    private IEnumerable<(Slot Slot, Reading Reading)> Readings(Document document, PlanMention mention, string? zone)
    {
        var time = PlanSlots.TimeOf(document, mention, zone);
        var place = mention.Cue is PlanCue.Cancelled or PlanCue.Rejected ? null : PlanSlots.PlaceOf(document, mention);
        if (place is { } where)
            yield return (Slot.Place, Read(document, mention, where.Value, where.Span, "plans.place", time?.Value.Start));
        if (time is { } when && mention.Cue is not PlanCue.Rejected)
            yield return (Slot.Time, Read(document, mention, when.Value, when.Span, "plans.time", when.Value.Start));
        if (PlanSlots.EarlierDay(document, mention) is { From: { } from } earlier)
        {
            var value = new TimeValue(earlier.Span.Of(document.Text), from, null, null, false);
            yield return (Slot.Time, Read(document, mention, value, earlier.Span, "plans.earlier-day", from)
                with { Background = true, Supersedes = false });
        }
        if (mention.Parties is { } parties)
        {
            var value = new WordsValue(Clean(document, parties), null);
            yield return (Slot.Parties, Read(document, mention, value, parties, "plans.parties", time?.Value.Start)
                with { Modality = Modality.Planned });
        }
        foreach (var span in PlanAgenda.Of(mention, _words))
        {
            var value = new WordsValue(Clean(document, span), null);
            yield return (Slot.Agenda, Read(document, mention, value, span, "plans.agenda", null));
        }
        if (PlanAgenda.StatusOf(mention) is { } status)
        {
            var value = new WordsValue(Clean(document, PlanAgenda.StatusSpan(mention)), status);
            yield return (Slot.Status, Read(document, mention, value, mention.CueSpan, "plans.status", time?.Value.Start));
        }
    }

    private Reading Read(
        Document document, PlanMention mention, ClaimValue value, Span span, string rule, StatedTime? about) =>
        new(value, mention.Sentence.Span.Contains(span) ? mention.CueSpan.Cover(span) : span, rule)
        {
            By = mention.By,
            Modality = mention.Modality,
            About = about,
            Background = mention.Background,
            Supersedes = mention.IsChange && mention.Modality == Modality.Planned && !mention.Background,
            FromParty = PlanSpeaker.IsParty(document, mention, _words),
        };

    private static string Clean(Document document, Span span) => span.Of(document.Text).ReplaceLineEndings(" ").Trim();
}
