using System.Text;
using Dateline.Intake.Feeds;

namespace Dateline.Tests.Intake;

/// <summary>Feeds in the encodings that they declare, or whose beginning shows them (XML 1.0, appendix F; RFC 7303).</summary>
public class EncodedFeedTests
{
    public static TheoryData<string, string, string, string?> Declared => new()
    {
        { "windows-1251", "Дамба выстояла", "windows-1251", null },
        { "koi8-r", "Дамба выстояла", "koi8-r", null },
        { "iso-8859-2", "Hráz vydržela, řekl starosta", "iso-8859-2", null },
        { "shift_jis", "堤防は持ちこたえた", "shift_jis", null },
        { "iso-2022-jp", "堤防は持ちこたえた", "iso-2022-jp", null },
        { "euc-jp", "堤防は持ちこたえた", "euc-jp", null },
        { "gb2312", "堤坝守住了", "gb18030", null },
        { "big5", "堤壩守住了", "big5", null },
        { "euc-kr", "제방은 버텼다", "ks_c_5601-1987", null },
        { "iso-8859-9", "Baraj dayandı, şimdi güvenli", "windows-1254", null },
        { "IBM500", "The dyke held", "IBM500", null },
        { "cp737", "Το φράγμα άντεξε", "ibm737", null },
        { "IBM-852", "Hráz vydržela, řekl starosta", "ibm852", null },
        { "iso8859-5", "Дамба выстояла", "iso-8859-5", null },
        { "ISO_8859-7:1987", "Το φράγμα άντεξε", "iso-8859-7", null },
        { "latin2", "Hráz vydržela, řekl starosta", "iso-8859-2", null },
        { "win-1251", "Дамба выстояла", "windows-1251", null },
        { "mac-cyrillic", "Дамба выстояла", "x-mac-cyrillic", null },
        { "MacRoman", "La digue a tenu à Fécamp", "macintosh", null },
        { "EUC_JP", "堤防は持ちこたえた", "euc-jp", null },
        { "sjis", "堤防は持ちこたえた", "shift_jis", null },
        { "iso-2022-jp-2", "堤防は持ちこたえた", "iso-2022-jp", null },
        { "EUC-TW-9", "The dyke held", "us-ascii", null },
        { "utf-16", "Дамба выстояла", "utf-16", null },
        { "utf-16", "Дамба выстояла", "utf-16BE", null },
        { "utf-32", "Дамба выстояла", "utf-32", null },
        { "utf-32", "Дамба выстояла", "utf-32BE", null },
        { "us-ascii", "Zoë’s dyke", "windows-1252", null },
        { "iso-8859-1", "Дамба выстояла", "windows-1251", "windows-1251" },
    };

    [Theory]
    [MemberData(nameof(Declared))]
    public void TheTitleComesOutAsItWasWritten(string declared, string title, string written, string? transport)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(written);
        var feed = $"<?xml version=\"1.0\" encoding=\"{declared}\"?>"
            + $"<rss version=\"2.0\"><channel><item><title>{title}</title></item></channel></rss>";
        Assert.Equal(title, FeedReader.Read(encoding.GetBytes(feed), transport)!.Posts[0].Title!.Value.Plain);
        Assert.Equal(title, Assert.Single(Post.Open(encoding.GetBytes(feed), transport)).Value!.Entry!.Title);
    }

    [Theory]
    [InlineData("\n\n<?xml version='1.0'?>")]
    [InlineData("\ufeff<?xml version='1.0'?>")]
    [InlineData("<br />\n<b>Warning</b>: something is deprecated in <b>feed.php</b> on line <b>3</b><br />\n<?xml version='1.0'?>")]
    [InlineData("Notice: something is undefined in feed.php on line 3\n<?xml version='1.0'?>")]
    public void WhatStandsBeforeTheFeedIsPassedOver(string before)
    {
        var pieces = Post.Open($"{before}<rss version='2.0'><channel><item><title>Dyke holds</title></item></channel></rss>");
        Assert.Equal("Dyke holds", Assert.Single(pieces).Value!.Entry!.Title);
    }
}
