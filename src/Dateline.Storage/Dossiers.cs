namespace Dateline.Storage;

/// <summary>Puts a dossier together.</summary>
internal static class Dossiers
{
    /// <summary>A story whose first articles came late has the title of the first one filed that has any.</summary>
    public static Dossier Of(Story story, ImmutableArray<FiledArticle> articles, ImmutableArray<Point> points)
    {
        var title = story.Title
            ?? articles.Select(one => one.Document.Article.Title).FirstOrDefault(one => one is not null);
        return new Dossier(story with { Title = title }, articles, points);
    }
}
