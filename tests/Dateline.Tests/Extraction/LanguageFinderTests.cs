using Dateline.Extraction;
using Dateline.Language;
using Dateline.Tests.House;

namespace Dateline.Tests.Extraction;

public class LanguageFinderTests
{
    private static readonly RuleFile Texts = RuleFile.Parse("languages.txt", File.ReadAllText(
        Path.Combine(Repository.Root, "tests/Dateline.Tests/Extraction/Fixtures/languages.txt")));

    public static TheoryData<string, string> FewSentences =>
        [.. Texts.Lines.Where(line => line[1] == "text").Select(line => (line[0], line[2]))];

    [Theory]
    [MemberData(nameof(FewSentences))]
    public void AFewSentencesTellTheLanguage(string language, string text) =>
        Assert.Equal(language, LanguageFinder.Find(text));

    /// <summary>A headline may be too short to tell; a wrong answer is worse than none.</summary>
    [Fact]
    public void HeadlinesOfTheTwentyCommonestAreMostlyToldAndNeverWrong()
    {
        var titles = Texts.Lines.Where(line => line[1] == "title").ToList();
        var wrong = titles.Where(line => LanguageFinder.Find(line[2]) is { } found && found != line[0])
            .Select(line => $"{line[0]} taken for {LanguageFinder.Find(line[2])}: {line[2]}").ToList();
        var told = titles.Count(line => LanguageFinder.Find(line[2]) == line[0]);
        Assert.Empty(wrong);
        Assert.True(titles.Count >= 20 && told >= titles.Count * 0.9, $"{told} of {titles.Count} told: none for "
            + string.Join(", ", titles.Where(line => LanguageFinder.Find(line[2]) is null).Select(line => line[0])));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Müller, García, Nowak, Kovács, Øster")]
    [InlineData("4 : 2, 17:30, 12.03.2031")]
    [InlineData("漢")]
    public void WhatSaysTooLittleHasNoLanguage(string text) => Assert.Null(LanguageFinder.Find(text));

    [Theory]
    [InlineData("en", "The minister, Jürgen Häßler, told São Paulo's Folha da Manhã and Łódź's Głos that it was over. "
        + "“Señor Núñez has not been asked,” said Øystein Bjørnstad, who is with the party of Nguyễn Văn Đức and of Özgür Şahin.")]
    [InlineData("en", "The sign above the door reads 橋は春まで通行止め, which the mayor of the town said was put up by the "
        + "people who had built the bridge.")]
    [InlineData("de", "Das Gedicht beginnt mit den Worten “The river is not what it was”, und es hat der Stadt nicht gefallen, "
        + "sagte die Leiterin der Bücherei, die es für den Preis auf die Liste gesetzt hat.")]
    public void NamesAndQuotationsOfOtherLanguagesDoNotMislead(string language, string text) =>
        Assert.Equal(language, LanguageFinder.Find(text));

    [Theory]
    [InlineData("en-US", "en")]
    [InlineData("pt_BR", "pt")]
    [InlineData(" DE ", "de")]
    [InlineData("english", null)]
    [InlineData("x", null)]
    [InlineData(null, null)]
    public void ThePrimaryLanguageOfATagIsTaken(string? tag, string? primary) => Assert.Equal(primary, LanguageFinder.Primary(tag));
}
