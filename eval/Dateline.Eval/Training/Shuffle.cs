namespace Dateline.Eval.Training;

/// <summary>An order that is the same on every machine (xorshift32; Marsaglia 2003).</summary>
internal sealed class Shuffle(uint seed)
{
    private uint _state = seed;

    public void Mix(int[] order)
    {
        for (var at = order.Length - 1; at > 0; at--)
        {
            _state ^= _state << 13;
            _state ^= _state >> 17;
            _state ^= _state << 5;
            var other = (int)(_state % (uint)(at + 1));
            (order[at], order[other]) = (order[other], order[at]);
        }
    }
}
