using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dateline.Json;

/// <summary>Writes one JSON object in the public shapes: UTF-8, camelCase, an absent value not written.</summary>
public static class JsonLine
{
    private static readonly JsonWriterOptions Narrow = new()
    {
        // The output is UTF-8 for files and terminals; whatever embeds it in HTML escapes it there.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonWriterOptions Wide = Narrow with { Indented = true, NewLine = "\n" };

    /// <summary>The object as UTF-8, without a line break at its end.</summary>
    public static byte[] Write(Action<Utf8JsonWriter> fields, bool indented = false)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, indented ? Wide : Narrow))
        {
            json.WriteStartObject();
            fields(json);
            json.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Nothing is written for null or no text: absent means unknown.</summary>
    public static void Known(this Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            json.WriteString(name, Whole(value));
    }

    public static void Known(this Utf8JsonWriter json, string name, StatedTime? value) =>
        json.Known(name, value?.ToString());

    public static void Known(this Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number && double.IsFinite(number))
            json.WriteNumber(name, number);
    }

    /// <summary>Nothing is written for an empty list.</summary>
    public static void Known(this Utf8JsonWriter json, string name, ImmutableArray<string> values)
    {
        if (values.IsDefaultOrEmpty)
            return;
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(Whole(value));
        json.WriteEndArray();
    }

    public static void Object(this Utf8JsonWriter json, string name, Action fields)
    {
        json.WriteStartObject(name);
        fields();
        json.WriteEndObject();
    }

    /// <summary>An array of objects; also written when empty.</summary>
    public static void Objects<T>(this Utf8JsonWriter json, string name, ImmutableArray<T> values, Action<T> fields)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStartObject();
            fields(value);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    public static void Place(this Utf8JsonWriter json, Span span)
    {
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
    }

    public static void Spans(this Utf8JsonWriter json, string name, ImmutableArray<Span> spans) =>
        json.Objects(name, spans, span => json.Place(span));

    /// <summary>JSON cannot hold half of a surrogate pair. It becomes U+FFFD, one unit for one, so that offsets stay.</summary>
    private static string Whole(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsSurrogate(text[at]))
                continue;
            if (at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]))
                at++;
            else
                return Mended(text);
        }
        return text;
    }

    private static string Mended(string text)
    {
        var units = text.ToCharArray();
        for (var at = 0; at < units.Length; at++)
        {
            if (!char.IsSurrogate(units[at]))
                continue;
            if (at + 1 < units.Length && char.IsSurrogatePair(units[at], units[at + 1]))
                at++;
            else
                units[at] = '\ufffd';
        }
        return new string(units);
    }
}
