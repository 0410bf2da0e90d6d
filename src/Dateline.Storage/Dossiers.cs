namespace Dateline.Storage;

/// <summary>Puts a dossier together.</summary>
internal static class Dossiers
{
    /// <summary>How many texts an outlet is known to have published: what a feed gave before the article is none.</summary>
    /// <param name="known">In the order of their stamps; one at least.</param>
    public static int Revisions(IReadOnlyList<Article> known) =>
        known[^1].IsSummary ? known.Count : known.Count(one => !one.IsSummary);

    /// <summary>A story whose first articles came late has the title of the first one filed that has any.</summary>
    public static Dossier Of(Story story, ImmutableArray<FiledArticle> articles, ImmutableArray<Point> points)
    {
        var title = story.Title
            ?? articles.Select(one => one.Document.Article.Title).FirstOrDefault(one => one is not null);
        return new Dossier(story with { Title = title }, articles, points);
    }
}
