using AngleSharp.Dom;

namespace Dateline.Extraction.Pages;

/// <summary>How much text an element holds, in characters without blanks at the edges.</summary>
/// <param name="Text">All of it, scripts and styles aside.</param>
/// <param name="Linked">What of it stands in links.</param>
/// <param name="Commas">Marks that prose has and menus lack.</param>
/// <param name="Prose">What stands in runs as long as sentences, outside of links.</param>
internal readonly record struct Weight(int Text, int Linked, int Commas, int Prose)
{
    /// <summary>In characters: labels and headlines of menus are shorter, most sentences longer.</summary>
    public const int ShortestSentence = 60;

    public double LinkDensity => Text == 0 ? 0 : (double)Linked / Text;

    public static Weight operator +(Weight one, Weight other) =>
        new(one.Text + other.Text, one.Linked + other.Linked, one.Commas + other.Commas, one.Prose + other.Prose);
}

/// <summary>The weight of every element of a page, measured in one pass so that nobody asks for the text of whole
/// trees again and again.</summary>
internal sealed class PageWeights
{
    private readonly Dictionary<INode, Weight> _weights = [];

    public Weight this[INode element] => _weights.GetValueOrDefault(element);

    public static PageWeights Of(IDocument document)
    {
        var weights = new PageWeights();
        if (document.DocumentElement is { } root)
            weights.Measure(root, false);
        return weights;
    }

    // The depth of a tame page is bounded (see PageGuard).
    private Weight Measure(INode node, bool inLink)
    {
        var sum = default(Weight);
        for (var child = node.FirstChild; child is not null; child = child.NextSibling)
        {
            if (child is IText text)
                sum += Measure(text.Data, inLink);
            else if (child is IElement element && element.LocalName is not ("script" or "style" or "noscript" or "template"))
                sum += Measure(element, inLink || element.LocalName == "a");
        }
        _weights[node] = sum;
        return sum;
    }

    private static Weight Measure(string data, bool inLink)
    {
        var text = data.AsSpan().Trim();
        var commas = text.Count(',') + text.Count('،') + text.Count('、');
        var prose = !inLink && text.Length >= Weight.ShortestSentence ? text.Length : 0;
        return new Weight(text.Length, inLink ? text.Length : 0, commas, prose);
    }
}
