namespace Dateline.Annotating;

/// <summary>Adds layers to a document. Pure: the same document gives the same layers.</summary>
public interface IAnnotator
{
    /// <summary>The layers that must be there before.</summary>
    Layers Needs { get; }

    /// <summary>The layers that it adds.</summary>
    Layers Adds { get; }

    /// <summary>Whether it goes by marks and spelling alone, so that it may read any language.</summary>
    bool ReadsAnyLanguage => false;

    /// <summary>Returns the document with its layers set; <see cref="Document.Added"/> is kept by the caller.</summary>
    Document Annotate(Document document);
}
