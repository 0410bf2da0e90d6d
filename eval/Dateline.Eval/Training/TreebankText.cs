using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Dateline.Eval.Scoring;

namespace Dateline.Eval.Training;

/// <summary>A document of a treebank as the text that it was, with where its sentences and words stand.</summary>
internal sealed partial record TreebankText(string Id, string Text, List<Span> Sentences, List<Span> Words)
{
    /// <summary>Documents of a CoNLL-U file. A paragraph is a line; so is a heading, a caption, an item, of which GUM says
    /// in <c># newpar_block = p (3 s) | caption (1 s)</c> after how many sentences it ends.</summary>
    public static List<TreebankText> Read(string path)
    {
        var texts = new List<TreebankText>();
        var builder = new Builder("");
        foreach (var line in Records.Text(path).Split('\n').Append(""))
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal))
            {
                builder.Finish(texts);
                builder = new Builder(line[(line.LastIndexOf(' ') + 1)..]);
            }
            else if (line is "# newpar" || line.StartsWith("# newpar ", StringComparison.Ordinal))
                builder.EndParagraph();
            else if (line.StartsWith("# newpar_block = ", StringComparison.Ordinal))
                foreach (Match block in BlockSize().Matches(line))
                    builder.EndParagraphAfter(int.Parse(block.Groups[1].ValueSpan, CultureInfo.InvariantCulture));
            else if (line.Length == 0)
                builder.EndSentence();
            else if (line.Split('\t') is { Length: 10 } fields)
                builder.Add(fields);
        }
        builder.Finish(texts);
        return texts;
    }

    [GeneratedRegex(@"\((\d{1,4}) s\)", RegexOptions.CultureInvariant)]
    private static partial Regex BlockSize();

    private sealed class Builder(string id)
    {
        private readonly StringBuilder _text = new();
        private readonly List<Span> _sentences = [];
        private readonly List<Span> _words = [];
        private readonly List<string> _inside = [];
        private int _start = -1;
        private (int Last, Span Span) _joined;
        private bool _blank;
        private readonly HashSet<int> _paragraphEnds = [];

        public void Add(string[] fields)
        {
            var range = fields[0].Split('-');
            if (fields[0].Contains('.'))
                return;
            var number = int.Parse(range[^1], CultureInfo.InvariantCulture);
            if (range.Length == 2)
            {
                _joined = (number, Append(fields));
                return;
            }
            if (number > _joined.Last)
                _words.Add(Append(fields));
            else
                AddInside(fields[1], number);
        }

        /// <summary>Words written as one stand side by side within it, if their letters are the same.</summary>
        private void AddInside(string form, int number)
        {
            _inside.Add(form);
            if (number < _joined.Last)
                return;
            var span = _joined.Span;
            var isSame = string.Concat(_inside) == _text.ToString(span.Start, span.Length);
            var start = span.Start;
            foreach (var word in _inside)
            {
                if (isSame)
                    _words.Add(new Span(start, start + word.Length));
                start += word.Length;
            }
            if (!isSame)
                _words.Add(span);
            _inside.Clear();
        }

        private Span Append(string[] fields)
        {
            if (_blank && _text.Length > 0)
                _text.Append(' ');
            var start = _text.Length;
            _start = _start < 0 ? start : _start;
            _text.Append(fields[1]);
            _blank = !fields[9].Split('|').Contains("SpaceAfter=No");
            return new Span(start, _text.Length);
        }

        public void EndSentence()
        {
            if (_start >= 0)
                _sentences.Add(new Span(_start, _text.Length));
            _start = -1;
            _joined = default;
            if (_paragraphEnds.Contains(_sentences.Count))
                EndParagraph();
        }

        public void EndParagraphAfter(int sentences) => _paragraphEnds.Add(_sentences.Count + sentences);

        public void EndParagraph()
        {
            if (_text.Length > 0 && _text[^1] != '\n')
                _text.Append('\n');
            _blank = false;
        }

        public void Finish(List<TreebankText> texts)
        {
            EndSentence();
            if (_text.Length > 0)
                texts.Add(new TreebankText(id, _text.ToString().TrimEnd('\n'), _sentences, _words));
        }
    }
}
