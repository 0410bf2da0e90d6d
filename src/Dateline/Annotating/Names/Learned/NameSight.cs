using Dateline.Language;
using Dateline.Language.Tagging;

namespace Dateline.Annotating.Names.Learned;

/// <summary>
/// What the name model looks at: the word with and without its capitals, its letters, its class, the lists that hold it,
/// its neighbours, on what it hangs, and how the rest of the article writes it.
/// </summary>
internal sealed class NameSight
{
    /// <summary>Features of one word.</summary>
    public const int Count = 73;

    private readonly record struct Look(uint Word, uint Form, uint Shape, uint Tag)
    {
        /// <summary>Which tags the word has in newswire.</summary>
        public uint Usual { get; init; }

        public uint Fine { get; init; }

        public uint Coarse { get; init; }

        public uint Lists { get; init; }

        public uint Phrase { get; init; }

        public uint Article { get; init; }

        /// <summary>What the rules take the word for: type and place in the name; and which rule.</summary>
        public uint Ruled { get; init; }

        public uint Rule { get; init; }
    }

    private static readonly Look Outside = new(1, 1, 1, 1) { Fine = 1, Coarse = 1, Lists = 1u << 31, Phrase = 1 };

    private readonly NameRow _row;
    private readonly Look[] _looks;
    private readonly NameArcs _arcs;

    /// <param name="document">With tokens, sentences, tags and trees.</param>
    /// <param name="row">The words of the document.</param>
    /// <param name="ruled">The names that the rules find.</param>
    public NameSight(Document document, NameRow row, ImmutableArray<Candidate> ruled)
    {
        _row = row;
        _looks = new Look[row.Count];
        var phrases = Phrases(row);
        var uses = new ArticleUses(row);
        var token = 0;
        var tokens = new int[row.Count];
        for (var at = 0; at < row.Count; at++)
        {
            var word = row[at];
            while (document.Tokens[token].End < word.End)
                token++;
            var hash = Features.Hash(word.Folded);
            tokens[at] = token;
            var (usual, coarse, fine) = Lexicon.English.Of(hash);
            _looks[at] = new Look(hash, Features.Hash(word.Text), Features.Shape(word.Text) + (word.IsFirst ? 1u : 0u),
                TagOf(document, token, word))
            {
                Usual = usual, Fine = fine, Coarse = coarse, Lists = NameLexicon.English.Of(word.Folded), Phrase = phrases[at],
                Article = uses.Of(at),
            };
        }
        foreach (var name in ruled)
            AddRuled(name);
        _arcs = new NameArcs(document, tokens);
    }

    private void AddRuled(Candidate name)
    {
        var rule = Features.Hash(name.Rule);
        for (var at = name.First; at < name.End; at++)
        {
            var part = name.Length == 1 ? NameLabels.Single
                : at == name.First ? NameLabels.Begin : at == name.End - 1 ? NameLabels.End : NameLabels.Inside;
            _looks[at] = _looks[at] with { Ruled = (uint)NameLabels.Of(name.Type, part), Rule = rule + (uint)part };
        }
    }

    private static uint TagOf(Document document, int token, NameWord word)
    {
        if (document.Tags.IsEmpty)
            return 0;
        var tag = document.Tags[token];
        // The tag is that of the last part; before a hyphen stands what describes it.
        return word.End < document.Tokens[token].End ? word.IsCapital ? 2u : 3u : Features.Hash(tag.Penn);
    }

    /// <summary>Where a name of the lists begins and ends, and what it names.</summary>
    private static uint[] Phrases(NameRow row)
    {
        var marks = new uint[row.Count];
        for (var at = 0; at < row.Count;)
        {
            var word = row[at];
            var (length, kind) = word.IsMark || (!word.IsCapital && word.IsCommon) ? (0, 0u) : Phrase(row, at);
            for (var part = 0; part < length; part++)
                marks[at + part] = (kind * 4) + (length == 1 ? 3u : part == 0 ? 0u : part == length - 1 ? 2u : 1u) + 8;
            at += Math.Max(1, length);
        }
        return marks;
    }

    private static (int Length, uint Kind) Phrase(NameRow row, int at)
    {
        var end = Math.Min(row.Count, at + NameRow.LongestPhrase);
        var known = row.Longest(at, end, row.Rules.IsKnown);
        var place = row.Longest(at, end, Gazetteer.World.Knows);
        if (known > 0 && known >= place)
            return (known, row.Rules.IsOutlet(row.TextOf(at, at + known)) ? 9u : 8u);
        if (place > 0)
            return (place, (uint)Gazetteer.World.Find(row.TextOf(at, at + place))[0].Kind);
        var group = row.Longest(at, end, row.Rules.IsGroup);
        return (group, 10);
    }

    private Look At(int at, Range sentence) =>
        at >= sentence.Start.Value && at < sentence.End.Value ? _looks[at] : Outside;

    /// <summary>Whether the word is no part of a name without a look: a common word in small letters, a figure or a mark among
    /// such. Most words are, which is what makes the model fast.</summary>
    public bool IsPlain(int at, Range sentence) => IsSmall(at) && _looks[at].Ruled == 0
        && (at == sentence.Start.Value || IsSmall(at - 1)) && (at + 1 == sentence.End.Value || IsSmall(at + 1));

    private bool IsSmall(int at) =>
        _row[at] is { IsCapital: false } word && (word.IsCommon || word.IsMark || char.IsAsciiDigit(word.Text[0]));

    /// <summary>Fills in the features of the word at <paramref name="at"/>.</summary>
    public void Fill(int at, Range sentence, Span<uint> features)
    {
        var look = _looks[at];
        var (left, right) = (At(at - 1, sentence), At(at + 1, sentence));
        var (left2, right2) = (At(at - 2, sentence), At(at + 2, sentence));
        var folded = _row[at].Folded;
        var (relation, governor, governorClass, preposition) = _arcs.Of(at);
        ReadOnlySpan<uint> answers =
        [
            0, look.Word, look.Form, left.Word, right.Word, left2.Word, right2.Word,
            Beginning(folded, 2), Beginning(folded, 3), Beginning(folded, 4),
            Ending(folded, 2), Ending(folded, 3), Ending(folded, 4),
            look.Shape, left.Shape, right.Shape, Pair(Pair(left.Shape, look.Shape), right.Shape),
            look.Tag, left.Tag, right.Tag, Pair(left.Tag, look.Tag), Pair(look.Tag, right.Tag),
            Pair(Pair(left.Tag, look.Tag), right.Tag),
            look.Fine, left.Fine, right.Fine, look.Coarse, left.Coarse, right.Coarse, left2.Coarse, right2.Coarse,
            Pair(look.Coarse, look.Shape), Pair(left.Coarse, look.Coarse), Pair(look.Coarse, right.Coarse),
            Pair(left.Fine, look.Shape), Pair(right.Fine, look.Shape),
            look.Lists, left.Lists, right.Lists, Pair(look.Lists, look.Shape), Pair(left.Lists, look.Lists),
            Pair(look.Lists, right.Lists), left2.Lists, right2.Lists,
            look.Phrase, left.Phrase, right.Phrase, Pair(look.Phrase, look.Shape), Pair(look.Phrase, left.Word),
            Pair(left.Word, look.Word), Pair(look.Word, right.Word), Pair(left.Word, look.Shape),
            Pair(right.Word, look.Shape), look.Article, Pair(look.Article, look.Shape),
            left.Article, right.Article, Pair(Pair(left.Lists, look.Shape), right.Lists),
            look.Ruled, left.Ruled, right.Ruled, Pair(look.Ruled, look.Rule),
            Pair(Pair(left.Ruled, look.Ruled), right.Ruled), Pair(look.Ruled, look.Shape), Pair(look.Ruled, look.Coarse),
            Pair(look.Ruled, look.Lists), Pair(look.Ruled, look.Phrase),
            relation, Pair(relation, governor), Pair(relation, governorClass), Pair(relation, preposition),
            look.Usual, Pair(look.Usual, look.Shape),
        ];
        for (var question = 0; question < Count; question++)
            features[question] = Features.Of((uint)question + 1, answers[question]);
    }

    private static uint Pair(uint one, uint other) => Features.Pair(one, other);

    private static uint Ending(string word, int letters) =>
        word.Length > letters ? Features.Hash(word.AsSpan(word.Length - letters)) : 2;

    private static uint Beginning(string word, int letters) =>
        word.Length > letters ? Features.Hash(word.AsSpan(0, letters)) : 2;
}
