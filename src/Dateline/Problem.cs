namespace Dateline;

/// <summary>An expected failure or a doubt, as a value. The codes are listed in docs/PROBLEMS.md.</summary>
/// <param name="Code">One of <see cref="ProblemCode"/>: stable, for programs.</param>
/// <param name="Message">For a person: what is wrong and with what; no line break.</param>
public sealed record Problem(string Code, string Message)
{
    /// <summary>The same, named with the place in the input where it is; null changes nothing.</summary>
    internal Problem In(string? place) => place is null ? this : this with { Message = $"{place}: {Message}" };

    public override string ToString() => $"{Message} (code {Code})";
}

/// <summary>The codes of all problems. A new one is added here and in docs/PROBLEMS.md; a test compares the two.</summary>
public static class ProblemCode
{
    // The input as a whole.
    public const string NotFound = "not-found";
    public const string NoPermission = "no-permission";
    public const string Unreadable = "unreadable";
    public const string Empty = "empty";
    public const string Binary = "binary";
    public const string TooLarge = "too-large";
    public const string TruncatedGzip = "truncated-gzip";
    public const string CutOff = "cut-off";
    public const string UnknownKind = "unknown-kind";
    public const string BadJson = "bad-json";
    public const string BadRecord = "bad-record";
    public const string NoArticles = "no-articles";
    public const string FetchFailed = "fetch-failed";
    public const string AddressRefused = "address-refused";

    // The page or the article.
    public const string NoBody = "no-body";
    public const string NoText = "no-text";
    public const string ArticleDoubtful = "article-doubtful";
    public const string TooDeep = "too-deep";
    public const string TooLong = "too-long";
    public const string DateGuessed = "date-guessed";
    public const string DatesDiffer = "dates-differ";
    public const string NoDate = "no-date";
    public const string BadDate = "bad-date";
    public const string SummaryOnly = "summary-only";
    public const string CharsetGuessed = "charset-guessed";
    public const string BrokenText = "broken-text";
    public const string LanguageNotRead = "language-not-read";
    public const string NotExplained = "not-explained";
    public const string LayerFailed = "layer-failed";

    // The archive.
    public const string NotAnArchive = "not-an-archive";
    public const string NewerArchive = "newer-archive";
    public const string ArchiveBusy = "archive-busy";
    public const string DiskFull = "disk-full";
    public const string NoArchive = "no-archive";
    public const string NoStory = "no-story";
    public const string WriteFailed = "write-failed";
}
