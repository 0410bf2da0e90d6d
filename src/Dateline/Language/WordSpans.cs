using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Dateline.Language;

/// <summary>The words of a text as <see cref="Words.Of"/> gives them, one after the other, without a string for each: a word is
/// good until the next is asked for.</summary>
internal ref struct WordSpans(ReadOnlySpan<char> text)
{
    /// <summary>In characters: longer words, and those with other than ASCII letters, are folded in a string.</summary>
    private const int Longest = 48;

    private readonly ReadOnlySpan<char> _text = text;
    private Buffer _buffer;
    private int _start;
    private int _at;
    private bool _isPlain;

    /// <summary>The word, folded.</summary>
    [UnscopedRef]
    public readonly ReadOnlySpan<char> Current => _isPlain && _at - _start <= Longest
        ? ((ReadOnlySpan<char>)_buffer)[..(_at - _start)] : Words.Fold(_text[_start.._at]);

    public readonly WordSpans GetEnumerator() => this;

    public bool MoveNext()
    {
        while (_at < _text.Length && !char.IsLetterOrDigit(_text[_at]))
            _at++;
        if (_at == _text.Length)
            return false;
        (_start, _isPlain) = (_at, true);
        for (; _at < _text.Length; _at++)
        {
            var letter = _text[_at];
            if (char.IsAsciiLetterOrDigit(letter))
            {
                if (_at - _start < Longest)
                    _buffer[_at - _start] = char.ToLowerInvariant(letter);
                continue;
            }
            if (letter < 0x80 || !(char.IsLetterOrDigit(letter)
                || CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark))
                break;
            _isPlain = false;
        }
        return true;
    }

    [InlineArray(Longest)]
    private struct Buffer
    {
        private char _first;
    }
}
