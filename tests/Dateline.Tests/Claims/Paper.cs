using Dateline.Language;
using NodaTime;

namespace Dateline.Tests.Claims;

/// <summary>A document with layers made by hand: words of the text stand for their places in it.</summary>
internal sealed class Paper
{
    private Document _document;

    public Paper(string text, string outlet = "Fjord Post", string published = "2031-03-04T12:00:00Z", string? id = null)
    {
        var article = new Article
        {
            Id = id ?? outlet,
            Input = "test",
            Text = text,
            Blocks = [new Block(BlockKind.Paragraph, new Span(0, text.Length))],
            Arrived = Instant.FromUtc(2031, 3, 4, 12, 0),
            Outlet = new Outlet(outlet, null),
            Published = StatedTime.Parse(published),
        };
        _document = new Document(article)
        {
            Sentences = SentenceSplitter.Split(text),
            Tokens = Tokenizer.Tokenize(text),
        };
    }

    public Document Document => _document;

    public Paper Time(string words, string value)
    {
        var time = new TimeMention
        {
            Span = At(words),
            Rule = "test",
            Type = value.Length > 10 ? TimexType.Time : TimexType.Date,
            Value = value,
            From = StatedTime.Parse(value),
        };
        _document = _document with { Times = _document.Times.Add(time) };
        return this;
    }

    public Paper Place(string words, string country, string? zone = null)
    {
        var place = new PlaceMention { Span = At(words), Rule = "test", Name = words, Country = country, Zone = zone };
        _document = _document with { Places = _document.Places.Add(place) };
        return this;
    }

    public Paper Name(string words, NameType type, string? role = null)
    {
        var name = new NameMention
        {
            Span = At(words),
            Rule = "test",
            Type = type,
            Id = $"{type}:{words}",
            Canonical = words,
            Role = role,
        };
        _document = _document with { Names = _document.Names.Add(name) };
        return this;
    }

    public Paper Count(string words, double value, string? unit, string? measure = null, CountBound bound = CountBound.Exactly)
    {
        var span = At(words);
        var quantity = new QuantityMention
        {
            Span = span,
            Rule = "test",
            Value = value,
            Unit = unit,
            Measure = measure,
            Bound = bound,
            Counted = unit is not null && words.Contains(unit, StringComparison.Ordinal) ? span : null,
        };
        _document = _document with { Quantities = _document.Quantities.Add(quantity) };
        return this;
    }

    public Paper Said(string content, string source, string? via = null, bool anonymous = false)
    {
        var span = At(content);
        var attribution = new Attribution
        {
            Span = span.Cover(At(source)),
            Rule = "test",
            Kind = AttributionKind.Indirect,
            Content = [span],
            Source = [At(source)],
            Speaker = new Speaker
            {
                Id = _document.Names.FirstOrDefault(name => name.Span.Of(_document.Text) == source)?.Id,
                Canonical = source,
                Anonymous = anonymous,
            },
            Via = via is null ? [] : [via],
        };
        _document = _document with { Attributions = _document.Attributions.Add(attribution) };
        return this;
    }

    private Span At(string words)
    {
        var at = _document.Text.IndexOf(words, StringComparison.Ordinal);
        return at >= 0 ? new Span(at, at + words.Length) : throw new ArgumentException($"'{words}' is not in the text");
    }
}
