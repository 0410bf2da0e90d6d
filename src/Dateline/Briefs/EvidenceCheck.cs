namespace Dateline.Briefs;

/// <summary>Nothing is printed that no sentence supports.</summary>
public static class EvidenceCheck
{
}
