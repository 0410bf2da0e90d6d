using System.Runtime.InteropServices;
using Dateline.Language;
using Dateline.Language.Parsing;

namespace Dateline.Annotating.Grammar;

/// <summary>From what was read of the parts of hyphenated words to the tokens of the document.</summary>
internal sealed class WholeTokens
{
    private const string Other = "parataxis";

    private readonly Document _document;
    private readonly TokenRow _parts;
    private readonly WordReading[] _readings;
    private readonly int[] _tokens;
    private readonly int[] _heads;
    private readonly int[] _tops;
    private readonly GrammarNetwork _network = GrammarNetwork.English;

    public WholeTokens(Document document, TokenRow parts, WordReading[] readings, Stretches stretches)
    {
        (_document, _parts, _readings) = (document, parts, readings);
        _tokens = new int[parts.Count];
        var token = 0;
        for (var part = 0; part < parts.Count; part++)
        {
            while (document.Tokens[token].End < parts[part].End)
                token++;
            _tokens[part] = token;
        }
        _heads = Heads(stretches);
        _tops = Tops();
    }

    /// <summary>The head of each part among all parts, -1 for a root. Later stretches of a sentence hang on its first.</summary>
    private int[] Heads(Stretches stretches)
    {
        var heads = new int[_parts.Count];
        Array.Fill(heads, -1);
        var root = -1;
        for (var at = 0; at < stretches.Ranges.Length; at++)
        {
            var (start, length) = stretches.Ranges[at].GetOffsetAndLength(_parts.Count);
            var own = start;
            for (var part = start; part < start + length; part++)
            {
                if (_readings[part].Head == 0)
                    own = part;
                else
                    heads[part] = start + _readings[part].Head - 1;
            }
            if (stretches.GoesOn[at])
                heads[own] = root;
            else
                root = own;
        }
        return heads;
    }

    /// <summary>A word of several parts has the tag of the highest: of wind-driven the last, of mother-in-law the first.</summary>
    public ImmutableArray<WordTag> Tags()
    {
        var tags = new WordTag[_tops.Length];
        for (var token = 0; token < tags.Length; token++)
        {
            var top = _tops[token];
            var tag = _network.TagOf(_readings[top].Tag, _parts.Exact(top), _parts.Folded(top));
            var (whole, part) = (_document.Tokens[token].Span, _parts[top].Span);
            tags[token] = whole == part ? tag : tag with
            {
                Lemma = string.Concat(_document.Text[whole.Start..part.Start].ToLowerInvariant(), tag.Lemma,
                    _document.Text[part.End..whole.End].ToLowerInvariant()),
            };
        }
        return ImmutableCollectionsMarshal.AsImmutableArray(tags);
    }

    /// <summary>
    /// A word of several parts hangs where the highest of them does. A head always has a part that is higher than all
    /// parts of its dependents, so that what was a tree stays one.
    /// </summary>
    public ImmutableArray<TreeArc> Trees()
    {
        var arcs = new TreeArc[_tops.Length];
        for (var token = 0; token < arcs.Length; token++)
        {
            var (reading, head) = (_readings[_tops[token]], _heads[_tops[token]]);
            arcs[token] = head < 0 ? new TreeArc(-1, "root")
                : new TreeArc(_tokens[head], reading.Head == 0 ? Other : _network.Relations[reading.Relation]);
        }
        return ImmutableCollectionsMarshal.AsImmutableArray(arcs);
    }

    private int[] Tops()
    {
        var tops = new int[_document.Tokens.Length];
        for (var part = 0; part < _parts.Count;)
        {
            var (token, top) = (_tokens[part], part);
            for (part++; part < _parts.Count && _tokens[part] == token; part++)
                top = Depth(part) < Depth(top) ? part : top;
            tops[token] = top;
        }
        return tops;
    }

    private int Depth(int part)
    {
        var depth = 0;
        for (; part >= 0; part = _heads[part])
            depth++;
        return depth;
    }
}
