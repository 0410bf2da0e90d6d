using Dateline.Claims.Positions;

namespace Dateline.Tests.Claims.Positions;

public class ActorNamesTests
{
    [Theory]
    [InlineData("the U.S.", "United States")]
    [InlineData("US", "United States")]
    [InlineData("Washington", "United States")]
    [InlineData("two American officials", "United States")]
    [InlineData("the Norwegian government", "Norway")]
    [InlineData("North Korea", "North Korea")]
    [InlineData("us", null)]
    [InlineData("American Airlines", null)]
    [InlineData("the mayor of Oslo", null)]
    [InlineData("", null)]
    public void OneActorHasManyNames(string phrase, string? canonical) =>
        Assert.Equal(canonical, ActorNames.English.Of(phrase));
}
