using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace Dateline.Intake.Feeds;

/// <summary>
/// References to entities that the document itself declares, replaced by what they stand for (XML 1.0, 4.4). What lies
/// elsewhere is never fetched and parameters are not read. How much text they may make is bounded; what would be more stays
/// as it is written, and so does what is made of other entities.
/// </summary>
internal static class DeclaredEntities
{
    private const int MostEntities = 400;

    /// <summary>In characters: a name, a line of rights, an address.</summary>
    private const int LongestValue = 2000;

    /// <summary>In characters, above the length of the document.</summary>
    private const int MostGrowth = 256 * 1024;

    private const int LongestName = 64;

    /// <summary>In characters. A document type stands before the first element.</summary>
    private const int LatestDeclaration = 4096;

    private const string Mark = "<!ENTITY";

    /// <summary>Where a reference begins, or a literal, in which there are none.</summary>
    private static readonly SearchValues<string> Marks = SearchValues.Create(["&", "<![CDATA["], StringComparison.Ordinal);

    /// <summary>They mean the same everywhere, whatever is declared (4.6).</summary>
    private static readonly FrozenSet<string> Fixed = FrozenSet.Create(StringComparer.Ordinal, "amp", "lt", "gt", "quot", "apos");

    public static string Replaced(string xml)
    {
        var start = xml.AsSpan(0, Math.Min(xml.Length, LatestDeclaration)).IndexOf("<!DOCTYPE", StringComparison.OrdinalIgnoreCase);
        if (start < 0 || XmlScanner.EndOfDeclaration(xml.AsSpan(start)) is not (> 0 and var length))
            return xml;
        var values = ValuesIn(xml.AsSpan(start, length));
        if (values.Count == 0)
            return xml;
        var room = MostGrowth;
        return string.Concat(xml.AsSpan(0, start + length), Put(xml.AsSpan(start + length), values, ref room));
    }

    private static Dictionary<string, string> ValuesIn(ReadOnlySpan<char> type)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var at = type.IndexOf(Mark); at >= 0 && values.Count < MostEntities; at = type.IndexOf(Mark))
        {
            var rest = type[(at + Mark.Length)..];
            type = rest;
            var inside = rest.TrimStart();
            var end = inside.IndexOfAny(" \t\r\n");
            if (inside.Length == rest.Length || end is < 1 or > LongestName)
                continue;
            var name = inside[..end].ToString();
            var value = inside[end..].TrimStart();
            // The first declaration of a name counts (4.2); what begins with a word lies elsewhere, and % is a parameter.
            if (value.IsEmpty || value[0] is not ('"' or '\'') || Fixed.Contains(name) || values.ContainsKey(name)
                || value[1..].IndexOf(value[0]) is not (>= 0 and <= LongestValue and var close))
                continue;
            type = value[(close + 2)..];
            var text = Characters(value.Slice(1, close));
            if (!HoldsEntity(text))
                values.Add(name, text);
        }
        return values;
    }

    /// <summary>Numbers of characters count when the entity is declared, names when it is used (4.5).</summary>
    private static string Characters(ReadOnlySpan<char> value)
    {
        var text = new StringBuilder(value.Length);
        for (var at = value.IndexOf("&#"); at >= 0; at = value.IndexOf("&#"))
        {
            var end = value[at..].IndexOf(';') + 1;
            text.Append(value[..at]).Append(end > 0 ? XmlText.Decode(value.Slice(at, end)) : "&#");
            value = value[(end > 0 ? at + end : at + 2)..];
        }
        return text.Append(value).ToString();
    }

    private static bool HoldsEntity(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf('&'); at >= 0; at = text.IndexOf('&'))
        {
            text = text[(at + 1)..];
            if (text.IndexOf(';') is > 0 and var end && text[0] != '#'
                && !Fixed.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[..end]))
                return true;
        }
        return false;
    }

    private static string Put(ReadOnlySpan<char> xml, Dictionary<string, string> values, ref int room)
    {
        var names = values.GetAlternateLookup<ReadOnlySpan<char>>();
        var text = new StringBuilder(xml.Length);
        for (var at = xml.IndexOfAny(Marks); at >= 0 && room > 0; at = xml.IndexOfAny(Marks))
        {
            text.Append(xml[..at]);
            xml = xml[at..];
            var isReference = xml[0] == '&';
            var end = isReference ? xml[..Math.Min(xml.Length, LongestName + 2)].IndexOf(';') : xml.IndexOf("]]>");
            if (!isReference && end < 0)
                break;
            var isKnown = isReference && end > 1 && names.TryGetValue(xml[1..end], out var value) && Add(text, value, ref room);
            var length = isKnown ? end + 1 : isReference ? 1 : end;
            if (!isKnown)
                text.Append(xml[..length]);
            xml = xml[length..];
        }
        return text.Append(xml).ToString();
    }

    private static bool Add(StringBuilder text, string value, ref int room)
    {
        if (value.Length > room)
            return false;
        room -= Math.Max(1, value.Length);
        text.Append(value);
        return true;
    }
}
