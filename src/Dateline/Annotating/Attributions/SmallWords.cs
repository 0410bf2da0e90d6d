using System.Collections.Frozen;
using Dateline.Language;

namespace Dateline.Annotating.Attributions;

/// <summary>The classes of small words in <c>Rules/en/cue-words.txt</c>.</summary>
[Flags]
internal enum WordClasses
{
    None = 0,
    Determiners = 1,
    Pronouns = 2,
    Subjects = 4,
    Prepositions = 8,
    Joiners = 16,
    Links = 32,
    Relatives = 64,
    Auxiliaries = 128,
    Adverbs = 256,
    Moments = 512,
    Resumers = 1024,
    Hearers = 2048,
    OutletWords = 4096,
}

internal static class SmallWords
{
    private static readonly FrozenDictionary<string, WordClasses> Classes = Read(RuleFile.Load("en/cue-words.txt"));

    public static WordClasses Of(string folded) => Classes.GetValueOrDefault(folded);

    /// <exception cref="RuleFileException">A section is no class of words.</exception>
    public static FrozenDictionary<string, WordClasses> Read(RuleFile file)
    {
        var classes = new Dictionary<string, WordClasses>();
        foreach (var line in file.Lines)
        {
            if (!Enum.TryParse<WordClasses>(line.Section, ignoreCase: true, out var ofSection))
                throw line.Bad($"no class of words '{line.Section}'");
            foreach (var word in line.Items(0))
                classes[word] = classes.GetValueOrDefault(word) | ofSection;
        }
        return classes.ToFrozenDictionary();
    }
}
