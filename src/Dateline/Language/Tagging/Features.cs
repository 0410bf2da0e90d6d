namespace Dateline.Language.Tagging;

/// <summary>Features are numbers of 32 bits: what was seen, mixed with the number of the question that it answers.</summary>
internal static class Features
{
    /// <summary>FNV-1a over the characters; figures are all alike.</summary>
    public static uint Hash(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var letter in text)
            hash = (hash ^ (char.IsAsciiDigit(letter) ? '0' : letter)) * 16777619u;
        return hash;
    }

    /// <summary>The answer to one question (the finalizer of MurmurHash3); never 0, which marks an empty place.</summary>
    public static uint Of(uint question, uint answer)
    {
        var mixed = (answer ^ (question * 0x9E3779B9u)) * 0x85EBCA6Bu;
        mixed ^= mixed >> 13;
        mixed *= 0xC2B2AE35u;
        mixed ^= mixed >> 16;
        return mixed == 0 ? 1u : mixed;
    }

    /// <summary>Two answers as one.</summary>
    public static uint Pair(uint one, uint other) => (one * 0x01000193u) ^ ((other << 7) | (other >> 25));

    /// <summary>The kinds of letters in a word, runs cut to two: <c>Xx</c>, <c>XX</c>, <c>0,0</c>, <c>x-x</c>.</summary>
    public static uint Shape(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        var (last, run) = ('\0', 0);
        foreach (var letter in text)
        {
            var kind = char.IsUpper(letter) ? 'X' : char.IsLetter(letter) ? 'x' : char.IsAsciiDigit(letter) ? '0' : letter;
            run = kind == last ? run + 1 : 1;
            last = kind;
            if (run <= 2)
                hash = (hash ^ kind) * 16777619u;
        }
        return hash;
    }
}
