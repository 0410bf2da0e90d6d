namespace Dateline;

/// <summary>The layers that reading adds, in the order of <see cref="Document"/>'s properties.</summary>
[Flags]
public enum Layers
{
    None = 0,
    Sentences = 1,
    Tokens = 2,
    Names = 4,
    Places = 8,
    Times = 16,
    Quantities = 32,
    Attributions = 64,
    Gaps = 128,
    Events = 256,
    Digest = 512,
    References = 1024,
    Tags = 2048,
    Trees = 4096,
}

/// <summary>An article and what reading it added: each layer is spans of its text, in order of their start.</summary>
public sealed record Document(Article Article)
{
    /// <summary>Which layers were added; an empty layer that was added is not an absent one.</summary>
    public Layers Added { get; init; }

    public ImmutableArray<Span> Sentences { get; init; } = [];

    public ImmutableArray<Token> Tokens { get; init; } = [];

    /// <summary>One for each token. Not stored: whoever needs the tags of a stored document reads it anew.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public ImmutableArray<WordTag> Tags { get; init; } = [];

    /// <summary>One for each token: each sentence is a tree with one root. Not stored, like the tags.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public ImmutableArray<TreeArc> Trees { get; init; } = [];

    public ImmutableArray<NameMention> Names { get; init; } = [];

    public ImmutableArray<ReferenceMention> References { get; init; } = [];

    public ImmutableArray<PlaceMention> Places { get; init; } = [];

    /// <summary>Words for the people and things of a country, with its position: <c>Iranian</c>. Associative toponyms, no
    /// places themselves (Gritta, Pilehvar and Collier 2019).</summary>
    public ImmutableArray<PlaceMention> Demonyms { get; init; } = [];

    public ImmutableArray<TimeMention> Times { get; init; } = [];

    public ImmutableArray<QuantityMention> Quantities { get; init; } = [];

    public ImmutableArray<Attribution> Attributions { get; init; } = [];

    public ImmutableArray<GapMention> Gaps { get; init; } = [];

    public ImmutableArray<EventMention> Events { get; init; } = [];

    public Digest Digest { get; init; } = Digest.Empty;

    /// <summary>What went wrong while reading: one layer of one article, and why.</summary>
    public ImmutableArray<Problem> Problems { get; init; } = [];

    [System.Text.Json.Serialization.JsonIgnore]
    public string Text => Article.Text;

    /// <summary>The index of the sentence in which the position lies, or of the last one before it; -1 before all.</summary>
    public int SentenceAt(int position)
    {
        int low = 0, high = Sentences.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Sentences[middle].Start <= position)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return high;
    }
}

/// <summary>A word of an article that tells it from others, folded, with how often it occurs.</summary>
/// <param name="Text">Folded: lower case, without accents; a name as <c>@marco rubio</c>.</param>
/// <param name="Count">At least 1.</param>
/// <param name="InTitle">Whether it stands in the title or the first sentence too.</param>
public sealed record Term(string Text, int Count, bool InTitle);

/// <summary>The fingerprint of a sentence: equal for equal words, whatever the marks between them.</summary>
/// <param name="Hash">64 bits of the folded words.</param>
/// <param name="Words">Number of words.</param>
/// <param name="Shingles">Hashes of its runs of words, for sentences that were changed a little.</param>
public sealed record SentencePrint(ulong Hash, int Words, ImmutableArray<ulong> Shingles);

/// <summary>What of an article is kept at hand to compare it with others.</summary>
public sealed record Digest(ImmutableArray<Term> Terms, ImmutableArray<SentencePrint> Sentences)
{
    public static Digest Empty { get; } = new([], []);

    /// <summary>Persons by their full names, folded, in ordinal order.</summary>
    public ImmutableArray<string> People { get; init; } = [];

    /// <summary>Ages that are stated of persons, in years, ascending.</summary>
    public ImmutableArray<int> Ages { get; init; } = [];
}
