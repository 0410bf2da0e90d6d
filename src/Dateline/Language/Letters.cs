using System.Globalization;
using System.Text;

namespace Dateline.Language;

/// <summary>
/// Letters without their accents (base letters of the canonical and compatible decompositions of Unicode 15, chapter
/// 3.7). A table, because the runtime decomposes nothing where it has no ICU, and results must not depend on that.
/// </summary>
internal static class Letters
{
    // U+00C0 onwards, the base letter of each; a dot where there is none.
    private const string Latin =
        "aaaaaa.ceeeeiiii.nooooo..uuuuy..aaaaaa.ceeeeiiii.nooooo..uuuuy.yaaaaaaccccccccdd..eeeeeeeeeegggg"
        + "gggghh..iiiiiiiii...jjkk.llllll....nnnnnn...oooooo..rrrrrrsssssssstttt..uuuuuuuuuuuuwwyyyzzzzzz."
        + "................................oo.............uu............................aaiioouuuuuuuuuu.aa"
        + "aa....ggkkoooo..j...gg..nnaa....aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............"
        + "................";

    // U+1E00 onwards, the base letter of each; a dot where there is none.
    private const string LatinAdditional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrr"
        + "ssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy.s....aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
        + "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

    /// <summary>Appends the letter in lower case without its accents; nothing for a mark that stands by itself.</summary>
    public static void AppendFolded(StringBuilder folded, char letter)
    {
        if (letter < 0x80)
            folded.Append(char.ToLowerInvariant(letter));
        else if (Spelled(letter) is { } spelled)
            folded.Append(spelled);
        else if (Base(letter) is var plain and not '.')
            folded.Append(plain);
        else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            folded.Append(char.ToLowerInvariant(letter));
    }

    private static char Base(char letter) => letter switch
    {
        >= '\u00c0' and < '\u0250' => Latin[letter - 0xC0],
        >= '\u1e00' and < '\u1f00' => LatinAdditional[letter - 0x1E00],
        >= '\uff21' and <= '\uff3a' => (char)(letter - 0xFF21 + 'a'),
        >= '\uff41' and <= '\uff5a' => (char)(letter - 0xFF41 + 'a'),
        _ => '.',
    };

    private static string? Spelled(char letter) => letter switch
    {
        'ß' or 'ẞ' => "ss",
        'æ' or 'Æ' => "ae",
        'œ' or 'Œ' => "oe",
        'ø' or 'Ø' => "o",
        'ł' or 'Ł' => "l",
        'đ' or 'Đ' or 'ð' or 'Ð' => "d",
        'þ' or 'Þ' => "th",
        'ħ' or 'Ħ' => "h",
        'ŋ' or 'Ŋ' => "n",
        'ŧ' or 'Ŧ' => "t",
        'ı' => "i",
        'ĸ' => "k",
        '\ufb00' => "ff",
        '\ufb01' => "fi",
        '\ufb02' => "fl",
        '\ufb03' => "ffi",
        '\ufb04' => "ffl",
        _ => null,
    };
}
