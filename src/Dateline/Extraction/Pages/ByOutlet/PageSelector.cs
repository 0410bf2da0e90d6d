using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Dateline.Extraction.Pages.ByOutlet;

/// <summary>
/// Names elements of a page, in a small part of the selectors of CSS: <c>tag#id.class[name=value]</c> with <c>=</c>,
/// <c>^=</c>, <c>*=</c> or the name alone, parted by blanks or <c>&gt;</c>. All parts are followed in one walk, so that the
/// work grows with the page alone, however it nests.
/// </summary>
internal sealed partial class PageSelector
{
    /// <summary>In characters.</summary>
    public const int Longest = 120;

    public const int MostParts = 5;

    /// <summary>An article stands in no more pieces.</summary>
    public const int MostElements = 100;

    private readonly ImmutableArray<Part> _parts;

    private PageSelector(string text, ImmutableArray<Part> parts) => (Text, _parts) = (text, parts);

    public string Text { get; }

    /// <returns>Null where the text is none of these selectors.</returns>
    public static PageSelector? Parse(string text)
    {
        if (text.Length is 0 or > Longest)
            return null;
        var parts = ImmutableArray.CreateBuilder<Part>();
        var isChild = false;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word == ">")
            {
                if (isChild || parts.Count == 0)
                    return null;
                isChild = true;
                continue;
            }
            if (PartOf(word, isChild) is not { } part)
                return null;
            parts.Add(part);
            isChild = false;
        }
        return isChild || parts.Count is 0 or > MostParts ? null : new PageSelector(text, parts.ToImmutable());
    }

    /// <summary>The outermost elements that it names, in the order of the page.</summary>
    public ImmutableArray<IElement> In(IDocument document)
    {
        var found = ImmutableArray.CreateBuilder<IElement>();
        if (document.DocumentElement is { } root)
            Walk(root, 0, 0, found);
        return found.ToImmutable();
    }

    // Bit n: the first n parts are found, the last of them in any element around (above) or in the parent (right above).
    private void Walk(IElement element, int above, int rightAbove, ImmutableArray<IElement>.Builder found)
    {
        var here = 0;
        for (var at = 0; at < _parts.Length; at++)
        {
            var reached = at == 0 || (((_parts[at].IsChild ? rightAbove : above) >> at) & 1) == 1;
            if (reached && _parts[at].Fits(element))
                here |= 1 << (at + 1);
        }
        if (here >> _parts.Length == 1)
        {
            found.Add(element);
            return;
        }
        // By number: the parser finds a next sibling by searching all of them.
        var nodes = element.ChildNodes;
        for (var at = 0; at < nodes.Length && found.Count < MostElements; at++)
        {
            if (nodes[at] is IElement inner)
                Walk(inner, above | here, here, found);
        }
    }

    private static Part? PartOf(string word, bool isChild)
    {
        var match = Compound().Match(word);
        if (!match.Success || word.Length == 0)
            return null;
        var tests = match.Groups["test"].Captures.Select(one => Attribute().Match(one.Value)).ToList();
        if (tests.Exists(test => !test.Success) || match.Groups["id"].Captures.Count > 1)
            return null;
        return new Part(
            match.Groups["tag"].Value, match.Groups["id"].Value,
            [.. match.Groups["class"].Captures.Select(one => one.Value)],
            [.. tests.Select(test => (test.Groups["name"].Value, test.Groups["how"].Value, test.Groups["value"].Value))], isChild);
    }

    [GeneratedRegex(
        @"^(?<tag>[a-z][a-z0-9-]*)?(?:#(?<id>[A-Za-z_][\w-]*)|\.(?<class>[A-Za-z_-][\w-]*)|\[(?<test>[^\[\]]+)\])*\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Compound();

    [GeneratedRegex(
        @"^(?<name>[a-z][a-z0-9:-]*)(?:(?<how>[\^*]?=)(?<value>[\w:./-]+))?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Attribute();

    private sealed record Part(
        string Tag, string Id, ImmutableArray<string> Classes, ImmutableArray<(string Name, string How, string Value)> Tests,
        bool IsChild)
    {
        public bool Fits(IElement element) =>
            (Tag.Length == 0 || element.LocalName == Tag)
            && (Id.Length == 0 || element.Id == Id)
            && Classes.All(name => ElementMarks.HasToken(element.ClassName, name))
            && Tests.All(test => element.GetAttribute(test.Name) is { } value && test.How switch
            {
                "=" => value == test.Value,
                "^=" => value.StartsWith(test.Value, StringComparison.Ordinal),
                "*=" => value.Contains(test.Value, StringComparison.Ordinal),
                _ => true,
            });
    }
}
