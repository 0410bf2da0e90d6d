namespace Dateline.Eval.Scoring;

/// <summary>
/// The Mersenne Twister with the seeding and the draws of Python's <c>random.Random</c> (Matsumoto, Nishimura 1998,
/// MT19937 with init_by_array), so that the intervals here are those of the reference scorers to the last digit.
/// </summary>
internal sealed class PythonRandom
{
    private const int Size = 624;
    private readonly uint[] _state = new uint[Size];
    private int _at = Size;

    public PythonRandom(uint seed)
    {
        Fill(19650218);
        int i = 1, j = 0;
        uint[] key = [seed];
        for (var k = Size; k > 0; k--)
        {
            _state[i] = (_state[i] ^ ((_state[i - 1] ^ (_state[i - 1] >> 30)) * 1664525)) + key[j] + (uint)j;
            if (++i >= Size)
            {
                _state[0] = _state[Size - 1];
                i = 1;
            }
            if (++j >= key.Length)
                j = 0;
        }
        for (var k = Size - 1; k > 0; k--)
        {
            _state[i] = (_state[i] ^ ((_state[i - 1] ^ (_state[i - 1] >> 30)) * 1566083941)) - (uint)i;
            if (++i >= Size)
            {
                _state[0] = _state[Size - 1];
                i = 1;
            }
        }
        _state[0] = 0x80000000;
    }

    /// <summary>A number from 0 up to, not including, 1, with 53 bits.</summary>
    public double NextDouble()
    {
        var high = Next() >> 5;
        var low = Next() >> 6;
        return ((high * 67108864.0) + low) / 9007199254740992.0;
    }

    /// <summary>A position below <paramref name="count"/>, as <c>choices</c> draws it.</summary>
    public int Below(int count) => (int)Math.Floor(NextDouble() * count);

    private void Fill(uint seed)
    {
        _state[0] = seed;
        for (var i = 1; i < Size; i++)
            _state[i] = (1812433253 * (_state[i - 1] ^ (_state[i - 1] >> 30))) + (uint)i;
    }

    private uint Next()
    {
        if (_at >= Size)
            Twist();
        var y = _state[_at++];
        y ^= y >> 11;
        y ^= (y << 7) & 0x9d2c5680;
        y ^= (y << 15) & 0xefc60000;
        return y ^ (y >> 18);
    }

    private void Twist()
    {
        for (var k = 0; k < Size; k++)
        {
            var y = (_state[k] & 0x80000000) | (_state[(k + 1) % Size] & 0x7fffffff);
            _state[k] = _state[(k + 397) % Size] ^ (y >> 1) ^ ((y & 1) == 0 ? 0 : 0x9908b0df);
        }
        _at = 0;
    }
}
