using Dateline.Cli.Inputs;
using NodaTime;

namespace Dateline.Cli.Commands;

/// <summary>Reads all inputs, then files the articles in the order in which they became known.</summary>
internal static class Filing
{
    /// <summary>The articles of all inputs, as given.</summary>
    public static async Task<List<Article>> ReadAsync(
        Run run, InputReader reader, IEnumerable<string> named, CancellationToken cancel)
    {
        var articles = new List<Article>();
        await foreach (var (input, outcome) in reader.ReadAsync(named, article => article, cancel))
        {
            run.Read("pages read:");
            if (outcome.Succeeded)
                articles.Add(outcome.Value);
            else
                run.Failed(input, outcome.Problem);
        }
        return articles;
    }

    /// <summary>By the time since when each is known, then by id; revisions of one article stay in the order given.</summary>
    public static IEnumerable<Article> InOrderOfNews(IEnumerable<Article> articles, DateTimeZone zone) => articles
        .OrderBy(article => article.KnownSince(zone))
        .ThenBy(article => article.Id, StringComparer.Ordinal);

    public static async Task FileAsync(
        Run run, Newsroom newsroom, IEnumerable<Article> articles, CancellationToken cancel, Action<Receipt>? filed = null)
    {
        foreach (var article in articles)
        {
            cancel.ThrowIfCancellationRequested();
            var receipt = await newsroom.FileAsync(article, cancel);
            run.Read("articles filed:");
            filed?.Invoke(receipt);
        }
    }
}
