using System.Globalization;
using System.Text;
using Dateline.Language;

namespace Dateline.Markup;

/// <summary>
/// The layers as stand-off annotation for brat (brat.nlplab.org/standoff.html): the text stays as it is, a line for each
/// mention. Offsets count Unicode code points, as brat does.
/// </summary>
public sealed class Standoff
{
    /// <summary>What brat has to know of the types: its <c>annotation.conf</c>, the same for every document.</summary>
    public const string Configuration = """
        [entities]
        Person
        Organization
        Place
        Event
        Facility
        Product
        Group
        Reference
        Date
        Time
        Duration
        Set
        Quantity
        Source
        Cue
        Content
        Gap
        Action

        [relations]
        cuedBy Arg1:Content, Arg2:Cue
        saidBy Arg1:Content, Arg2:Source
        <OVERLAP> Arg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>

        [events]

        [attributes]
        Quoting Arg:Content, Value:direct|indirect|mixed
        Silence Arg:Gap, Value:notConfirmed|noResponse|notVerified|notAcknowledged|declined
        Modality Arg:Action, Value:happened|planned|demanded|threatened|possible
        Denied Arg:Action

        """;

    private readonly string _text;
    private readonly int[] _points;
    private readonly StringBuilder _lines = new();
    private int _marks;
    private int _relations;
    private int _attributes;
    private int _notes;

    private Standoff(string text)
    {
        _text = text;
        _points = CodePoints(text);
    }

    /// <summary>The lines of the <c>.ann</c> file that goes with the article's text.</summary>
    public static string Write(Document document)
    {
        var writer = new Standoff(document.Text);
        foreach (var name in document.Names)
            writer.Noted(Capital(name.Type.Word()), [name.Span], name.Id);
        foreach (var one in document.References)
            writer.Noted("Reference", [one.Span], one.Antecedent);
        foreach (var place in document.Places)
            writer.Place(place);
        foreach (var time in document.Times)
            writer.Noted(Capital(time.Type.Word().ToLowerInvariant()), [time.Span], time.Value);
        foreach (var one in document.Quantities)
            writer.Noted("Quantity", [one.Span], string.Create(
                CultureInfo.InvariantCulture, $"{one.Bound.Word()} {one.Value} {one.Measure ?? one.Unit}").TrimEnd());
        foreach (var one in document.Attributions)
            writer.Attribution(one);
        foreach (var gap in document.Gaps)
            writer.Attribute("Silence", writer.Noted("Gap", [gap.Span], gap.Who?.Name), gap.Kind.Word());
        foreach (var one in document.Events)
            writer.Event(one);
        return writer._lines.ToString();
    }

    /// <summary>A place is a name already; here it is where on the map, as a normalization of GeoNames.</summary>
    private void Place(PlaceMention place)
    {
        var mark = Noted("Place", [place.Span], place.Country is null ? place.Name : $"{place.Name}, {place.Country}");
        if (mark > 0 && place.GeoNames is { } number)
            Line($"N{mark}\tReference T{mark} GeoNames:{number}\t{PlainText.Line(place.Name)}");
    }

    private void Attribution(Attribution one)
    {
        var content = Noted("Content", one.Content, Label.Chain(one));
        Attribute("Quoting", content, one.Kind.Word());
        Relation("cuedBy", content, Mark("Cue", one.Cue));
        Relation("saidBy", content, Mark("Source", one.Source));
    }

    private void Event(EventMention one)
    {
        var mark = Noted("Action", [one.Span], $"{one.Type} {one.Actor?.Name} → {one.Target?.Name}".Trim());
        Attribute("Modality", mark, one.Modality.Word());
        if (one.Polarity == Polarity.Denied && mark > 0)
            Line($"A{++_attributes}\tDenied T{mark}");
    }

    /// <returns>The number of the mark; 0 where the spans hold no words.</returns>
    private int Mark(string type, ImmutableArray<Span> spans)
    {
        // A mark of brat may not hold a line break, and its parts may not touch blanks at their ends.
        var parts = spans.SelectMany(Lines).OrderBy(span => span).ToList();
        if (parts.Count == 0)
            return 0;
        var places = string.Join(';', parts.Select(part =>
            string.Create(CultureInfo.InvariantCulture, $"{_points[part.Start]} {_points[part.End]}")));
        Line($"T{++_marks}\t{type} {places}\t{string.Join(' ', parts.Select(part => part.Of(_text)))}");
        return _marks;
    }

    private int Noted(string type, ImmutableArray<Span> spans, string? note)
    {
        var mark = Mark(type, spans);
        if (mark > 0 && !string.IsNullOrEmpty(note))
            Line($"#{++_notes}\tAnnotatorNotes T{mark}\t{PlainText.Line(note)}");
        return mark;
    }

    private void Attribute(string name, int mark, string value)
    {
        if (mark > 0)
            Line($"A{++_attributes}\t{name} T{mark} {value}");
    }

    private void Relation(string name, int from, int to)
    {
        if (from > 0 && to > 0)
            Line($"R{++_relations}\t{name} Arg1:T{from} Arg2:T{to}");
    }

    private void Line(string line) => _lines.Append(line).Append('\n');

    private IEnumerable<Span> Lines(Span span)
    {
        var start = span.Start;
        for (var at = span.Start; at <= span.End; at++)
        {
            if (at < span.End && !Marks.IsLineEnd(_text[at]))
                continue;
            int from = start, to = at;
            while (from < to && char.IsWhiteSpace(_text[from]))
                from++;
            while (to > from && char.IsWhiteSpace(_text[to - 1]))
                to--;
            if (from < to)
                yield return new Span(from, to);
            start = at + 1;
        }
    }

    /// <summary>For each UTF-16 unit, and for the end, how many code points lie before it.</summary>
    private static int[] CodePoints(string text)
    {
        var points = new int[text.Length + 1];
        for (var at = 0; at < text.Length; at++)
        {
            var isSecondHalf = at > 0 && char.IsSurrogatePair(text[at - 1], text[at]);
            points[at + 1] = points[at] + (isSecondHalf ? 0 : 1);
        }
        return points;
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
