namespace Dateline.Claims.Occurrences;

/// <summary>Finds who denies as a whole what was told before: <c>the company denied it</c>.</summary>
internal sealed class DenialFinder(Document document, NotableRules rules, ClaimMaker maker)
{
    // How far back the thing denied is looked for: the paragraph before, with a quotation.
    private const int FarthestSentences = 6;

    public IEnumerable<ClaimDraft> Find(IReadOnlyList<Told> told)
    {
        foreach (var denial in document.Events)
        {
            if (!IsDenial(denial) || denial.Actor is not { } denier || Denied(denial, denier, told) is not { } before)
                continue;
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
