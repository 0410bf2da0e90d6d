using System.Text;
using Dateline.Extraction;
using Dateline.Tests.Intake;

namespace Dateline.Tests.Extraction;

/// <summary>What of the summary in a feed is said by the article.</summary>
public class FeedTeaserTests
{
    private const string Story = "The dyke at Fenmouth held through the night, the warden said, and nobody had to leave.";

    private static string TextOf(string description)
    {
        var feed = $"<rss version='2.0'><channel><item><title>Dyke</title><link>https://fen.example/a</link>"
            + $"<description><![CDATA[{description}]]></description></item></channel></rss>";
        Assert.True(new ArticleReader().TryRead(Post.Only(Encoding.UTF8.GetBytes(feed)), out var article, out _));
        return article!.Text;
    }

    [Theory]
    [InlineData($"{Story} <a href='https://fen.example/a'>Read more</a>")]
    [InlineData($"<p>{Story} <a href='https://fen.example/a'>Continue reading</a></p>")]
    [InlineData($"<p>{Story} <A class='more' href='/a'><span>Read&nbsp;more</span></A> &raquo;</p>\n")]
    [InlineData($"{Story} [<a href='/a'>Read more</a>]")]
    [InlineData($"<p>{Story}</p> <a href='https://fen.example/a'>Continue reading...</a>")]
    public void TheLinkToThePageIsNoPartOfIt(string description) => Assert.Equal(Story, TextOf(description));

    [Theory]
    [InlineData("The dyke held through the night, said the <a href='/w'>warden of Fenmouth</a>")]
    [InlineData("The dyke held, said the warden, and there is <a href='/w'>more</a> to come from Fenmouth.")]
    public void ALinkWithinItIsText(string description) =>
        Assert.Equal(System.Text.RegularExpressions.Regex.Replace(description, "<[^>]*>", ""), TextOf(description));
}
