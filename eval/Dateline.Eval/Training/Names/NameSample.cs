using System.Collections.Immutable;
using System.Numerics;
using Dateline.Annotating.Grammar;
using Dateline.Annotating.Names;
using Dateline.Annotating.Names.Learned;
using Dateline.Annotating.Sentences;

namespace Dateline.Eval.Training.Names;

/// <summary>A name of a set: where it is, and what may bear it as far as the labels of the set tell.</summary>
internal sealed record MarkedName(Span Span, NameType[] Types);

/// <summary>A text with its names as one set marks them.</summary>
/// <param name="Id">Within its set.</param>
/// <param name="Text">The text.</param>
/// <param name="Names">In order, without overlap.</param>
internal sealed record MarkedText(string Id, string Text, List<MarkedName> Names)
{
    /// <summary>Parts of which the set tells nothing.</summary>
    public List<Span> Unknown { get; init; } = [];

    /// <summary>Words that are names or parts of names of any type, their bounds unknown: proper nouns of a treebank.</summary>
    public List<Span> Proper { get; init; } = [];

    /// <summary>Types that the set does not mark, and that may hide outside its names.</summary>
    public NameType[] Unmarked { get; init; } = [];

    public double Weight { get; init; } = 1;
}

/// <summary>A marked text as the model reads it: its words, and the labels that each may have.</summary>
internal sealed class NameSample
{
    public NameSample(MarkedText marked)
    {
        var document = new GrammarFinder().Annotate(new SentenceFinder().Annotate(new Document(new Article
        {
            Id = marked.Id, Input = marked.Id, Text = marked.Text, Arrived = default, Blocks = [],
        })));
        Document = document;
        Row = new NameRow(marked.Text, NameWordReader.Read(document, NameRules.English), NameRules.English);
        Ruled = RuledNames.In(Row);
        Weight = marked.Weight;
        Allowed = new uint[Row.Count];
        Array.Fill(Allowed, NameLabels.Bit(NameLabels.Outside) | MaskOf(marked.Unmarked, 0xF));
        Widen(marked);
        AllowGroups();
        foreach (var name in marked.Names)
            Mark(name);
        Repair();
    }

    public Document Document { get; }

    public NameRow Row { get; }

    /// <summary>What the rules find.</summary>
    public ImmutableArray<Dateline.Annotating.Names.Candidate> Ruled { get; }

    public uint[] Allowed { get; }

    public double Weight { get; }

    /// <summary>The names in words, with the types that may bear them.</summary>
    public List<(int First, int End, NameType[] Types)> Names { get; } = [];

    /// <summary>The words of each sentence.</summary>
    public IEnumerable<Range> Sentences()
    {
        for (var first = 0; first < Row.Count;)
        {
            var end = first + 1;
            while (end < Row.Count && Row[end].Sentence == Row[first].Sentence)
                end++;
            yield return first..end;
            first = end;
        }
    }

    private static uint MaskOf(NameType[] types, uint parts) =>
        types.Aggregate(0u, (mask, type) => mask | (parts << NameLabels.Of(type, 0)));

    private void Widen(MarkedText marked)
    {
        var (unknown, proper) = (0, 0);
        for (var at = 0; at < Row.Count; at++)
        {
            while (unknown < marked.Unknown.Count && marked.Unknown[unknown].End <= Row[at].Start)
                unknown++;
            while (proper < marked.Proper.Count && marked.Proper[proper].End <= Row[at].Start)
                proper++;
            if (unknown < marked.Unknown.Count && marked.Unknown[unknown].Start < Row[at].End)
                Allowed[at] = NameLabels.Any;
            else if (proper < marked.Proper.Count && marked.Proper[proper].Start < Row[at].End)
                Allowed[at] = NameLabels.Any & ~1u | (IsNoName(at) ? 1u : 0);
            else if (marked.Proper.Count > 0 && Row[at] is { IsMark: false, IsCapital: false } word)
                Allowed[at] |= MaskOf(Enum.GetValues<NameType>(), char.IsDigit(word.Text[0])
                    ? (1u << NameLabels.Inside) | (1u << NameLabels.End) : word.Text.Length <= 3 ? 1u << NameLabels.Inside : 0);
        }
    }

    // A day, a month or a title is a proper noun of the treebank and no name.
    private bool IsNoName(int at) =>
        Row.Rules.Is("not a name", Row[at].Text) || Row.TitleAt(at, Row.Count) > 0 || !Row[at].IsCapital;

    /// <summary>Peoples, parties and faiths are groups, whatever the set calls them.</summary>
    private void AllowGroups()
    {
        for (var at = 0; at < Row.Count; at++)
            if (Row[at].IsCapital && Row.Rules.IsGroup(Row[at].Text))
                Allowed[at] = NameLabels.Bit(NameLabels.Of(NameType.Group, NameLabels.Single))
                    | (Allowed[at] & ~NameLabels.Bit(NameLabels.Outside));
    }

    private void Mark(MarkedName name)
    {
        var first = Enumerable.Range(0, Row.Count).FirstOrDefault(at => Row[at].End > name.Span.Start, Row.Count);
        var end = first;
        while (end < Row.Count && Row[end].Start < name.Span.End)
            end++;
        (first, end) = Trimmed(first, end, name.Types);
        if (first >= end)
            return;
        var types = TypesOf(first, end, name.Types);
        Names.Add((first, end, types));
        for (var at = first; at < end; at++)
        {
            var part = end - first == 1 ? NameLabels.Single
                : at == first ? NameLabels.Begin : at == end - 1 ? NameLabels.End : NameLabels.Inside;
            Allowed[at] = MaskOf(types, 1u << part);
        }
    }

    // What the words themselves tell counts more than the label: sets part places and facilities in many ways.
    private NameType[] TypesOf(int first, int end, NameType[] types)
    {
        if (end - first == 1 && Row.Rules.IsGroup(Row[first].Text))
            return [NameType.Group];
        if (types is not [NameType.Place, NameType.Facility])
            return types;
        return [end - first > 1 && Row.Rules.Is("facility suffix", Row[end - 1].Folded) ? NameType.Facility : NameType.Place];
    }

    /// <summary>Leaves out determiners, titles before a person, and what follows a hyphen: the U.S.-backed.</summary>
    private (int First, int End) Trimmed(int first, int end, NameType[] types)
    {
        while (first < end && (Row[first].Text is "the" or "a" or "an" or "its" or "his" or "her" || Row[first].IsMark))
            first++;
        if (types is [NameType.Person])
            while (Row.TitleAt(first, end) is var length and > 0 && first + length < end && first < end)
                first += length;
        while (end > first && (Row[end - 1].IsMark || Row.IsPossessive(end - 1) || (end - first > 2 && Row[end - 2].Text == "-"
            && !Row[end - 1].IsCapital && Row[end - 1].Start == Row[end - 2].End)))
            end--;
        return (first, end);
    }

    /// <summary>Where no row of labels fits, tells nothing: a name that two sentences share, a proper noun beside one.</summary>
    private void Repair()
    {
        foreach (var sentence in Sentences())
            if (!HasPath(sentence.Start.Value, sentence.End.Value))
                Array.Fill(Allowed, NameLabels.Any, sentence.Start.Value, sentence.End.Value - sentence.Start.Value);
    }

    private bool HasPath(int first, int end)
    {
        var open = NameLabels.Openers & Allowed[first];
        for (var at = first + 1; at < end; at++)
        {
            var next = 0u;
            for (var labels = open; labels != 0; labels &= labels - 1)
                next |= NameLabels.Followers[BitOperations.TrailingZeroCount(labels)];
            open = next & Allowed[at];
        }
        return (open & NameLabels.Closers) != 0;
    }
}
