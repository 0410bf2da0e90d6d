namespace Dateline.Duplicates;

/// <summary>Have we read this before?</summary>
public sealed class CopyFinder
{
    public CopyFinding? Find(Document document, Candidates candidates) => throw new NotImplementedException();
}
