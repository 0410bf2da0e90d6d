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
            .Where(mention => !IsOnlyTalk(document, mention))
            .Select(mention => identity.Identify(document, mention, PlanSlots.TimeOf(document, mention, null)?.Value.Start))
            .ToList();
        foreach (var plan in Plans(mentions))
        {
            var keys = plan.SelectMany(mention => mention.Keys).Distinct().ToImmutableArray();
            var subject = plan.Select(mention => mention.Subject).OrderByDescending(text => text.Length).First();
            var known = new Known(keys, ZoneOf(document, plan));
            foreach (var (slot, reading) in AgendaIsReal(plan.SelectMany(mention => Readings(document, mention, known))))
            {
                yield return new ClaimDraft(PointKind.Schedule, slot, subject, keys, maker.Make(document, reading))
                {
                    Plan = $"{plan[0].Kind} {plan[0].Event.Start}",
                    OpensPlan = PlanMatcher.IsTold(keys) && IsMoreThanAWish(plan),
                };
            }
        }
    }

    // "He would meet them in hell": without a time or a place it tells of a mind rather than of a plan.
    private static bool IsOnlyTalk(Document document, PlanMention mention) =>
        mention.Sentence.Between(mention.CueSpan.Start, mention.CueSpan.End).StartsWith("would")
        && PlanSlots.TimeOf(document, mention, null) is null && PlanSlots.PlaceOf(document, mention) is null;

    // A demand or a maybe belongs to the history of a plan; alone it is none.
    private static bool IsMoreThanAWish(List<PlanMention> plan) => plan.Exists(mention => mention.Modality == Modality.Planned);

    /// <summary>What all mentions of a plan tell together.</summary>
    private sealed record Known(ImmutableArray<string> Keys, string? Zone);

    // The zone of where it will be; of where it was to be, or is demanded to be, only if there is no other.
    private static string? ZoneOf(Document document, List<PlanMention> plan) => plan
        .OrderBy(mention => mention.Background || mention.Modality != Modality.Planned)
        .Select(mention => PlanSlots.PlaceOf(document, mention)?.Zone)
        .FirstOrDefault(zone => zone is not null);

    // "Peace talks" are called so; that tells of the agenda only where the agenda is spoken of.
    private static IEnumerable<(Slot Slot, Reading Reading)> AgendaIsReal(IEnumerable<(Slot Slot, Reading Reading)> readings)
    {
        var all = readings.ToList();
        var isSpokenOf = all.Exists(one => one.Reading.Rule == PlanAgenda.Spoken);
        return isSpokenOf ? all : all.Where(one => one.Slot != Slot.Agenda);
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

    private IEnumerable<(Slot Slot, Reading Reading)> Readings(Document document, PlanMention mention, Known known)
    {
        var place = mention.Cue is PlanCue.Cancelled or PlanCue.Rejected ? null : PlanSlots.PlaceOf(document, mention);
        var time = PlanSlots.TimeOf(document, mention, place?.Zone ?? known.Zone);
        Reading Read(ClaimValue value, Span span, string rule) =>
            ReadingOf(document, mention, known, value, span, rule) with { About = time?.Value.Start };
        if (place is { } where)
            yield return (Slot.Place, Read(where.Value, where.Span, "plans.place"));
        if (time is { } when && mention.Cue is not PlanCue.Rejected)
            yield return (Slot.Time, Read(when.Value, when.Span, "plans.time"));
        if (PlanSlots.EarlierDay(document, mention) is { From: { } from } earlier)
        {
            var value = new TimeValue(Clean(document, earlier.Span), from, null, null, false);
            yield return (Slot.Time, Read(value, earlier.Span, "plans.earlier-day")
                with
            { Background = true, Supersedes = false, Asserted = null, About = from, FromParty = false });
        }
        if (mention.Parties is { } parties)
            yield return (Slot.Parties, Read(new WordsValue(Clean(document, parties), null), parties, "plans.parties"));
        foreach (var (span, isSpokenOf) in PlanAgenda.Of(mention, _words))
        {
            var reading = Read(new WordsValue(Clean(document, span), null), span, isSpokenOf ? PlanAgenda.Spoken : PlanAgenda.Called);
            yield return (Slot.Agenda, isSpokenOf ? reading : reading with { Modality = Modality.Possible });
        }
        if (PlanAgenda.StatusOf(mention) is { } status)
        {
            var value = new WordsValue(Clean(document, PlanAgenda.StatusSpan(mention)), status);
            yield return (Slot.Status, Read(value, mention.CueSpan, "plans.status"));
        }
    }

    private Reading ReadingOf(
        Document document, PlanMention mention, Known known, ClaimValue value, Span span, string rule)
    {
        var isBehindCue = span.Start >= mention.CueSpan.Start;
        return new Reading(value, mention.Sentence.Span.Contains(span) ? mention.CueSpan.Cover(span) : span, rule)
        {
            By = mention.By,
            Modality = mention.Modality,
            Asserted = mention.Cue is PlanCue.Agreed ? null : PlanSlots.TimeOfAct(document, mention),
            Background = mention.Background,
            // "The meeting at the town hall was postponed": the hall stays, the day moves.
            Supersedes = isBehindCue && mention.IsChange && mention.Modality == Modality.Planned && !mention.Background,
            FromParty = PlanSpeaker.IsParty(document, mention, known.Keys, _words),
        };
    }

    private static string Clean(Document document, Span span) => span.Of(document.Text).ReplaceLineEndings(" ").Trim();
}
