using NodaTime;

namespace Dateline.Briefs;

/// <summary>What do we tell the reader?</summary>
public sealed class BriefWriter(DateTimeZone zone)
{
    public StoryBrief Write(Dossier dossier) => throw new NotImplementedException(zone.Id);
}
