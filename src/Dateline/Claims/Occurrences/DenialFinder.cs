using Dateline.Claims.Positions;
using Dateline.Language;

namespace Dateline.Claims.Occurrences;

/// <summary>Finds who denies as a whole what was told before: <c>the company denied it</c>.</summary>
internal sealed class DenialFinder(Document document, NotableRules rules, ClaimMaker maker)
{
    // How far back the thing denied is looked for: the paragraph before, with a quotation.
    private const int FarthestSentences = 6;

    // Room for: that any such.
    private const int LongestSuch = 24;

    public IEnumerable<ClaimDraft> Find(IReadOnlyList<Told> told)
    {
        foreach (var denial in document.Events)
        {
            if (!IsDenial(denial) || denial.Actor is not { } denier)
                continue;
            if (Denied(denial, denier, told) is not { } before)
            {
                foreach (var draft in Account(denial, denier))
                    yield return draft;
                continue;
            }
            var reading = before.Reading with
            {
                Span = denial.Span,
                Rule = "occurrence.denied-it",
                By = By(denial, denier),
                Polarity = Polarity.Denied,
                Asserted = denial.Time,
            };
            yield return before.Draft with { Claim = maker.Make(document, reading) };
        }
    }

    private bool IsDenial(EventMention mention)
    {
        if (mention.Polarity == Polarity.Denied || mention.Modality != Modality.Happened
            || mention.Action is not ("deny" or "reject" or "dismiss" or "dispute") || IsQuoted(mention.Span))
            return false;
        // Denied that any such letter came: such is the one told of before.
        if (mention.Action == "deny" && Words.Of(document.Text[mention.Span.End..Math.Min(document.Text.Length,
            mention.Span.End + LongestSuch)]).Take(3).ToList() is ["that", "any", "such"] or ["any", "such", ..])
            return true;
        if (mention.Target is { } target)
        {
            // Denied reports that …: what is denied follows, and may be another thing than what was told before.
            var follows = document.Text.AsSpan(target.Span.End).TrimStart();
            return rules.Allegations.Contains(rules.HeadOf(target.Name)) && (follows.IsEmpty || follows[0] is '.' or ',');
        }
        var next = document.Tokens.FirstOrDefault(token => token.Start >= mention.Span.End);
        return mention.Action == "deny" && next.Span.Length > 0
            && next.Span.In(document.Text) is "it" or "this" or "that" && EndsAfter(next);
    }

    // Denied it., but not: denied that it had sent boats.
    private bool EndsAfter(Token token)
    {
        var rest = document.Text.AsSpan(token.End).TrimStart();
        return rest.IsEmpty || rest[0] is '.' or ',' or ';' || token.Span.In(document.Text) is "it";
    }

    private bool IsQuoted(Span span) =>
        document.Attributions.Any(one => one.Quoted.Any(quoted => quoted.Contains(span.Start)));

    /// <summary>The last thing told before as the word of somebody else; null if there is none.</summary>
    private Told? Denied(EventMention denial, Participant denier, IReadOnlyList<Told> told)
    {
        var sentence = document.SentenceAt(denial.Span.Start);
        return told.LastOrDefault(one => one.Mention.Span.Start < denial.Span.Start
            && one.Reading.By is { Speaker: { } speaker } && one.Reading.Polarity == Polarity.Asserted
            && !(speaker.Id is { } id && id == denier.Id)
            && sentence - document.SentenceAt(one.Mention.Span.Start) <= FarthestSentences);
    }

    /// <summary>What somebody told and another denies is a question of its own, whatever its verb: both sides of it.</summary>
    private IEnumerable<ClaimDraft> Account(EventMention denial, Participant denier)
    {
        if (ToldBefore(denial, denier) is not { } account)
            yield break;
        var content = account.Content[0];
        if (Statement.TextOf(document, account) is not { } text)
            yield break;
        var keys = Telling(text);
        if (text.Length > LongestAccount || keys.Length < FewestKeys)
            yield break;
        var value = new OccurrenceValue(text, null, "tell", null, null);
        var reading = new Reading(value, content, "occurrence.account") { By = account };
        yield return new ClaimDraft(PointKind.Occurrence, null, text, keys, maker.Make(document, reading));
        var denied = reading with
        {
            Span = denial.Span,
            Rule = "occurrence.denied-it",
            By = By(denial, denier),
            Polarity = Polarity.Denied,
            Asserted = denial.Time,
        };
        yield return new ClaimDraft(PointKind.Occurrence, null, text, keys, maker.Make(document, denied));
    }

    // The last who spoke before is the one denied; of what he said, the last that is not only a quotation.
    private Attribution? ToldBefore(EventMention denial, Participant denier)
    {
        var sentence = document.SentenceAt(denial.Span.Start);
        var before = document.Attributions.Where(one => one.Span.End <= denial.Span.Start && one.Content.Length > 0
            && sentence - document.SentenceAt(one.Span.Start) <= FarthestSentences).ToList();
        // Where the sentence before is the outlet's own, that may be what is denied.
        if (before.Count == 0 || sentence - document.SentenceAt(before[^1].Span.End - 1) > 1)
            return null;
        if (before[^1].Speaker is not { } last)
            return before[^1] is { Kind: AttributionKind.Indirect, Via.IsEmpty: false } ? before[^1] : null;
        return IsOne(last, denier) ? null : before.LastOrDefault(one => one.Kind == AttributionKind.Indirect
            && one.Stance is Stance.Asserts or Stance.Confirms && one.Speaker is { } speaker && IsLike(speaker, last));
    }

    private static bool IsOne(Speaker speaker, Participant denier) =>
        speaker.Id is { } id ? id == denier.Id : Origins.Same(speaker.Canonical, denier.Name);

    private static bool IsLike(Speaker one, Speaker other) =>
        one.Id is { } id ? id == other.Id : other.Id is null && Origins.Same(one.Canonical, other.Canonical);

    // An account longer than this is several; one with fewer telling words meets any other.
    private const int LongestAccount = 160;

    private const int FewestKeys = 2;

    private const int MostKeys = 10;

    private static ImmutableArray<string> Telling(string text) => [.. Words.Of(text)
        .Where(word => word.Length > 3 && !PositionRules.English.Small.Contains(word) && word is not ("that" or "nobody"))
        .Distinct().Take(MostKeys)];

    private Attribution By(EventMention denial, Participant denier)
    {
        var name = document.Names.FirstOrDefault(one => one.Id == denier.Id && denier.Id is not null);
        return new Attribution
        {
            Kind = AttributionKind.Indirect,
            Span = denier.Span.Cover(denial.Span),
            Rule = "occurrence.denied-it",
            Content = [denial.Span],
            Cue = [denial.Span],
            Source = [denier.Span],
            Speaker = new Speaker { Canonical = name?.Canonical ?? denier.Name, Id = denier.Id },
            Stance = Stance.Denies,
            Said = denial.Time,
        };
    }
}
