namespace Dateline.Language;

/// <summary>The languages whose words the annotators know. Articles in others are kept, compared and placed in stories
/// by their words; nothing is claimed to stand in them.</summary>
public static class ReadLanguages
{
    /// <param name="language">BCP 47 primary language; an unknown one is taken for English.</param>
    public static bool Contains(string? language) => language is null or "en";

    public static Problem NotRead(string language) =>
        new(ProblemCode.LanguageNotRead, $"the language is '{language}'; only English is read");
}
