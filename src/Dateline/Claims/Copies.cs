using Dateline.Language;

namespace Dateline.Claims;

/// <summary>What a copy says, its original said: through the copying outlet, and from the same origin.</summary>
internal static class Copies
{
    /// <summary>The draft with the chain and origin of the original's claim, where the original made the same one.</summary>
    public static ClaimDraft Trace(ClaimDraft draft, Article copy, string original, ImmutableArray<Point> points)
    {
        var source = points
            .Where(point => point.Kind == draft.Kind && point.Slot == draft.Slot)
            .SelectMany(point => point.Claims)
            .Where(claim => claim.Article == original && claim.Polarity == draft.Claim.Polarity
                && claim.Modality == draft.Claim.Modality && SayTheSame(claim, draft.Claim))
            .OrderBy(claim => claim.Id, StringComparer.Ordinal)
            .FirstOrDefault();
        if (source is null)
            return draft;
        return draft with
        {
            Claim = draft.Claim with
            {
                Origin = source.Origin,
                Unattributed = source.Unattributed,
                Chain = source.Chain[^1].Name == copy.CarrierName
                    ? source.Chain
                    : [.. source.Chain, new Link(copy.CarrierName)],
            },
        };
    }

    private static bool SayTheSame(Claim one, Claim other) => (one.Value, other.Value) switch
    {
        (CountValue mine, CountValue yours) => mine.Value.Equals(yours.Value) && mine.Measure == yours.Measure,
        (TimeValue mine, TimeValue yours) => mine.Start == yours.Start,
        (PlaceValue mine, PlaceValue yours) => Words.Fold(mine.Place) == Words.Fold(yours.Place),
        (WordsValue mine, WordsValue yours) => mine.Status is not null
            ? mine.Status == yours.Status
            : Words.Fold(mine.Text) == Words.Fold(yours.Text),
        _ => one.Evidence.Any(mine => other.Evidence.Any(yours =>
            Words.Of(mine.Text).SequenceEqual(Words.Of(yours.Text)))),
    };
}
