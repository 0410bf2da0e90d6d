using System.Text.RegularExpressions;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>The lines beside an article that say when it was published and changed.</summary>
internal static partial class Stamps
{
    /// <summary>In characters: a line of stamps is short, a sentence that begins "Posted on …" is not.</summary>
    private const int Longest = 160;

    /// <summary>Reads a line that is nothing but stamps; both absent where it is none.</summary>
    /// <param name="line">As it is printed.</param>
    /// <param name="published">The first date without a word, or after "Posted", "Published".</param>
    /// <param name="updated">The date after "Updated", "Modified".</param>
    /// <param name="dayFirst">How <c>02/04/2026</c> is read; null if unknown.</param>
    public static bool TryRead(string line, out StatedTime? published, out StatedTime? updated, bool? dayFirst = null)
    {
        published = updated = null;
        if (line.Length is 0 or > Longest || !line.AsSpan().ContainsAnyInRange('0', '9'))
            return false;
        foreach (Match part in Parts().Matches(line))
        {
            if (WrittenDate.Find(part.Value, dayFirst) is not { } date)
                continue;
            if (!IsStampOnly(part.Value, date.Span))
                return false;
            if (Update().IsMatch(part.Value))
                updated ??= date.Time;
            else
                published ??= date.Time;
        }
        return published is not null || updated is not null;
    }

    /// <summary>Whether a line begins with a word for a change.</summary>
    public static bool IsUpdate(string line) => Update().IsMatch(line);

    // What stands before and after the date are words for it, not a sentence.
    private static bool IsStampOnly(string part, Span date)
    {
        var before = part[..date.Start].Trim(' ', ':', '-', '–', '—', '|', '•', '·', ',', '(', '*');
        var after = part[date.End..].Trim(' ', '.', '-', '–', '—', '|', '•', '·', ',', ')', '*');
        return (before.Length == 0 || Before().IsMatch(before)) && (after.Length == 0 || After().IsMatch(after));
    }

    private const string Changed = @"(?:(?:last|zuletzt|letzte)\s)?(?:updated|modified|edited|revised|aktualisiert"
        + @"|aktualisierung|ge(?:ä|ae)ndert|bearbeitet|mis (?:à|a) jour|aggiornato|actualizado|atualizado)\b";

    private const string Issued = @"(?:first |originally |last |zuerst |zuletzt )?(?:posted|published|updated|modified|edited"
        + @"|revised|created|date|released|issued|added|written|submitted|ver(?:ö|oe)ffentlicht|erstellt|erschienen"
        + @"|ersterstellung|aktualisiert|aktualisierung|ge(?:ä|ae)ndert|bearbeitet|datum|stand|publi(?:é|e|cado)"
        + @"|pubblicato|mis (?:à|a) jour|gepubliceerd|geplaatst)(?: on| at| date| am| vom| le| op| il| el)?:?";

    private const string Weekdays = @"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
        + @"|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|mo|di|mi|do|fr|sa|so"
        + @"|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche)";

    [GeneratedRegex($@"(?:{Changed})?(?:(?!\b{Changed}|[|•·]).)+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Parts();

    [GeneratedRegex($@"^\W{{0,3}}{Changed}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Update();

    [GeneratedRegex(
        $@"^(?:{Issued}|on|am|vom|le)?\s?{Weekdays}?\.?,?\s?(?:(?:den|the)\s)?"
        + @"(?:[0-9:.]{1,8}\s?(?:[ap]\.?m\.?)?\s?[A-Za-z]{0,4}\s?(?:on)?,?)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    [GeneratedRegex(
        @"^(?:[A-Z]{1,5}|[0-9]{1,3} (?:min(?:ute)?s?)(?: read)?|\(?[a-z]+ time\)?|[0-9]+ (?:comments?|kommentare?))$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex After();
}
