using NodaTime;

namespace Dateline.Storage.Tests;

/// <summary>What every store does alike.</summary>
public abstract class NewsStoreContract
{
    private protected abstract Task<INewsStore> OpenAsync();

    [Fact]
    public async Task AnEmptyStoreKnowsNothing()
    {
        await using var store = await OpenAsync();
        Assert.Null(await store.LatestRevisionAsync("a", default));
        Assert.Empty(await store.PointsAsync("story-none", default));
        Assert.Null(await store.DossierAsync("story-none", null, default));
        Assert.Empty(await StoredRecord.StoriesAsync(store, null));
    }

    [Fact]
    public async Task ADocumentComesBackAsItWasSaved()
    {
        await using var store = await OpenAsync();
        var article = Desk.Article("bridge", Desk.Bridge + " “Naïve” 🌉", 8, "Ostra Press", "Bridge closed");
        var placement = await Desk.FileAsync(store, article, "pylons");
        var latest = await store.LatestRevisionAsync("bridge", default);
        Assert.Equal(StoredRecord.Json(article with { Revision = 1 }), StoredRecord.Json(latest));
        var dossier = await store.DossierAsync(placement!.Story, null, default);
        var filed = Assert.Single(dossier!.Articles);
        Assert.Equal(StoredRecord.Json(article), StoredRecord.Json(filed.Document.Article));
        Assert.Equal(5, filed.Document.Sentences.Length);
        Assert.Equal("Engineers", filed.Document.Tokens[0].Span.Of(article.Text));
        Assert.NotEmpty(filed.Document.Digest.Terms);
        Assert.Equal("pylons", Assert.Single(dossier.Points).Subject);
    }

    [Fact]
    public async Task AnArticleIsFoundByEachSpellingOfItsAddresses()
    {
        await using var store = await OpenAsync();
        await Desk.FileAsync(store, Desk.Article("one", Desk.Bridge, 8) with { Url = "https://www.varr.example/bridge/?utm_source=rss" });
        await Desk.FileAsync(store, Desk.Article("two", Desk.Orchard, 9) with { Url = "https://varr.example/bridge" });
        Assert.Equal("one", await store.ArticleAtAsync("varr.example/bridge", default));
        Assert.Null(await store.ArticleAtAsync("varr.example/orchard", default));
    }

    /// <summary>The feed gives the summary under an address with marks of the feed, the page stands under its own.</summary>
    [Theory]
    [InlineData("https://www.varr.example/bridge/?utm_source=rss#top", "https://varr.example/bridge", null)]
    [InlineData("http://varr.example/bridge?fbclid=x1", "https://varr.example/bridge", "https://varr.example/bridge")]
    [InlineData("https://varr.example/bridge", "https://varr.example/bridge?id=7", "https://varr.example/bridge/")]
    [InlineData("https://varr.example/bridge/amp", "https://www.varr.example/bridge", null)]
    public async Task ThePageTakesThePlaceOfItsSummary(string feed, string page, string? canonical)
    {
        await using var store = await OpenAsync();
        var newsroom = new Newsroom(store, DateTimeZone.Utc);
        var summary = Desk.Article(feed, "Engineers closed the Varr bridge on Monday.", 8) with
        {
            Url = feed,
            Problems = [new Problem(ProblemCode.SummaryOnly, "a summary")],
        };
        var whole = Desk.Article(canonical ?? page, Desk.Bridge, 8) with { Url = page, CanonicalUrl = canonical };
        var first = await newsroom.FileAsync(summary, default);
        var second = await newsroom.FileAsync(whole, default);
        Assert.Null((await newsroom.FileAsync(summary, default)).Placement);
        Assert.Null((await newsroom.FileAsync(whole, default)).Placement);
        Assert.Equal(first.Article.Id, second.Article.Id);
        Assert.Equal(page, second.Article.Url);
        var dossier = await store.DossierAsync(first.Placement!.Story, null, default);
        var filed = Assert.Single(dossier!.Articles);
        Assert.Equal((1, Desk.Bridge), (filed.Revisions, filed.Document.Article.Text));
        await newsroom.FileAsync(whole with { Text = Desk.Bridge + " A third is damaged.", Updated = Desk.Stamp(11) }, default);
        Assert.Equal(2, (await store.DossierAsync(first.Placement.Story, null, default))!.Articles[0].Revisions);
    }

    [Fact]
    public async Task TwoReportsOfOneEventAreOneStoryAndAStrangerIsAnother()
    {
        await using var store = await OpenAsync();
        var first = await Desk.FileAsync(store, Desk.Article("one", Desk.Bridge, 8));
        var other = await Desk.FileAsync(store, Desk.Article("far", Desk.Orchard, 9));
        var second = await Desk.FileAsync(store, Desk.Article("two", SecondReport, 10));
        Assert.Equal(first!.Story, second!.Story);
        Assert.NotEqual(first.Story, other!.Story);
        var stories = await StoredRecord.StoriesAsync(store, null);
        Assert.Equal([first.Story, other.Story], stories.Select(story => story.Id));
    }

    [Fact]
    public async Task OfAMomentOnlyWhatWasKnownThenIsTold()
    {
        await using var store = await OpenAsync();
        var first = await Desk.FileAsync(store, Desk.Article("one", Desk.Bridge, 8), "pylons");
        await Desk.FileAsync(store, Desk.Article("one", Desk.Bridge + " A third pylon is damaged too.", 12), "third");
        await Desk.FileAsync(store, Desk.Article("two", SecondReport, 10));
        var story = first!.Story;
        Assert.Null(await store.DossierAsync(story, Desk.At(8) - Duration.FromSeconds(1), default));
        var early = await store.DossierAsync(story, Desk.At(8), default);
        Assert.Equal(1, Assert.Single(early!.Articles).Document.Article.Revision);
        Assert.Single(early.Points);
        Assert.Equal(Desk.At(8), early.Story.LastUpdated);
        var late = await store.DossierAsync(story, null, default);
        Assert.Equal(["one", "two"], late!.Articles.Select(one => one.Document.Article.Id).Order());
        var revised = late.Articles.Single(one => one.Document.Article.Id == "one");
        Assert.Equal(2, revised.Revisions);
        Assert.Equal(Desk.Bridge, Assert.Single(revised.Earlier).Text);
        Assert.Equal(2, late.Points.Length);
        Assert.Empty(await StoredRecord.StoriesAsync(store, Desk.At(7)));
    }

    [Fact]
    public async Task ACreditedOriginalThatComesLateIsNoCopyOfItsCopy()
    {
        await using var store = await OpenAsync();
        var first = await Desk.FileAsync(store, Desk.Article("local", Desk.Bridge, 8));
        var wire = await Desk.FileAsync(store, Desk.Article("wire", Desk.Bridge, 9, "Ostra Press"));
        Assert.Null(wire!.Placed.CopyOf);
        Assert.Equal(first!.Story, wire.Story);
        var dossier = await store.DossierAsync(wire.Story, null, default);
        Assert.Equal("wire", dossier!.Articles.Single(one => one.Placed.Article == "local").Placed.CopyOf);
        var before = await store.DossierAsync(wire.Story, Desk.At(8), default);
        Assert.Null(Assert.Single(before!.Articles).Placed.CopyOf);
    }

    [Fact]
    public async Task AStoryThatWasMergedAwayLeadsToTheOneThatTookItUp()
    {
        await using var store = await OpenAsync();
        var kept = await Desk.FileAsync(store, Desk.Article("one", Desk.Bridge, 8));
        var gone = await Desk.FileAsync(store, Desk.Article("far", Desk.Orchard, 9), "frost");
        var article = Desk.Article("last", Desk.Bridge + " Frost is to blame.", 11);
        var merger = new Placement(
            kept!.Story,
            [
                new StoryMerged(gone!.Story, Desk.At(11), kept.Story, "one cause"),
                new ArticlePlaced(kept.Story, Desk.At(11), new PlacedArticle("last")),
            ],
            new PlacedArticle("last"));
        await store.SaveAsync(
            new Ingestion(new Revisions.Revision(article, null, []), new Document(article), merger, []), default);
        var dossier = await store.DossierAsync(gone.Story, null, default);
        Assert.Equal(kept.Story, dossier!.Story.Id);
        Assert.Equal(3, dossier.Articles.Length);
        Assert.Single(await store.PointsAsync(kept.Story, default));
        Assert.Single(await StoredRecord.StoriesAsync(store, null));
        Assert.Equal(2, (await StoredRecord.StoriesAsync(store, Desk.At(10))).Count);
    }

    [Fact]
    public async Task NoRevisionIsSavedTwice()
    {
        await using var store = await OpenAsync();
        var article = Desk.Article("one", Desk.Bridge, 8);
        var placement = await Desk.FileAsync(store, article);
        await Assert.ThrowsAsync<InvalidOperationException>(() => store.SaveAsync(
            new Ingestion(new Revisions.Revision(article, null, []), new Document(article), placement!, []), default));
        Assert.Single(await StoredRecord.StoriesAsync(store, null));
    }

    [Theory]
    [InlineData("first", "second")]
    [InlineData("first", "second", "third")]
    [InlineData("second", "first", "third")]
    [InlineData("third", "second", "first")]
    public async Task WhatWasFiledOnceInAnyRevisionChangesNothingWhenItComesAgain(params string[] texts)
    {
        await using var store = await OpenAsync();
        Article[] articles =
            [.. texts.Select(text => Desk.Article("one", Desk.Bridge + $" This is the {text} report.", 8))];
        foreach (var article in articles)
            Assert.NotNull(await Desk.FileAsync(store, article, article.Text));
        var before = await StoredRecord.OfAsync(store);
        foreach (var article in articles.Concat(articles.Reverse()))
        {
            Assert.Null(await Desk.FileAsync(store, article, article.Text));
            Assert.Null(await Desk.FileAsync(store, article with { Published = null, Text = article.Text.ToUpperInvariant() }));
        }
        Assert.Equal(before, await StoredRecord.OfAsync(store));
        Assert.Equal(texts.Length, (await store.RevisionsAsync("one", default)).Length);
    }

    [Fact]
    public async Task AnOutletThatGoesBackToAnEarlierTextHasRevisedIt()
    {
        await using var store = await OpenAsync();
        var first = Desk.Article("one", Desk.Bridge, 8);
        await Desk.FileAsync(store, first);
        await Desk.FileAsync(store, Desk.Article("one", Desk.Bridge + " Nobody was hurt.", 9));
        await Desk.FileAsync(store, first with { Updated = Desk.Stamp(10) });
        Assert.Equal(3, (await store.LatestRevisionAsync("one", default))!.Revision);
        Assert.Null(await Desk.FileAsync(store, first));
        Assert.Null(await Desk.FileAsync(store, first with { Updated = Desk.Stamp(11) }));
    }

    [Fact]
    public async Task AnEarlierTextThatComesLateDoesNotBecomeTheLatest()
    {
        await using var store = await OpenAsync();
        var late = Desk.Article("one", Desk.Bridge, 8, title: "Queues expected");
        var newer = Desk.Article("one", Desk.Bridge + " A third pylon is damaged too.", 12);
        var placement = await Desk.FileAsync(store, newer, "third");
        await Desk.FileAsync(store, late, "gone");
        Assert.Equal(newer.Text, (await store.LatestRevisionAsync("one", default))!.Text);
        Assert.Equal([2, 1], (await store.RevisionsAsync("one", default)).Select(one => one.Number));
        var now = await store.DossierAsync(placement!.Story, null, default);
        var filed = Assert.Single(now!.Articles);
        Assert.Equal(newer.Text, filed.Document.Article.Text);
        Assert.Equal(late.Text, Assert.Single(filed.Earlier).Text);
        Assert.Equal("third", Assert.Single(now.Points).Subject);
        var then = await store.DossierAsync(placement.Story, Desk.At(8), default);
        Assert.Equal(late.Text, Assert.Single(then!.Articles).Document.Article.Text);
        Assert.Equal("Queues expected", then.Story.Title);
        Assert.Empty(then.Points);
    }

    [Fact]
    public async Task AmongTextsOfOneStampTheLastToComeIsTheLatest()
    {
        await using var store = await OpenAsync();
        await Desk.FileAsync(store, Desk.Article("one", Desk.Orchard, 8));
        await Desk.FileAsync(store, Desk.Article("one", Desk.Bridge, 8));
        Assert.Equal(Desk.Bridge, (await store.LatestRevisionAsync("one", default))!.Text);
    }

    private const string SecondReport =
        "Drivers in Ostrava Nova face months of detours because the Varr bridge is closed. Cracks in its pylons came to "
        + "light on Monday. Mayor Petra Halvik spoke of a hard winter for the river district.";
}
