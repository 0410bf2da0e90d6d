using Dateline.Language;

namespace Dateline.Tests.Language;

public class PersonNamesTests
{
    [Theory]
    [InlineData("Seyed Abbas Araghchi", "Abbas Araghchi")]
    [InlineData("Abbas Araqchi", "Abbas Araghchi")]
    [InlineData("Mohammed al-Tolvi", "Muhammad Tolvi")]
    [InlineData("Volodymyr Zelensky", "Volodymyr Zelenskyy")]
    [InlineData("Yusuf Karabek", "Youssef Karabek")]
    [InlineData("Joe Tarrow", "Joseph R. Tarrow")]
    [InlineData("J. Ann Tarrow", "Jo Ann Tarrow")]
    [InlineData("Ann Marie Tarrow", "Ann Tarrow")]
    [InlineData("Ann Tarrow Jr.", "Ann Tarrow")]
    [InlineData("Ann Lindqvister", "Ann Lindqvisster")]
    [InlineData("José Núñez", "Jose Nunez")]
    [InlineData("Sheikh Omar Dahl", "Omar Dahl")]
    public void FormsOfOneNameAreOne(string one, string other)
    {
        Assert.True(PersonNames.AreOne(one, other));
        Assert.True(PersonNames.AreOne(other, one));
    }

    [Theory]
    [InlineData("Mahmoud Abbas", "Mahmoud Darvish")]
    [InlineData("Mahmoud", "Mahmoud Abbas")]
    [InlineData("Araghchi", "Araghchi")]
    [InlineData("Ann Tarrow", "Ben Tarrow")]
    [InlineData("Ann Marie Tarrow", "Ann Louise Tarrow")]
    [InlineData("A. Tarrow", "Ann Tarrow")]
    [InlineData("Amin Hasan", "Amin Hasani")]
    [InlineData("Kim Min-su", "Kim Min-ho")]
    [InlineData("George Tarrow", "Georgia Tarrow")]
    [InlineData("Pat Holm", "Peter Holm")]
    [InlineData("", "Ann Lee")]
    public void NamesThatDifferAreTwo(string one, string other)
    {
        Assert.False(PersonNames.AreOne(one, other));
        Assert.False(PersonNames.AreOne(other, one));
    }

    [Fact]
    public void AKeyIsTheUsualSpelling() =>
        Assert.Equal("mohammed tolvi", PersonNames.Key("Sheikh Mohamed al-Tolvi"));
}
