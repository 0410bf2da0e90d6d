using System.Text;
using AngleSharp.Dom;

namespace Dateline.Extraction.Pages;

/// <summary>The text of a small element, with a line for each block in it.</summary>
internal sealed class LineText
{
    private readonly StringBuilder _text = new();

    public void Append(INode node)
    {
        // By number: the parser finds a next sibling by searching all of them.
        var nodes = node.ChildNodes;
        for (var at = 0; at < nodes.Length; at++)
        {
            var child = nodes[at];
            if (child is IText text)
            {
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
                Append(element);
                if (isBlock)
                    Line();
            }
        }
    }

    public override string ToString() => _text.ToString().Trim();

    private void Line()
    {
        while (_text.Length > 0 && _text[^1] == ' ')
            _text.Length--;
        if (_text.Length > 0 && _text[^1] != '\n')
            _text.Append('\n');
    }
}
