using System.Numerics;

namespace Dateline.Language.Tagging;

/// <summary>From a number of 32 bits that was learned to its row: open addressing, at most two thirds full.</summary>
internal sealed class HashTable
{
    private readonly record struct Slot(uint Key, int Row);

    private readonly Slot[] _slots;

    /// <param name="keys">Ascending, each once; none of them 0, which marks an empty place.</param>
    public HashTable(uint[] keys)
    {
        Keys = keys;
        _slots = new Slot[BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, keys.Length * 3 / 2))];
        var mask = (uint)_slots.Length - 1;
        for (var row = 0; row < keys.Length; row++)
        {
            var at = keys[row] & mask;
            while (_slots[at].Key != 0)
                at = (at + 1) & mask;
            _slots[at] = new Slot(keys[row], row);
        }
    }

    public uint[] Keys { get; }

    /// <summary>The place of the key among the keys; -1 for one that was not learned.</summary>
    public int Find(uint key)
    {
        var mask = (uint)_slots.Length - 1;
        for (var at = key & mask; _slots[at].Key != 0; at = (at + 1) & mask)
            if (_slots[at].Key == key)
                return _slots[at].Row;
        return -1;
    }

    /// <summary>Keys as the differences between them.</summary>
    /// <exception cref="InvalidDataException">They do not ascend.</exception>
    public static uint[] ReadKeys(BinaryReader model)
    {
        var keys = new uint[model.ReadInt32()];
        var key = 0u;
        for (var at = 0; at < keys.Length; at++)
        {
            var step = (uint)model.Read7BitEncodedInt();
            if (step == 0)
                throw new InvalidDataException("a key stands twice");
            keys[at] = key += step;
        }
        return keys;
    }

    public static void WriteKeys(BinaryWriter model, uint[] keys)
    {
        model.Write(keys.Length);
        var key = 0u;
        foreach (var next in keys)
        {
            model.Write7BitEncodedInt((int)(next - key));
            key = next;
        }
    }
}
