using System.Collections.Immutable;
using Dateline.Annotating.Events;
using Dateline.Language;
using NodaTime;

namespace Dateline.Tests.Annotating.Events;

/// <summary>Documents for the tests of events: invented sentences, layers by the words that they cover.</summary>
internal static class Wire
{
    public static Document Read(string text, params (string Words, string Value)[] times)
    {
        var article = new Article
        {
            Id = "a-1",
            Input = "a-1",
            Text = text,
            Blocks = [new Block(BlockKind.Paragraph, new Span(0, text.Length))],
            Arrived = Instant.FromUtc(2031, 3, 5, 8, 0),
            Published = StatedTime.Parse("2031-03-05"),
            Outlet = new Outlet("Fjord Post", null),
        };
        return new Document(article)
        {
            Sentences = SentenceSplitter.Split(text),
            Tokens = Tokenizer.Tokenize(text),
            Times = [.. times.Select(time => Time(text, time.Words, time.Value)).OrderBy(time => time.Span)],
        };
    }

    public static ImmutableArray<EventMention> Events(string text, params (string Words, string Value)[] times) =>
        new EventFinder().Annotate(Read(text, times)).Events;

    /// <summary>The one event with the action; fails if there is none or there are two.</summary>
    public static EventMention Event(string text, string action, params (string Words, string Value)[] times) =>
        Assert.Single(Events(text, times), mention => mention.Action == action);

    private static TimeMention Time(string text, string words, string value)
    {
        var at = text.IndexOf(words, StringComparison.Ordinal);
        return new TimeMention
        {
            Span = new Span(at, at + words.Length),
            Rule = "test",
            Type = TimexType.Date,
            Value = value,
            From = StatedTime.Parse(value),
        };
    }
}
