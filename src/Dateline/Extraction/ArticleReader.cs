using System.Diagnostics.CodeAnalysis;

namespace Dateline.Extraction;

/// <summary>Which part is the article?</summary>
public sealed class ArticleReader
{
    public bool TryRead(
        RawDocument raw, [NotNullWhen(true)] out Article? article, [NotNullWhen(false)] out Problem? problem) =>
        throw new NotImplementedException();
}
