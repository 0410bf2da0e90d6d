using NodaTime;

namespace Dateline.Storage;

/// <summary>Where words and sentences occur: built from the record, and can be built again.</summary>
internal interface IArticleIndex
{
    /// <summary>How many articles there are; further revisions do not count.</summary>
    int Documents { get; }

    /// <summary>In how many articles the word occurs.</summary>
    int Frequency(string term);

    /// <summary>The articles known since a moment in the half-open interval that hold the word, in any order.</summary>
    IEnumerable<string> WithTerm(string term, Instant from, Instant to);

    IEnumerable<string> WithSentence(ulong hash, Instant from, Instant to);

    /// <summary>The article as it is needed to compare another with it; null if its story is not known.</summary>
    Candidate? Find(string article);
}
