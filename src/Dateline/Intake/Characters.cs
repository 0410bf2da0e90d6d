using System.Text;
using System.Text.RegularExpressions;
using Dateline.Language;

namespace Dateline.Intake;

/// <summary>Text, and what had to be guessed to get it.</summary>
internal sealed record Decoded(string Text, ImmutableArray<Problem> Problems);

/// <summary>
/// From bytes to characters. A byte order mark counts most, then valid UTF-8 (other encodings are hardly ever valid as
/// such), then what was declared; names are read as browsers read them (WHATWG Encoding Standard: Latin-1 is
/// windows-1252).
/// </summary>
internal static partial class Characters
{
    /// <summary>How far a declaration is looked for in the page; the standard says 1,024 bytes, many pages need more.</summary>
    private const int DeclarationWindow = 8192;

    /// <summary>Of the bytes above 127, the share that must be part of valid UTF-8 for the text to be UTF-8 with damage
    /// rather than another encoding.</summary>
    private const double MostlyUtf8 = 0.7;

    private static readonly UTF32Encoding BigUtf32 = new(bigEndian: true, byteOrderMark: true);
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    private static readonly Problem Broken = new(ProblemCode.BrokenText, "some characters could not be read");

    static Characters() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private static Encoding Western => Encoding.GetEncoding(1252);

    public static Decoded Decode(byte[] bytes, string? transport, Kind kind)
    {
        if (WideEncoding(bytes) is { } wide)
            return Finish((wide.IsSingleByte ? OfMainframe(bytes, wide) : wide).GetString(bytes), []);
        var declared = CharacterSets.Named(transport)
            ?? (kind is Kind.Html or Kind.Feed or Kind.Xml or Kind.Opml or Kind.Sitemap ? Declared(bytes, kind) : null);
        // These are ASCII to look at, and say other things between their escapes.
        if (declared is not null && IsEscaped(declared) && bytes.AsSpan().IndexOfAny((byte)0x1b, (byte)'~') >= 0)
            return Finish(declared.GetString(bytes), []);
        if (TryUtf8(bytes, out var text))
            return Finish(text, IsUtf8(declared) || System.Text.Ascii.IsValid(bytes) ? [] : [Guessed("UTF-8", declared)]);
        if (IsUtf8(declared) && WithoutHalf(bytes) is { } whole)
            return Finish($"{Encoding.UTF8.GetString(whole)}\ufffd", []);
        if (declared is not null && !IsUtf8(declared))
            return Finish(declared.GetString(bytes), []);
        if (ShareOfUtf8(bytes) >= MostlyUtf8)
            return Finish(Encoding.UTF8.GetString(bytes), []);
        return Finish(Western.GetString(bytes), [Guessed("windows-1252", declared)]);
    }

    /// <summary>JSON is UTF-8 (RFC 8259, 8.1); what is not, and escapes that stand for no character, is replaced and told.</summary>
    public static Decoded DecodeJson(ReadOnlySpan<byte> json)
    {
        var decoded = Finish(Encoding.UTF8.GetString(json), []);
        var mended = LooseJson.Mend(decoded.Text);
        return ReferenceEquals(mended, decoded.Text) ? decoded : new Decoded(mended,
            decoded.Problems.IsEmpty && mended != decoded.Text ? [Broken] : decoded.Problems);
    }

    /// <summary>JSON as UTF-8; some programs write it as UTF-16.</summary>
    public static byte[] ToUtf8(byte[] json) =>
        WideEncoding(json) is { } wide ? Encoding.UTF8.GetBytes(wide.GetString(json)) : json;

    /// <summary>Enough of the text to tell its kind; marks beyond ASCII may come out wrong.</summary>
    public static string Glimpse(ReadOnlySpan<byte> head) =>
        (WideEncoding(head) ?? Encoding.Latin1).GetString(head).TrimStart('ï').TrimStart('»').TrimStart('¿');

    /// <summary>UTF-16 or UTF-32, by mark, by a first bracket, or by where the zeros of ASCII letters stand; and EBCDIC by
    /// the first letters of an XML declaration (XML 1.0, appendix F).</summary>
    public static Encoding? WideEncoding(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xff, 0xfe, 0, 0]) || head.StartsWith((ReadOnlySpan<byte>)[(byte)'<', 0, 0, 0]))
            return Encoding.UTF32;
        if (head.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xfe, 0xff]) || head.StartsWith((ReadOnlySpan<byte>)[0, 0, 0, (byte)'<']))
            return BigUtf32;
        if (head.StartsWith((ReadOnlySpan<byte>)[0x4c, 0x6f, 0xa7, 0x94]))
            return Encoding.GetEncoding(37);
        if (head.Length >= 2 && head[0] == 0xff && head[1] == 0xfe)
            return Encoding.Unicode;
        if (head.Length >= 2 && head[0] == 0xfe && head[1] == 0xff)
            return Encoding.BigEndianUnicode;
        if (head.Length < 8)
            return null;
        int even = 0, odd = 0;
        var looked = Math.Min(head.Length & ~1, 1024);
        for (var at = 0; at < looked; at += 2)
        {
            even += head[at] == 0 ? 1 : 0;
            odd += head[at + 1] == 0 ? 1 : 0;
        }
        if (odd > looked * 0.35 && even == 0)
            return Encoding.Unicode;
        if (even > looked * 0.35 && odd == 0)
            return Encoding.BigEndianUnicode;
        return even + odd == 0 || even + odd > looked * 0.7 ? null : OfOtherLetters(head[..looked]);
    }

    /// <summary>UTF-16 of other letters than ours has few zeros: those of blanks and line breaks. It is known by its blanks,
    /// and by every unit being a character.</summary>
    private static Encoding? OfOtherLetters(ReadOnlySpan<byte> head)
    {
        // Text in bytes that was damaged has zeros too, but hardly any byte that is no letter of ours.
        var foreign = 0;
        foreach (var unit in head)
            foreign += unit is (> 0 and < 9) or > 126 ? 1 : 0;
        if (foreign < head.Length * 0.15)
            return null;
        var (little, big) = (BlanksIn(Encoding.Unicode.GetString(head)), BlanksIn(Encoding.BigEndianUnicode.GetString(head)));
        return little > 0 && little >= big ? Encoding.Unicode : big > 0 ? Encoding.BigEndianUnicode : null;
    }

    /// <summary>How many blanks and breaks there are; -1 where something is no text.</summary>
    private static int BlanksIn(string text)
    {
        // Half a pair may stand at the end of what is looked at.
        if (char.IsHighSurrogate(text[^1]) || text[^1] == '\ufffd')
            text = text[..^1];
        var blanks = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var kind = Rune.GetUnicodeCategory(rune);
            if (rune == Rune.ReplacementChar || kind is System.Globalization.UnicodeCategory.OtherNotAssigned
                or System.Globalization.UnicodeCategory.PrivateUse
                || (kind == System.Globalization.UnicodeCategory.Control && rune.Value is not ('\t' or '\n' or '\r')))
                return -1;
            blanks += rune.Value is ' ' or '\n' or 0x3000 or 0x3002 ? 1 : 0;
        }
        return blanks;
    }

    /// <summary>UTF-8 without the character of which the end of the document took a part; null where it is whole, or
    /// damaged elsewhere.</summary>
    private static byte[]? WithoutHalf(byte[] bytes)
    {
        var at = bytes.Length - 1;
        while (at > bytes.Length - 4 && at > 0 && (bytes[at] & 0xc0) == 0x80)
            at--;
        return at >= 0 && Rune.DecodeFromUtf8(bytes.AsSpan(at), out _, out _) == System.Buffers.OperationStatus.NeedMoreData
            && System.Text.Unicode.Utf8.IsValid(bytes.AsSpan(0, at)) ? bytes[..at] : null;
    }

    private static bool TryUtf8(byte[] bytes, out string text)
    {
        text = "";
        if (!System.Text.Unicode.Utf8.IsValid(bytes))
            return false;
        text = StrictUtf8.GetString(bytes);
        return true;
    }

    private static bool IsUtf8(Encoding? encoding) => encoding is null || encoding.CodePage == Encoding.UTF8.CodePage;

    private static double ShareOfUtf8(ReadOnlySpan<byte> bytes)
    {
        int high = 0, valid = 0;
        for (var at = 0; at < bytes.Length;)
        {
            if (bytes[at] < 128)
            {
                at++;
                continue;
            }
            var status = Rune.DecodeFromUtf8(bytes[at..], out _, out var consumed);
            high += consumed;
            if (status == System.Buffers.OperationStatus.Done)
                valid += consumed;
            at += Math.Max(1, consumed);
        }
        return high == 0 ? 1 : (double)valid / high;
    }

    // ISO-2022 of Japan and Korea, and HZ.
    private static bool IsEscaped(Encoding encoding) => encoding.CodePage is (>= 50220 and <= 50229) or 52936;

    private static Encoding OfMainframe(byte[] bytes, Encoding guess) =>
        Declaration().Match(guess.GetString(bytes, 0, Math.Min(bytes.Length, 200))) is { Success: true } match
            && CharacterSets.Named(match.Groups["name"].Value) is { IsSingleByte: true } named && named.GetByteCount("<") == 1
            && named.GetBytes("<")[0] == bytes[0] ? named : guess;

    /// <summary>XML says it in its first line and nowhere else; pages say it in many places.</summary>
    private static Encoding? Declared(byte[] bytes, Kind kind)
    {
        var head = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, DeclarationWindow));
        if (kind != Kind.Html)
        {
            var end = head.IndexOf("?>", StringComparison.Ordinal);
            head = end < 0 || !head.TrimStart().StartsWith("<?xml", StringComparison.Ordinal) ? "" : head[..end];
        }
        return Declaration().Match(head) is { Success: true } match ? CharacterSets.Named(match.Groups["name"].Value) : null;
    }

    private static Problem Guessed(string taken, Encoding? declared) => new(ProblemCode.CharsetGuessed,
        declared is null ? $"no character set declared; read as {taken}" : $"declared as {declared.WebName}, read as {taken}");

    private static Decoded Finish(string text, ImmutableArray<Problem> problems)
    {
        text = text.TrimStart('\ufeff');
        if (text.Contains('\ufffd', StringComparison.Ordinal))
            problems = problems.Add(Broken);
        // Zeros and lone surrogates have no place in text, and much that reads the output cannot bear them.
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            text = text.Replace('\0', '\ufffd');
            problems = problems.Contains(Broken) ? problems : problems.Add(Broken);
        }
        return new Decoded(text, problems);
    }

    [GeneratedRegex(
        @"(?:charset|encoding)\s{0,5}=\s{0,5}[""']?\s{0,5}(?<name>[A-Za-z0-9_\-:.]{2,30})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();
}
