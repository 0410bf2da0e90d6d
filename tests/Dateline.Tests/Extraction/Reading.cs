using Dateline.Extraction;
using NodaTime;

namespace Dateline.Tests.Extraction;

/// <summary>What the reader makes of a page.</summary>
internal static class Reading
{
    public static readonly Instant Arrived = Instant.FromUtc(2031, 3, 5, 12, 0);

    public static RawDocument Raw(RawKind kind, string content, string? url = null) =>
        new() { Input = "folder/page.html.gz", Kind = kind, Content = content, Arrived = Arrived, Url = url };

    public static Article Of(RawKind kind, string content, string? url = null) => Of(Raw(kind, content, url));

    public static Article Of(RawDocument raw)
    {
        Assert.True(new ArticleReader().TryRead(raw, out var article, out var problem), problem?.Message);
        AssertWellFormed(article);
        return article;
    }

    public static Problem Refused(RawKind kind, string content)
    {
        Assert.False(new ArticleReader().TryRead(Raw(kind, content), out _, out var problem));
        return problem;
    }

    /// <summary>The invariants of blocks: in order, apart, without blanks at their edges, and nothing between them.</summary>
    public static void AssertWellFormed(Article article)
    {
        var end = 0;
        foreach (var block in article.Blocks)
        {
            Assert.True(block.Span.Start >= end && block.Span.Length > 0);
            Assert.True(string.IsNullOrWhiteSpace(article.Text[end..block.Span.Start]));
            end = block.Span.End;
        }
        Assert.True(string.IsNullOrWhiteSpace(article.Text[end..]));
        Assert.NotEmpty(article.Id);
    }
}
