using Dateline.Language;
using Dateline.Tests.Annotating.Names;

namespace Dateline.Tests.Annotating.Places;

public class PlaceFinderTests
{
    [Theory]
    [InlineData("They met in Muscat.", "OM", "Asia/Muscat", 23.58, 58.41)]
    [InlineData("They met in Oman.", "OM", "Asia/Muscat", 21, 57)]
    [InlineData("They met in Istanbul, Turkey.", "TR", "Europe/Istanbul", 41.01, 28.95)]
    [InlineData("The U.S. agreed.", "US", null, 39.76, -98.5)]
    [InlineData("A tanker was seized in the Strait of Hormuz.", null, null, 26.57, 56.25)]
    [InlineData("HALIFAX, Nova Scotia — Rain fell.", "CA", "America/Halifax", 44.64, -63.58)]
    public void APlaceIsPutOnTheMap(string text, string? country, string? zone, double latitude, double longitude)
    {
        var place = Newsreader.Read(text).Places[0];
        Assert.Equal(country, place.Country);
        Assert.Equal(zone, place.Zone);
        Assert.Equal(latitude, place.Latitude!.Value, 0.1);
        Assert.Equal(longitude, place.Longitude!.Value, 0.1);
    }

    [Theory]
    // The container that the text states.
    [InlineData("He lives in Paris, Texas.", "Paris", "US")]
    [InlineData("He lives in Paris.", "Paris", "FR")]
    // The country that the article is about.
    [InlineData("Canadian police in London, near Hamilton and Toronto in Ontario, said so.", "London", "CA")]
    [InlineData("British police in London said so.", "London", "GB")]
    // A country and a state of one name.
    [InlineData("Atlanta is the capital of the U.S. state of Georgia, American officials said.", "Georgia", "US")]
    [InlineData("Tbilisi is the capital of Georgia.", "Georgia", "GE")]
    public void OfPlacesOfOneNameTheArticleDecides(string text, string name, string country) =>
        Assert.Equal(country, Newsreader.Read(text).Places.First(place => place.Span.Of(text) == name).Country);

    [Fact]
    public void TheCountryOfTheOutletCounts()
    {
        Assert.Equal("CA", Newsreader.Read("The fire is in Windsor.", "tolbrook.ca").Places[0].Country);
    }

    [Fact]
    public void AFacilityHasThePositionAndTheZoneOfTheTownThatItLiesIn()
    {
        var place = Newsreader.Read("A meeting is planned at Tolbrook Hall in Muscat.").Places[0];
        Assert.Equal("Tolbrook Hall", place.Name);
        Assert.Equal(23.58, place.Latitude!.Value, 0.1);
        Assert.Equal("places.within", place.Rule);
        Assert.Equal("Asia/Muscat", place.Zone);
    }

    [Fact]
    public void TheMiddleOfACountryIsNoPositionOfAFacility()
    {
        var place = Newsreader.Read("A meeting is planned at Tolbrook Hall in Oman.").Places[0];
        Assert.Null(place.Latitude);
        Assert.Equal("Asia/Muscat", place.Zone);
    }

    [Theory]
    [InlineData("Iranian officials agreed.", "IR")]
    [InlineData("A Texan farmer agreed.", "US")]
    public void WordsForPeoplesPointToTheirCountryAndAreNoPlaces(string text, string country)
    {
        var document = Newsreader.Read(text);
        Assert.Empty(document.Places);
        Assert.Equal(country, Assert.Single(document.Demonyms).Country);
    }

    [Fact]
    public void ANameDoesNotSpeakForItself() =>
        Assert.Equal("GB", Newsreader.Read("Police in Richmond asked Richmond for help.", "tolbrook.co.uk").Places[0].Country);

    [Theory]
    [InlineData("Theresa May came in May on Friday.")]
    [InlineData("Reading is fun, and people like us read.")]
    public void WordsOfEveryDayAreNoPlaces(string text) => Assert.Empty(Newsreader.Read(text).Places);

    [Fact]
    public void EveryCountryHasANameAPositionAndPeopleOfOneCountryOnly()
    {
        Assert.All(RuleFile.Load("gazetteer/countries.txt").Lines, line =>
        {
            var country = Gazetteer.World.Country(line[0]);
            Assert.NotNull(country);
            Assert.Contains(Gazetteer.World.Find(line.Items(1)[0]), place => place.Country == line[0]);
        });
        Assert.Equal("IR", Gazetteer.World.CountryOf("Iranians"));
        Assert.Equal("KP", Gazetteer.World.CountryOf("North Korean"));
        Assert.Null(Gazetteer.World.CountryOf("Martian"));
    }

    [Fact]
    public void ShortNamesInCapitalsAreFoundInCapitalsOnly()
    {
        Assert.True(Gazetteer.World.Knows("US"));
        Assert.False(Gazetteer.World.Knows("us"));
        Assert.True(Gazetteer.World.Knows("OMAN"));
    }
}
