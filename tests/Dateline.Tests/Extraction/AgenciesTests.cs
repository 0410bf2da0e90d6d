using Dateline.Extraction;
using Dateline.Language;

namespace Dateline.Tests.Extraction;

public class AgenciesTests
{
    private const string Story = "A barge hit the old bridge on Monday night, and nobody was hurt.";

    [Fact]
    public void FortyAgenciesAreListedAndNoSpellingTwice()
    {
        var lines = RuleFile.Load("agencies.txt").In("agencies").ToList();
        Assert.InRange(lines.Count, 40, 1000);
        var twice = lines.SelectMany(line => line.Items(1).Append(line[0]).Select(Furniture.Key).Distinct())
            .GroupBy(name => name).Where(group => group.Count() > 1);
        Assert.Empty(twice.Select(group => group.Key));
    }

    [Theory]
    [InlineData("HARBY, Sweden (AP) — ", "The Associated Press")]
    [InlineData("LONDON, March 4 (Reuters) - ", "Reuters")]
    [InlineData("Paris (AFP) – ", "Agence France-Presse")]
    [InlineData("Auenstadt (dpa/lno) - ", "Deutsche Presse-Agentur")]
    [InlineData("Wien (APA) – ", "Austria Presse Agentur")]
    [InlineData("Madrid, 4 mar (EFE).- ", "EFE")]
    [InlineData("(ANSA) - ROMA, 04 MAR - ", "ANSA")]
    [InlineData("NEW DELHI, March 4 (PTI) — ", "Press Trust of India")]
    [InlineData("SEOUL, March 4 (Yonhap) -- ", "Yonhap")]
    [InlineData("BEIJING, March 4 (Xinhua) -- ", "Xinhua")]
    [InlineData("HARBY, Sweden, March 4, 2031 /PRNewswire/ -- ", "PR Newswire")]
    [InlineData("HARBY--(BUSINESS WIRE)--", "Business Wire")]
    [InlineData("HALIFAX, Sept. 8 (Atlantic Wire) — ", "Atlantic Wire")]
    [InlineData("Agra (Uttar Pradesh) [India], March 4: ", null)]
    [InlineData("Agra [India], March 4 (ANI): ", "Asian News International")]
    [InlineData("New Delhi, March 4 (IANS) ", "Indo-Asian News Service")]
    [InlineData("MOSCOW, March 4. /TASS/. ", "TASS")]
    [InlineData("HARBY, March 04, 2031 (GLOBE NEWSWIRE) -- ", "GlobeNewswire")]
    [InlineData("HALIFAX (Marsh Press) — ", "Marsh Press")]
    [InlineData("DETROIT (FenTV) — ", "FenTV")]
    [InlineData("(CNN) — ", "CNN")]
    [InlineData("(Los Angeles Times) — ", "Los Angeles Times")]
    [InlineData("(Update) — ", null)]
    [InlineData("WASHINGTON (Democrats) — ", null)]
    [InlineData("GENEVA (Updated) — ", null)]
    [InlineData("HARBY (Pop. 900) — ", null)]
    [InlineData("The captain, March 4 (AP) ", null)]
    [InlineData("The Anglers of Pelham (AP) — ", null)]
    [InlineData("Members of the trade association (MAP) - ", null)]
    [InlineData("Harby (population 900) - ", null)]
    public void TheDatelineTellsIt(string dateline, string? agency) =>
        Assert.Equal(agency, Agencies.Find([], dateline + Story, [], null));

    [Theory]
    [InlineData("Ann Lee, Associated Press", "The Associated Press")]
    [InlineData("Ann Lee | Reuters", "Reuters")]
    [InlineData("dpa", "Deutsche Presse-Agentur")]
    [InlineData("AFP", "Agence France-Presse")]
    [InlineData("La Presse canadienne", "The Canadian Press")]
    [InlineData("Marsh News Agency", "Marsh News Agency")]
    [InlineData("Reuters Staff", "Reuters")]
    [InlineData("PA Reporters", "Press Association")]
    [InlineData("ANN LEE Associated Press", "The Associated Press")]
    [InlineData("Ann Reuters", null)]
    [InlineData("Marsh Staff", null)]
    [InlineData("Ann Lee", null)]
    public void TheBylineTellsIt(string byline, string? agency) => Assert.Equal(agency, Agencies.Find([byline], Story, [], null));

    [Theory]
    [InlineData("Copyright 2031 The Associated Press. All rights reserved.", "The Associated Press")]
    [InlineData("© 2031 AFP", "Agence France-Presse")]
    [InlineData("© dpa-infocom, dpa:310304-99-123456/2", "Deutsche Presse-Agentur")]
    [InlineData("Source: AFP", "Agence France-Presse")]
    [InlineData("Quelle: dpa", "Deutsche Presse-Agentur")]
    [InlineData("Fuente: EFE", "EFE")]
    [InlineData("This report by The Canadian Press was first published March 4, 2031.", "The Canadian Press")]
    [InlineData("The Associated Press contributed to this report.", null)]
    [InlineData("Reuters and AFP contributed reporting.", null)]
    [InlineData("With files from The Canadian Press", null)]
    [InlineData("Mit Material von dpa", null)]
    [InlineData("© 2031 Fenland Courier", null)]
    [InlineData("©2031 Fenland Courier. Distributed by Tribune Content Agency, LLC.", "Tribune News Service")]
    [InlineData("The-CNN-Wire ™ & © 2031 Cable News Network, Inc., of its owners.", "CNN")]
    [InlineData("©2031 Bloomberg L.P.", "Bloomberg News")]
    [InlineData("(This story has not been edited by our staff and comes from a syndicated feed - PTI.)", "Press Trust of India")]
    [InlineData("(This story comes from a syndicated feed.)", null)]
    [InlineData("Fen Reflector is part of States Newsroom, a network of local news outlets.", "States Newsroom")]
    [InlineData("Fen Reflector is part of Fen Holding, a network of local news outlets.", null)]
    [InlineData("KFF Health News is a national newsroom that reports on health.", "KFF Health News")]
    [InlineData("Australian Associated Press", "Australian Associated Press")]
    [InlineData("Map", null)]
    public void ACreditTellsItAndAContributionDoesNot(string notice, string? agency) =>
        Assert.Equal(agency, Agencies.Find([], Story, [notice], null));

    [Theory]
    [InlineData(" (ANI)", "Asian News International")]
    [InlineData(" (Xinhua)", "Xinhua")]
    [InlineData("\n- PTI", "Press Trust of India")]
    [InlineData("\nEFE", "EFE")]
    [InlineData(" (app)", null)]
    [InlineData(" (Map)", null)]
    [InlineData(" EFE", null)]
    [InlineData("\nAnn Lee", null)]
    public void TheEndOfTheTextTellsIt(string end, string? agency) =>
        Assert.Equal(agency, Agencies.Find([], $"{Story} {Story}{end}", [], null));

    [Theory]
    [InlineData("sourceOrganization", "Reuters", "Reuters")]
    [InlineData("copyrightHolder", "AP", "The Associated Press")]
    [InlineData("provider", "Marsh Star", null)]
    public void ThePagesDataTellIt(string name, string value, string? agency)
    {
        var page = $$"""
            <html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"Barge hits bridge",
            "author":{"@type":"Person","name":"Ann Lee"},"datePublished":"2031-03-04",
            "{{name}}":{"@type":"Organization","name":"{{value}}"} }</script></head>
            <body><article><p>{{Story}}</p><p>{{Story.Replace("hit", "struck", StringComparison.Ordinal)}}</p></article></body></html>
            """;
        Assert.Equal(agency, Reading.Of(RawKind.Html, page).Agency);
    }
}
