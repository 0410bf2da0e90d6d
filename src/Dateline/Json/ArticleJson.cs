using System.Text.Json;
using Dateline.Language;

namespace Dateline.Json;

/// <summary>An article as <c>extract</c> prints it; can be read again as article JSONL.</summary>
public static class ArticleJson
{
    public static byte[] Write(Article article, bool indented = false) =>
        JsonLine.Write(json => Fields(json, article), indented);

    private static void Fields(Utf8JsonWriter json, Article article)
    {
        json.Known("input", article.Input);
        if (IsGiven(article))
            json.WriteString("id", article.Id);
        json.Known("url", article.Url);
        if (article.Outlet is { } outlet)
        {
            json.Object("outlet", () =>
            {
                json.Known("name", outlet.Name);
                json.Known("domain", outlet.Domain);
                json.Known("country", outlet.Country);
                json.Known("kind", outlet.Kind);
            });
        }
        json.Known("title", article.Title);
        json.Known("byline", article.Byline);
        json.Known("agency", article.Agency);
        json.Known("published", article.Published);
        json.Known("updated", article.Updated);
        json.Known("language", article.Language);
        json.WriteString("text", article.Text);
        json.Objects("blocks", article.Blocks, block =>
        {
            json.WriteString("kind", block.Kind.Word());
            json.Place(block.Span);
            json.Known("author", block.Author);
            json.Known("time", block.Time);
            json.Known("platform", block.Platform);
        });
        json.Known("captions", article.Captions);
        json.Known("notices", article.Notices);
        if (!article.NoticeDetails.IsEmpty)
            json.Objects("noticeDetails", article.NoticeDetails, notice => Detail(json, notice));
        json.Known("images", article.Images);
        json.Known("canonicalUrl", article.CanonicalUrl);
        Problems(json, article.Problems);
    }

    private static void Detail(Utf8JsonWriter json, Notice notice)
    {
        json.WriteString("kind", notice.Kind.Word());
        json.Known("publisher", notice.Publisher);
        json.Known("wrong", notice.Wrong);
        json.Known("right", notice.Right);
        json.Known("time", notice.Time);
        json.Known("contributors", notice.Contributors);
    }

    /// <summary>An id that is the address or the name of the input would say nothing that is not there already.</summary>
    private static bool IsGiven(Article article) =>
        article.Id != article.Url && article.Id != article.CanonicalUrl
        && article.Id != InputName.Of(article.Input);

    internal static void Problems(Utf8JsonWriter json, ImmutableArray<Problem> problems)
    {
        if (problems.IsEmpty)
            return;
        json.Objects("problems", problems, problem =>
        {
            json.WriteString("code", problem.Code);
            json.WriteString("message", problem.Message);
        });
    }
}
