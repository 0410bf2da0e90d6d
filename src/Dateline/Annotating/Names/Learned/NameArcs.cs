using Dateline.Language.Tagging;

namespace Dateline.Annotating.Names.Learned;

/// <summary>
/// On what does a name hang? People say things, one is in places, and an administration is named after a person: the
/// relation of the name's head, the word that governs it, and the preposition before it.
/// </summary>
internal sealed class NameArcs
{
    /// <summary>Steps from a word to the head of its name; no name has more.</summary>
    private const int Longest = 6;

    private readonly Document _document;
    private readonly int[] _tokens;

    // For each token one more than the index of the preposition that hangs on it; 0 for none.
    private readonly int[] _prepositions;

    /// <param name="document">With tokens, tags and trees.</param>
    /// <param name="tokens">For each word of the row its token.</param>
    public NameArcs(Document document, int[] tokens)
    {
        (_document, _tokens) = (document, tokens);
        _prepositions = new int[document.Trees.Length];
        for (var token = 0; token < document.Trees.Length; token++)
            if (document.Trees[token] is { Relation: "case", Head: >= 0 and var head } && token < head)
                _prepositions[head] = token + 1;
    }

    /// <summary>What stands for nothing is 0.</summary>
    public (uint Relation, uint Governor, uint GovernorClass, uint Preposition) Of(int at)
    {
        if (_document.Trees.IsEmpty)
            return default;
        var token = _tokens[at];
        for (var step = 0; step < Longest && IsPart(token); step++)
            token = _document.Trees[token].Head;
        var (head, relation) = (_document.Trees[token].Head, Features.Hash(_document.Trees[token].Relation));
        var preposition = _prepositions[token] > 0 ? WordOf(_prepositions[token] - 1) : 0;
        return head < 0 ? (relation, 0, 0, preposition)
            : (relation, WordOf(head), Lexicon.English.Of(WordOf(head)).Coarse, preposition);
    }

    private uint WordOf(int token) => Features.Hash(_document.Tags[token].Lemma);

    private bool IsPart(int token) =>
        _document.Trees[token] is { Head: >= 0 and var head, Relation: "flat" or "compound" or "goeswith" or "list" }
            && char.IsUpper(_document.Text[_document.Tokens[head].Start]);
}
