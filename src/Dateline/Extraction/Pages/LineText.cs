using System.Text;
using AngleSharp.Dom;

namespace Dateline.Extraction.Pages;

/// <summary>The text of a small element, with a line for each block in it.</summary>
internal sealed class LineText
{
    private readonly StringBuilder _text = new();

    /// <summary>Whether elements within a line that touch each other are told apart: style sheets set what stands beside a byline
    /// or a stamp at a distance, without a blank in the page.</summary>
    public bool PartsNeighbours { get; init; }

    public void Append(INode node)
    {
        // By number: the parser finds a next sibling by searching all of them.
        var nodes = node.ChildNodes;
        for (var at = 0; at < nodes.Length; at++)
        {
            var child = nodes[at];
            if (child is IText text)
            {
                PartDigits(text.Data);
                foreach (var letter in text.Data)
                {
                    if (!char.IsWhiteSpace(letter))
                        _text.Append(letter);
                    else if (_text.Length > 0 && !char.IsWhiteSpace(_text[^1]))
                        _text.Append(' ');
                }
            }
            else if (child is IElement element && element.LocalName is not ("script" or "style"))
            {
                var isBlock = element.LocalName == "br" || !Tags.IsInline(element.LocalName);
                if (isBlock)
                    Line();
                else if (PartsNeighbours && at > 0 && nodes[at - 1] is IElement before)
                    Part(before, element);
                else if (PartsNeighbours)
                    PartDigits(element.TextContent);
                Append(element);
                if (isBlock)
                    Line();
            }
        }
    }

    public override string ToString() => _text.ToString().Trim();

    // "Ann Lee" and "Port Editor" are two lines, "Ann" and "Lee", "4 March" and "2031" are one.
    private void Part(IElement before, IElement after)
    {
        var next = after.TextContent.AsSpan().Trim();
        if (_text.Length == 0 || next.IsEmpty || !char.IsLetterOrDigit(_text[^1]) || !char.IsLetterOrDigit(next[0]))
            return;
        var isWhole = before.TextContent.AsSpan().Trim().Contains(' ') || next.Contains(' ');
        if (isWhole && char.IsLetter(_text[^1]) && char.IsLetter(next[0]))
            Line();
        else
            _text.Append(' ');
    }

    // "4 March 2031<b>14:20</b>": no number goes on across the edge of an element.
    private void PartDigits(string next)
    {
        if (PartsNeighbours && _text.Length > 0 && char.IsAsciiDigit(_text[^1]) && next.Length > 0 && char.IsAsciiDigit(next[0]))
            _text.Append(' ');
    }

    private void Line()
    {
        while (_text.Length > 0 && _text[^1] == ' ')
            _text.Length--;
        if (_text.Length > 0 && _text[^1] != '\n')
            _text.Append('\n');
    }
}
