using System.Buffers;
using AngleSharp.Dom;

namespace Dateline.Extraction.Pages;

/// <summary>The attributes of one element that tell what it is, read in one pass: looking each up by name costs more than
/// all else in the walk over a page.</summary>
internal readonly record struct ElementMarks
{
    // What IsNamed and HasName are asked for: most classes hold none of it.
    private static readonly SearchValues<string> Telling = SearchValues.Create(
        ["author", "autor", "byline", "comment", "related", "credit", "published", "updated", "modified", "entry-date"],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>The only id that tells anything here.</summary>
    public const string CommentsId = "comments";

    /// <summary>The class, if it holds a word that tells anything here.</summary>
    public string? Names { get; private init; }

    public string? Id { get; private init; }

    public string? Rel { get; private init; }

    /// <summary>Microdata (<c>itemprop</c>), else RDFa (<c>property</c>).</summary>
    public string? Property { get; private init; }

    /// <summary>Its address is that of a page on a writer.</summary>
    public bool LeadsToWriter { get; private init; }

    public bool IsDated { get; private init; }

    public bool IsEmpty => Names is null && Id is null && Rel is null && Property is null && !LeadsToWriter && !IsDated;

    /// <summary>Whether a class holds a word that tells anything here.</summary>
    public static bool Tells(string names) => names.AsSpan().ContainsAny(Telling);

    /// <summary>Whether a relation (<c>rel</c>) tells anything here.</summary>
    public static bool NamesWriter(string relation) => relation.Contains("author", StringComparison.Ordinal);

    public static ElementMarks Of(IElement element)
    {
        var marks = default(ElementMarks);
        var attributes = element.Attributes;
        for (var at = 0; at < attributes.Length; at++)
        {
            if (attributes[at] is not { Value: { } value } attribute)
                continue;
            marks = attribute.Name switch
            {
                "class" when Tells(value) => marks with { Names = value },
                "id" when value is CommentsId => marks with { Id = value },
                "rel" when NamesWriter(value) => marks with { Rel = value },
                "itemprop" => marks with { Property = value.Trim() },
                "property" => marks with { Property = marks.Property ?? value.Trim() },
                "href" when AuthorParts.IsOfWriter(value) => marks with { LeadsToWriter = true },
                "pubdate" => marks with { IsDated = true },
                _ => marks,
            };
        }
        return marks;
    }

    /// <summary>Whether a name of the class contains the part, in any case.</summary>
    public bool IsNamed(string part) => Names is { } names && names.Contains(part, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the class has exactly this name.</summary>
    public bool HasName(string name) => HasToken(Names, name);

    public static bool HasToken(string? tokens, string token)
    {
        if (tokens is null || tokens.Length < token.Length)
            return false;
        foreach (var range in tokens.AsSpan().Split(' '))
        {
            if (tokens.AsSpan()[range].Trim().SequenceEqual(token))
                return true;
        }
        return false;
    }
}
