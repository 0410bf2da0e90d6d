using NodaTime;

namespace Dateline.Stories;

/// <summary>Which story is it part of?</summary>
public sealed class StoryClusterer(DateTimeZone zone)
{
    public Placement Place(Document document, CopyFinding? copy, Candidates candidates) =>
        throw new NotImplementedException(zone.Id);
}
