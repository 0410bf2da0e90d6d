using Dateline.Extraction;

namespace Dateline.Tests.Extraction;

public class StampTests
{
    [Theory]
    [InlineData("4 March 2031", "2031-03-04", null)]
    [InlineData("Published: March 4, 2031 | Updated: March 6, 2031", "2031-03-04", "2031-03-06")]
    [InlineData("Published March 4, 2031 10:15 AM EST Updated March 6, 2031", "2031-03-04T10:15:00-05:00", "2031-03-06")]
    [InlineData("Updated March 6, 2031, originally published March 4, 2031", "2031-03-04", "2031-03-06")]
    [InlineData("Last modified date: March 6, 2031", null, "2031-03-06")]
    [InlineData("Date of last revision: March 6, 2031", null, "2031-03-06")]
    [InlineData("4 March 2031 (updated)", null, "2031-03-04")]
    [InlineData("Dienstag, den 4. März 2031 um 10:15 Uhr", "2031-03-04T10:15", null)]
    [InlineData("Veröffentlicht am 04.03.2031, zuletzt aktualisiert am 06.03.2031", "2031-03-04", "2031-03-06")]
    [InlineData("Stand: 04.03.2031 10:15 Uhr", "2031-03-04T10:15", null)]
    [InlineData("Publié le 4 mars 2031 à 10h15, mis à jour le 6 mars 2031", "2031-03-04T10:15", "2031-03-06")]
    [InlineData("Última actualización: 6 de marzo de 2031", null, "2031-03-06")]
    [InlineData("Pubblicato il 4 marzo 2031 • Aggiornato il 6 marzo 2031", "2031-03-04", "2031-03-06")]
    [InlineData("Publicado em 4 de março de 2031 às 10h15", "2031-03-04T10:15", null)]
    [InlineData("Gepubliceerd op 4 maart 2031 | Bijgewerkt op 6 maart 2031", "2031-03-04", "2031-03-06")]
    [InlineData("Julkaistu 4.3.2031 klo 10.15 Päivitetty 6.3.2031", "2031-03-04T10:15", "2031-03-06")]
    [InlineData("Опубликовано 4 марта 2031, обновлено 6 марта 2031", "2031-03-04", "2031-03-06")]
    [InlineData("Ada Quill | 4 March 2031 | 3 min read", "2031-03-04", null)]
    [InlineData("4 March 2031, 5 comments", "2031-03-04", null)]
    [InlineData("Tuesday, March 4, 2031 | 10:15 p.m. CST", "2031-03-04T22:15:00-06:00", null)]
    [InlineData("4 March 2031 | 12 comments", "2031-03-04", null)]
    [InlineData("Posted at 10:15 AM, Mar 04, 2031 and last updated 1:15 PM, Mar 05, 2031", "2031-03-04T10:15", "2031-03-05T13:15")]
    [InlineData("Veröffentlicht am 04.03.2031 und aktualisiert am 06.03.2031", "2031-03-04", "2031-03-06")]
    public void ALineOfStampsTellsBoth(string line, string? published, string? updated)
    {
        Assert.True(Stamps.TryRead(line, out var first, out var last));
        Assert.Equal((published, updated), (first?.ToString(), last?.ToString()));
    }

    [Theory]
    [InlineData("Ministers met on 4 March 2031")]
    [InlineData("On 4 March 2031 ministers met")]
    [InlineData("Updated daily")]
    [InlineData("The ferry of 4 March 2031")]
    public void ASentenceIsNoStamp(string line) => Assert.False(Stamps.TryRead(line, out _, out _));

    [Theory]
    [InlineData("Fen/Ferries (last edited ", true)]
    [InlineData("This page was last updated on ", true)]
    [InlineData("Diese Seite wurde zuletzt geändert am ", true)]
    [InlineData("The law was amended on ", false)]
    [InlineData("Last ", false)]
    public void ALastChangeIsToldAtTheEndOfASentence(string lead, bool expected) =>
        Assert.Equal(expected, Stamps.EndsAsLastChange(lead));
}
