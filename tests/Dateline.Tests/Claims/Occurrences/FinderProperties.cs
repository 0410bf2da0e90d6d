using System.Text;
using Dateline.Claims.Occurrences;
using Dateline.Claims.Positions;

namespace Dateline.Tests.Claims.Occurrences;

public class FinderProperties
{
    [Fact]
    public void WhateverTheTextEveryClaimHasItsSentenceAndIsFoundAgain()
    {
        string[] pieces = ["the", "rebels", "attacked", "a", "port", "Oslo", "rejected", "the", "talks", "and", ",", "which",
            "denied", "it", "that", "to", "was", "shot", "down", "by", "“", "”", "\"", "not", "’s", "had", "agreed", ".",
            "\n\n", "on", "of", "\ud800", "\u00ad", "said", "ships", "willing", "meet", "army", "confirmed"];
        var random = new Random(20310305);
        var found = 0;
        for (var round = 0; round < 2000; round++)
        {
            var text = new StringBuilder();
            for (var word = random.Next(50); word >= 0; word--)
                text.Append(pieces[random.Next(pieces.Length)]).Append(random.Next(6) == 0 ? "" : " ");
            var document = Reports.Of(text.ToString()).Read();
            var drafts = new OccurrenceFinder(Reports.Maker).Find(document)
                .Concat(new PositionFinder(Reports.Maker).Find(document)).ToList();
            found += drafts.Count;
            Assert.All(drafts, draft =>
            {
                var evidence = Assert.Single(draft.Claim.Evidence);
                Assert.Equal(evidence.Span.Of(document.Text), evidence.Text);
                Assert.Contains(document.Sentences, sentence => evidence.Span.Contains(sentence));
                Assert.NotEqual("", draft.Subject.Trim());
                Assert.DoesNotContain("", draft.Keys);
                Assert.NotEmpty(draft.Claim.Chain);
            });
            var again = new OccurrenceFinder(Reports.Maker).Find(document)
                .Concat(new PositionFinder(Reports.Maker).Find(document));
            Assert.Equal(drafts.Select(draft => draft.Claim.Id), again.Select(draft => draft.Claim.Id));
        }
        Assert.True(found > 100, $"the text tells {found} claims: too few to show anything");
    }
}
