using Dateline.Annotating.Attributions;
using Dateline.Annotating.Digests;
using Dateline.Annotating.Events;
using Dateline.Annotating.Gaps;
using Dateline.Annotating.Grammar;
using Dateline.Annotating.Names;
using Dateline.Annotating.Places;
using Dateline.Annotating.Quantities;
using Dateline.Annotating.Sentences;
using Dateline.Annotating.Times;

namespace Dateline.Annotating;

/// <summary>The literal list of annotators, in the order in which a reader takes in an article.</summary>
public static class ReadingOrder
{
    public static Annotators English() => new(
        new SentenceFinder(),
        new GrammarFinder(),
        new NameFinder(),
        new PlaceFinder(),
        new TimeFinder(),
        new QuantityFinder(),
        new AttributionFinder(),
        new GapFinder(),
        // After names, places and times, which its events are told with.
        new EventFinder(),
        new DigestMaker());
}
