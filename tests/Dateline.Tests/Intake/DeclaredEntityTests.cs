using Dateline.Intake.Feeds;

namespace Dateline.Tests.Intake;

/// <summary>Entities that a document declares itself (XML 1.0, 4.2 to 4.6).</summary>
public class DeclaredEntityTests
{
    private static string Title(string declared, string title) => FeedReader.Read(System.Text.Encoding.UTF8.GetBytes(
        $"<?xml version='1.0'?>\n<!DOCTYPE rss [{declared}]>\n<rss><channel><item><title>{title}</title></item></channel></rss>"))!
        .Posts[0].Title!.Value.Plain!;

    [Theory]
    [InlineData("<!ENTITY town 'Fenmouth'>", "&town; floods again, &town;!", "Fenmouth floods again, Fenmouth!")]
    [InlineData("<!ENTITY town \"Fen>mouth\">", "&town;", "Fen>mouth")]
    [InlineData("<!ENTITY eur '&#8364;'>", "Five &eur;", "Five €")]
    [InlineData("<!ENTITY firm 'Quill &#38;amp; Co'>", "&firm;", "Quill & Co")]
    [InlineData("<!ENTITY firm 'Quill &amp; Co'>", "&firm;", "Quill & Co")]
    [InlineData("<!ENTITY a 'one'><!ENTITY a 'two'>", "&a;", "one")]
    [InlineData("<!ENTITY amp 'no'>", "A &amp; B", "A & B")]
    [InlineData("<!ENTITY town 'Fenmouth'>", "<![CDATA[&town; is &other;]]>", "&town; is &other;")]
    [InlineData("<!ENTITY town 'Fenmouth'>", "<![CDATA[no end of &town;", "no end of &town;")]
    [InlineData("<!ENTITY a 'aa'><!ENTITY b '&a;&a;'>", "&a;&b;", "aa&b;")]
    [InlineData("<!ENTITY f SYSTEM 'file:///etc/hosts'>", "&f;", "&f;")]
    [InlineData("<!ENTITY % p 'x'><!ENTITY town 'Fenmouth'>", "&p; &town;", "&p; Fenmouth")]
    [InlineData("<!ENTITY town 'Fenmouth'", "&town;", "&town;")]
    [InlineData("<!ENTITY town 'Fenmouth>", "&town;", "&town;")]
    [InlineData("<!ENTITY mark '<b>'>", "&mark;Bold</b>", "Bold")]
    public void AReferenceIsWhatItWasDeclaredToBe(string declared, string title, string plain) =>
        Assert.Equal(plain, Title(declared, title));

    [Fact]
    public void TheyMakeNoMoreTextThanIsBorne()
    {
        var title = Title($"<!ENTITY long '{new string('x', 1500)}'>", string.Concat(Enumerable.Repeat("&long;", 20_000)));
        Assert.InRange(title.Length, 200_000, 600_000);
    }
}
