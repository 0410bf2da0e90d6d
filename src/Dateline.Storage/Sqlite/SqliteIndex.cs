using NodaTime;

namespace Dateline.Storage.Sqlite;

/// <summary>Where words and sentences occur, in the tables that follow from the record.</summary>
internal sealed class SqliteIndex(SqliteFile file) : IArticleIndex
{
    public int Documents => (int)file.Number("SELECT count(*) FROM filed");

    public int Frequency(string term) => (int)file.Number("SELECT articles FROM term_counts WHERE term = $1", term);

    public IEnumerable<string> WithTerm(string term, Instant from, Instant to) =>
        file.Read(
            "SELECT article FROM term_articles WHERE term = $1 AND known >= $2 AND known < $3",
            row => row.GetString(0), term, from.ToUnixTimeTicks(), to.ToUnixTimeTicks());

    public IEnumerable<string> WithSentence(ulong hash, Instant from, Instant to) =>
        file.Read(
            "SELECT article FROM sentence_articles WHERE hash = $1 AND known >= $2 AND known < $3",
            row => row.GetString(0), unchecked((long)hash), from.ToUnixTimeTicks(), to.ToUnixTimeTicks());

    public Candidate? Find(string article) =>
        file.Read(
            "SELECT story, known, outlet, agency, title, placed, digest FROM filed WHERE article = $1",
            row =>
            {
                var placed = Packing.Read<PlacedArticle>(row.GetString(5));
                return new Candidate
                {
                    Article = article,
                    Story = row.GetString(0),
                    KnownSince = Instant.FromUnixTimeTicks(row.GetInt64(1)),
                    Outlet = row.IsDBNull(2) ? null : row.GetString(2),
                    Agency = row.IsDBNull(3) ? null : row.GetString(3),
                    Title = row.IsDBNull(4) ? null : row.GetString(4),
                    Digest = Packing.Unpack<Digest>((byte[])row[6]),
                    CopyOf = placed.CopyOf,
                    Filed = placed,
                };
            },
            article).FirstOrDefault();

    /// <summary>Takes a revision in; it replaces what an earlier one held.</summary>
    /// <param name="document">The reading.</param>
    /// <param name="known">Since when its first revision is known.</param>
    /// <param name="placement">Where it was put,.</param>
    public void Add(Document document, Instant known, Placement placement)
    {
        var article = document.Article;
        var ticks = known.ToUnixTimeTicks();
        if (Find(article.Id) is { } before)
            Remove(before);
        foreach (var term in document.Digest.Terms)
        {
            file.Run("INSERT INTO term_articles VALUES ($1, $2, $3)", term.Text, ticks, article.Id);
            file.Run(
                "INSERT INTO term_counts VALUES ($1, 1) ON CONFLICT (term) DO UPDATE SET articles = articles + 1", term.Text);
        }
        foreach (var print in document.Digest.Sentences)
        {
            file.Run(
                "INSERT OR IGNORE INTO sentence_articles VALUES ($1, $2, $3)", unchecked((long)print.Hash), ticks, article.Id);
        }
        file.Run(
            "INSERT OR REPLACE INTO filed VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            article.Id, placement.Story, ticks, article.Outlet?.Label, article.Agency, article.Title,
            Packing.Write(placement.Placed), Packing.Pack(document.Digest));
    }

    /// <summary>Does what the events say of articles that are filed.</summary>
    public void Follow(IEnumerable<StoryEvent> changes)
    {
        foreach (var change in changes)
            Follow(change);
    }

    private void Remove(Candidate before)
    {
        var ticks = before.KnownSince.ToUnixTimeTicks();
        foreach (var term in before.Digest.Terms)
        {
            file.Run(
                "DELETE FROM term_articles WHERE term = $1 AND known = $2 AND article = $3", term.Text, ticks, before.Article);
            file.Run("UPDATE term_counts SET articles = articles - 1 WHERE term = $1", term.Text);
        }
        foreach (var print in before.Digest.Sentences)
        {
            file.Run(
                "DELETE FROM sentence_articles WHERE hash = $1 AND known = $2 AND article = $3",
                unchecked((long)print.Hash), ticks, before.Article);
        }
    }

    private void Follow(StoryEvent change)
    {
        if (change is StoryMerged merged)
            file.Run("UPDATE filed SET story = $1 WHERE story = $2", merged.Into, merged.Story);
        if (change is ArticlePlaced placed)
        {
            file.Run(
                "UPDATE filed SET story = $1, placed = $2 WHERE article = $3",
                placed.Story, Packing.Write(placed.Placed), placed.Article);
        }
    }
}
