using Dateline.Annotating.Events;
using Dateline.Claims;
using Dateline.Tests.Annotating.Events;
using NodaTime;

namespace Dateline.Tests.Claims;

/// <summary>Invented reports with the layers that the finders of claims read.</summary>
internal sealed class Reports
{
    private readonly List<NameMention> _names = [];
    private readonly List<Attribution> _attributions = [];
    private readonly List<ReferenceMention> _references = [];
    private readonly string _text;
    private readonly (string Words, string Value)[] _times;

    private Reports(string text, (string Words, string Value)[] times)
    {
        _text = text;
        _times = times;
    }

    public static ClaimMaker Maker { get; } = new(DateTimeZone.Utc);

    public static Reports Of(string text, params (string Words, string Value)[] times) => new(text, times);

    public Reports Name(string words, NameType type, string? canonical = null)
    {
        for (var at = _text.IndexOf(words, StringComparison.Ordinal); at >= 0;
            at = _text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            var name = canonical ?? words;
            _names.Add(new NameMention
            {
                Span = new Span(at, at + words.Length),
                Rule = "test",
                Type = type,
                Id = IdOf(type, name),
                Canonical = name,
            });
        }
        return this;
    }

    public Reports Says(
        string speaker, string content, Stance stance = Stance.Asserts, bool direct = false, bool named = true)
    {
        var span = SpanOf(content);
        _attributions.Add(new Attribution
        {
            Span = span,
            Rule = "test",
            Kind = direct ? AttributionKind.Direct : AttributionKind.Indirect,
            Content = [span],
            Quoted = direct ? [span] : [],
            Stance = stance,
            Speaker = new Speaker
            {
                Canonical = speaker,
                Id = named ? IdOf(NameType.Organization, speaker) : null,
                Anonymous = !named,
            },
        });
        return this;
    }

    public Reports Means(string words, string canonical)
    {
        _references.Add(new ReferenceMention
        {
            Span = SpanOf(words),
            Rule = "test",
            Kind = words.Length < 4 ? ReferenceKind.Pronoun : ReferenceKind.Description,
            Type = NameType.Person,
            Canonical = canonical,
            Antecedent = IdOf(NameType.Person, canonical),
        });
        return this;
    }

    public Document Read() => new EventFinder().Annotate(Wire.Read(_text, _times) with
    {
        Names = [.. _names.OrderBy(name => name.Span)],
        Attributions = [.. _attributions.OrderBy(one => one.Span)],
        References = [.. _references.OrderBy(one => one.Span)],
    });

    private Span SpanOf(string words)
    {
        var at = _text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(at >= 0, words);
        return new Span(at, at + words.Length);
    }

    private static string IdOf(NameType type, string name) =>
        $"{type}:{name}".ToLowerInvariant().Replace(' ', '-');
}
