using System.Globalization;
using System.Text;

namespace Dateline.Language;

/// <summary>Text from outside on its way to a person: nothing in it may steer a terminal, turn the direction of reading
/// or fake a line.</summary>
public static class PlainText
{
    /// <summary>Without control and direction marks; a line break or tab becomes a blank.</summary>
    public static string Line(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (letter is '\n' or '\r' or '\t' or '\u2028' or '\u2029')
                plain.Append(' ');
            else if (!Steers(letter))
                plain.Append(letter);
        }
        return plain.ToString();
    }

    /// <summary>C0, C1 and DEL, with which escapes begin, and marks that turn the direction of writing (UAX 9).</summary>
    private static bool Steers(char letter) =>
        char.IsControl(letter) || letter is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069')
        || (char.GetUnicodeCategory(letter) is UnicodeCategory.Format && letter is not ('\u200c' or '\u200d'));
}
