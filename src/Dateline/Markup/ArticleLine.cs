namespace Dateline.Markup;

/// <summary>What is known of an article, or of a block in it, in one line for a person.</summary>
internal static class ArticleLine
{
    public static string Of(Article article) => string.Join(" · ", new[]
    {
        article.Outlet?.Label, string.Join(", ", article.Byline), article.Agency, article.Published?.ToString(),
        article.Updated is { } updated ? $"updated {updated}" : null,
    }.Where(fact => !string.IsNullOrEmpty(fact)));

    /// <summary>Whose an embedded post or an entry of a live blog is, and when it was made.</summary>
    public static string? Of(Block block)
    {
        var facts = string.Join(", ", new[] { block.Author, block.Platform, block.Time?.ToString() }
            .Where(fact => !string.IsNullOrEmpty(fact)));
        return facts.Length > 0 ? facts : null;
    }
}
