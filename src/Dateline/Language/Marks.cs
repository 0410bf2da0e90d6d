namespace Dateline.Language;

/// <summary>Which characters are apostrophes, closing marks, ends of a line: of every make that pages use.</summary>
public static class Marks
{
    public static bool IsApostrophe(char mark) => mark is '\'' or '’' or '‘' or '‛' or 'ʼ' or '′' or '´' or '`' or '＇';

    /// <summary>Double quotation marks and the single ones that serve as such.</summary>
    public static bool IsQuotation(char mark) => Words.IsQuotationMark(mark) || mark is '″' || IsApostrophe(mark);

    /// <summary>What may follow the full stop and still belong to the sentence.</summary>
    public static bool IsCloser(char mark) => IsQuotation(mark) || mark is ')' or ']' or '}' or '›';

    public static bool IsDash(char mark) => mark is '-' or '‐' or '‑' or '‒' or '–' or '—' or '―' or '−';

    public static bool IsHyphen(char mark) => mark is '-' or '‐' or '‑';

    /// <summary>Ends of a line or paragraph (Unicode Standard Annex 14, mandatory breaks).</summary>
    public static bool IsLineEnd(char mark) =>
        mark is '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029';
}
