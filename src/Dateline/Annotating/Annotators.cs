using Dateline.Language;

namespace Dateline.Annotating;

/// <summary>The annotators in reading order.</summary>
public sealed class Annotators
{
    private readonly ImmutableArray<IAnnotator> _inOrder;

    /// <exception cref="ArgumentException">One of them needs a layer that none before it adds, or two add the same.</exception>
    public Annotators(params IEnumerable<IAnnotator> inOrder)
    {
        _inOrder = [.. inOrder];
        var added = Layers.None;
        foreach (var annotator in _inOrder)
        {
            var name = annotator.GetType().Name;
            if ((annotator.Needs & ~added) is var missing and not Layers.None)
                throw new ArgumentException($"{name} needs {missing}, which nothing before it adds", nameof(inOrder));
            if ((annotator.Adds & added) is var twice and not Layers.None)
                throw new ArgumentException($"{name} adds {twice} a second time", nameof(inOrder));
            added |= annotator.Adds;
        }
    }

    public ImmutableArray<IAnnotator> InOrder => _inOrder;

    /// <summary>Reads the article. A layer that fails stays empty, with a problem; those that need it are left out. Of an
    /// article in a language that is not read only what goes by marks and spelling is added.</summary>
    public Document Annotate(Article article)
    {
        var document = new Document(article);
        var isRead = ReadLanguages.Contains(article.Language);
        if (!isRead && !article.Problems.Any(problem => problem.Code == ProblemCode.LanguageNotRead))
            document = document with { Problems = [ReadLanguages.NotRead(article.Language!)] };
        foreach (var annotator in _inOrder)
        {
            if (!isRead && !annotator.ReadsAnyLanguage)
                continue;
            if ((annotator.Needs & ~document.Added) != Layers.None)
                continue;
            document = Annotate(document, annotator);
        }
        return document;
    }

    private static Document Annotate(Document document, IAnnotator annotator)
    {
        try
        {
            return annotator.Annotate(document) with { Added = document.Added | annotator.Adds };
        }
#pragma warning disable CA1031 // The one catch-all: a bug costs one layer of one article, and is recorded.
        catch (Exception bug)
#pragma warning restore CA1031
        {
            var problem = new Problem(ProblemCode.LayerFailed, $"{annotator.Adds} of {document.Article.Id}: {bug.Message}");
            return document with { Problems = document.Problems.Add(problem) };
        }
    }
}
