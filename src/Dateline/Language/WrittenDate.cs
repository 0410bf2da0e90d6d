using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Dateline.Language;

/// <summary>A date as it was printed, and where it stood.</summary>
/// <param name="Time">With a time of day and a zone only where these were printed.</param>
/// <param name="Span">From the first to the last character that was read.</param>
public sealed record PrintedDate(StatedTime Time, Span Span);

/// <summary>
/// Reads whole calendar dates as feeds and pages print them: ISO 8601, RFC 5322, <c>Sept. 8, 2026 5:30 p.m.</c>,
/// <c>8. September 2026</c>, <c>08.09.2026, 17:30 Uhr</c>, <c>2026. szeptember 8.</c>, <c>2026年9月8日</c>. Nothing is
/// inferred: no day, no hour and no zone that is not written. Dates relative to a day are not read here.
/// </summary>
public static partial class WrittenDate
{
    /// <summary>Longer text is cut here: a line that gives a date is short, and this bounds the time for a match.</summary>
    public const int Window = 300;

    private static readonly FrozenDictionary<string, int> Months = LoadMonths();
    private static readonly FrozenDictionary<string, string> FeedZones = RuleFile.Load("dates.txt").In("feedZones")
        .ToFrozenDictionary(line => line[0], line => line[1], StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, string> Zones = RuleFile.Load("dates.txt").In("zones")
        .ToFrozenDictionary(line => line[0], line => line[1], StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Cities = LoadCities();

    // "IST" is Indian, Irish and Israeli; the country of the outlet tells which.
    private static readonly FrozenDictionary<(string Zone, string Country), string> CountryZones = LoadCountryZones();
    private static readonly FrozenSet<string> ManyZones = CountryZones.Keys.Select(key => key.Zone).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether there may be a date at all: a run of four digits, or two runs. Cheap, and never wrong with "no".</summary>
    public static bool MayStandIn(ReadOnlySpan<char> text)
    {
        int runs = 0, length = 0;
        foreach (var letter in text)
        {
            if (!char.IsAsciiDigit(letter))
                length = 0;
            else if (++length == 1)
                runs++;
            if (length == 4 || runs == 2)
                return true;
        }
        return false;
    }

    /// <summary>The first date in the text.</summary>
    /// <param name="text">Only the first <see cref="Window"/> characters are looked at.</param>
    /// <param name="dayFirst">Whether <c>02/04/2026</c> is the second of April; where null, such a date is not read.</param>
    /// <param name="country">Of the outlet (ISO 3166-1, two capitals), which tells what a zone of several countries means;
    /// where null, such a zone is left out and the hour is kept.</param>
    public static PrintedDate? Find(string? text, bool? dayFirst = null, string? country = null)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        if (text.Length > Window)
            text = text[..Window];
        if (!MayStandIn(text))
            return null;
        PrintedDate? first = null;
        foreach (var candidate in Candidates(text, dayFirst))
        {
            if (first is null || candidate.Span.Start < first.Span.Start)
                first = candidate;
        }
        return first is null ? null : WithTimeOfDay(text, first, country);
    }

    /// <summary>The month of this name, 1 to 12; 0 where it is none.</summary>
    internal static int MonthOf(ReadOnlySpan<char> name) =>
        name.Length is >= 3 and <= 12 ? Months.GetValueOrDefault(Words.Fold(name)) : 0;

    /// <summary>A zone as programs write it.</summary>
    internal static bool IsZone(ReadOnlySpan<char> name) => name.Length <= 7
        && name.ToString().ToLowerInvariant() is var zone && (Zones.ContainsKey(zone) || FeedZones.ContainsKey(zone));

    /// <summary>How far the zone of this name, or <c>+01:00</c>, is from UTC at a time of its own.</summary>
    internal static Offset? OffsetOf(string zone, LocalDateTime local) =>
        ZoneOf(FeedZones.GetValueOrDefault(zone.ToLowerInvariant(), zone), local);

    private static IEnumerable<PrintedDate> Candidates(string text, bool? dayFirst)
    {
        if (YearFirst().Match(text) is { Success: true } iso && Day(iso, iso.Groups["m"].Value) is { } one)
            yield return one;
        foreach (var named in (Regex[])[MonthFirst(), DayThenMonth(), YearThenMonth()])
        {
            if (Named(named, text) is { } two)
                yield return two;
        }
        foreach (Match digits in Digits().Matches(text))
        {
            if (FromDigits(digits, dayFirst) is not { } three)
                continue;
            yield return three;
            break;
        }
    }

    private static PrintedDate? Named(Regex form, string text)
    {
        foreach (Match match in form.Matches(text))
        {
            if (Months.TryGetValue(Words.Fold(match.Groups["mon"].ValueSpan), out var month)
                && Day(match, month.ToString(CultureInfo.InvariantCulture)) is { } day)
                return day;
        }
        return null;
    }

    private static PrintedDate? FromDigits(Match match, bool? dayFirst)
    {
        var (a, b) = (match.Groups["a"].Value, match.Groups["b"].Value);
        if (match.Groups["sep"].Value is not ("/" or "-") || Number(a) > 12)
            return Day(match, b, a);
        if (Number(b) > 12)
            return Day(match, a, b);
        return a == b ? Day(match, a, b) : dayFirst is { } known ? Day(match, known ? b : a, known ? a : b) : null;
    }

    private static PrintedDate? Day(Match match, string month, string? day = null)
    {
        var year = Number(match.Groups["y"].Value);
        // RFC 5322, 4.3: 00 to 49 are of this century.
        if (match.Groups["y"].Length == 2)
            year += year < 50 ? 2000 : 1900;
        var (m, d) = (Number(month), Number(day ?? match.Groups["d"].Value));
        if (year is < 1900 or > 2100 || m is < 1 or > 12 || d < 1 || d > CalendarSystem.Iso.GetDaysInMonth(year, m))
            return null;
        return new PrintedDate(
            StatedTime.OfDay(new LocalDate(year, m, d)), new Span(match.Index, match.Index + match.Length));
    }

    private static PrintedDate WithTimeOfDay(string text, PrintedDate day, string? country)
    {
        var after = AfterDate().Match(text, day.Span.End);
        if (after.Success && Moment(day.Time.Date, after, country) is { } moment)
            return new PrintedDate(moment, day.Span.Cover(new Span(after.Index, EndOf(after))));
        var before = BeforeDate().Match(text[..day.Span.Start]);
        if (before.Success && Moment(day.Time.Date, before, country) is { } earlier)
            return new PrintedDate(earlier, day.Span.Cover(new Span(before.Index, before.Index)));
        return day;
    }

    private static StatedTime? Moment(LocalDate date, Match match, string? country)
    {
        var hour = Number(match.Groups["h"].Value);
        var minute = match.Groups["min"].Success ? Number(match.Groups["min"].Value) : 0;
        var half = match.Groups["ap"].Value;
        if (half.Length == 0 && !match.Groups["min"].Success)
            return null;
        // "15:30 p.m." is seen in print; the half of the day then adds nothing.
        if (half.Length > 0 && hour <= 12)
            hour = (hour % 12) + (half[0] is 'p' or 'P' ? 12 : 0);
        if (hour > 23 || minute > 59)
            return null;
        var second = match.Groups["s"].Success ? Number(match.Groups["s"].Value) : 0;
        var precision = match.Groups["s"].Success ? TimePrecision.Second : TimePrecision.Minute;
        var local = date + new LocalTime(hour, minute, Math.Min(second, 59));
        var zone = match.Groups["city"] is { Success: true } city ? CityZone(city.Value, local)
            : ZoneOf(match.Groups["zone"].Value, local, country);
        return StatedTime.OfMoment(local, zone, precision);
    }

    // A word after the hour that names no zone is none of the date.
    private static int EndOf(Match match) =>
        match.Groups["zone"] is { Success: true } zone && char.IsLetter(zone.ValueSpan[0])
            && !IsPrintedZone(match.Groups["city"] is { Success: true } city ? CityKey(city.Value) : Words.Fold(zone.Value))
            ? zone.Index : match.Index + match.Length;

    private static bool IsPrintedZone(string name) =>
        Zones.ContainsKey(name) || ManyZones.Contains(name) || Cities.ContainsKey(name);

    // "Eastern Standard Time" and "Eastern Time" are one zone, in summer and in winter.
    private static string CityKey(string city) => Words.Fold(city) is var key && key.LastIndexOf(' ') is var blank and > 0
        && key[(blank + 1)..] is "standard" or "daylight" or "summer" ? key[..blank] : key;

    // "Moscow time": the database of zones names them by cities.
    private static Offset? CityZone(string city, LocalDateTime local)
    {
        var key = CityKey(city);
        return Cities.TryGetValue(key, out var zone) ? local.InZoneLeniently(DateTimeZoneProviders.Tzdb[zone]).Offset
            : ZoneOf(key, local);
    }

    private static Offset? ZoneOf(string name, LocalDateTime local, string? country = null)
    {
        if (name.Length == 0)
            return null;
        if (name.AsSpan().IndexOfAny('+', '-', '−') is var sign and >= 0)
        {
            name = name[sign..];
            var digits = name[1..].Replace(":", "", StringComparison.Ordinal);
            // "GMT+2" and "GMT+5:30" have one figure for the hour.
            digits = (digits.Length % 2 == 0 ? digits : "0" + digits).PadRight(4, '0');
            var minutes = (Number(digits[..2]) * 60) + Number(digits[2..4]);
            return minutes <= 18 * 60 ? Offset.FromSeconds((name[0] == '+' ? 60 : -60) * minutes) : null;
        }
        var key = Words.Fold(name);
        if (!(country is not null && CountryZones.TryGetValue((key, country), out var zone)) && !Zones.TryGetValue(key, out zone))
            return null;
        return zone[0] is '+' or '-'
            ? ZoneOf(zone, local)
            : local.InZoneLeniently(DateTimeZoneProviders.Tzdb[zone]).Offset;
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static FrozenDictionary<(string Zone, string Country), string> LoadCountryZones()
    {
        var zones = new Dictionary<(string, string), string>();
        foreach (var line in RuleFile.Load("dates.txt").In("countryZones"))
        {
            foreach (var country in line.Items(2))
                zones[(line[0], country)] = line[1];
        }
        return zones.ToFrozenDictionary();
    }

    private static FrozenDictionary<string, string> LoadCities()
    {
        var cities = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var id in DateTimeZoneProviders.Tzdb.Ids.Where(id => id.Contains('/', StringComparison.Ordinal)))
            cities.TryAdd(Words.Fold(id[(id.LastIndexOf('/') + 1)..].Replace('_', ' ')), id);
        foreach (var line in RuleFile.Load("dates.txt").In("cities"))
            cities[line[0]] = line[1];
        return cities.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, int> LoadMonths()
    {
        var months = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in RuleFile.Load("dates.txt").In("months"))
        {
            if (!int.TryParse(line[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > 12)
                throw line.Bad($"'{line[0]}' is no month");
            foreach (var name in line.Items(1))
                months[Words.Fold(name)] = number;
        }
        return months.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private const string Month = @"(?<mon>[\p{L}\p{M}]{2,14})";

    private const string TimeOfDay =
        @"(?<h>[0-9]{1,2})(?:(?:[:.]|[時시点]\s?|\s?h\s?)(?<min>[0-9]{2})(?![0-9])(?::(?<s>[0-9]{2})(?:[.,][0-9]{1,9})?)?)?"
        + @"(?:\s?(?<ap>[ap]\.?\s?m\b\.?))?(?:\s?(?:Uhr|hrs?|h|分|분))?"
        + @"(?:\s?\(?(?<zone>[+\-−][0-9]{2}:?[0-9]{2}|(?:GMT|UTC)\s?[+\-−][0-9]{1,2}(?::?[0-9]{2})?"
        + @"|(?<city>\p{Lu}\p{L}{2,11}(?:\s\p{Lu}\p{L}{2,11})?)\s[Tt]ime\b\)?"
        + @"|\p{L}{1,8}\b))?";

    // Hungarian and Korean set a stop and a blank behind each figure; Chinese and Japanese name them.
    [GeneratedRegex(
        @"(?<![0-9])(?<y>[0-9]{4})(?:-(?<m>[0-9]{1,2})-|/(?<m>[0-9]{1,2})/|\.\s?(?<m>[0-9]{1,2})\.\s?|(?<m>[0-9]{2})"
        + @"|\s?[年년]\s?(?<m>[0-9]{1,2})\s?[月월]\s?)(?<d>[0-9]{1,2})(?=$|[^0-9])(?:\s?[日일]|\.(?=\s|,|$))?",
        RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst();

    [GeneratedRegex(
        @"(?<![\p{L}\p{M}])" + Month + @"\.?\s{1,3}(?<d>[0-9]{1,2})(?:st|nd|rd|th)?\b[,.]?\s{0,3}(?<y>[0-9]{4})\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex MonthFirst();

    // Two figures of a year only where nothing but a mark follows: "14 March 20 people" is none.
    [GeneratedRegex(
        @"(?<![0-9]|[0-9][.:/])(?<d>[0-9]{1,2})(?:(?:st|nd|rd|th|er|º|ª)?[\s\-/]\s?|\.[\s\-]?\s?)(?:(?:de|of)\s|d')?"
        + Month + @"\.?,?[\s\-/](?:\s?(?:de|del)\s)?\s?(?:(?<y>[0-9]{4})\b|['’]?(?<y>[0-9]{2})(?=\s{0,3}(?:$|[)\],;|])))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DayThenMonth();

    [GeneratedRegex(
        @"(?<![0-9])(?<y>[0-9]{4})(?:[.,]?\s|-)(?:m\.\s)?" + Month + @"\.?(?:\s|-)(?<d>[0-9]{1,2})(?![0-9:])\.?",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex YearThenMonth();

    // "24 tháng 6, 2026" counts the months; a blank is set behind stops only, "24. 6. 2026".
    [GeneratedRegex(
        @"(?<![0-9]|[0-9][.,/:-])(?<a>[0-9]{1,2})(?:(?<sep>\.)\s?(?<b>[0-9]{1,2})\.\s?|(?<sep>[/-])(?<b>[0-9]{1,2})[/-]"
        + @"|\s(?<sep>tháng)\s(?<b>[0-9]{1,2}),?\s(?:năm\s)?)(?<y>[0-9]{4}|[0-9]{2})(?![0-9]|[.:/-][0-9])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Digits();

    // Up to a few words may stand between the day and the hour: "September 8, 2026 at 5:30 p.m.".
    [GeneratedRegex(
        @"\G(?:[Tt]|[,;|·•–—\-\s/(]{1,6}(?:(?:at|um|à|a las|alle(?: ore)?|ore|às|as|kl\.?|klo|o|om|в|@)\s)?)"
        + TimeOfDay,
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AfterDate();

    [GeneratedRegex(@"(?<![0-9]|[0-9][.:])" + TimeOfDay + @"[,;|·•–—\-\s]{1,6}(?:on\s)?(?:[\p{L}\p{M}]{2,12}\.?,?\s)?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex BeforeDate();
}
