using System.Numerics;

namespace Dateline.Language.Tagging;

/// <summary>The weights of a linear model: for each feature those labels for which it speaks, or against which.</summary>
internal sealed class WeightTable
{
    private readonly record struct Slot(uint Key, int Start, int Count);

    private readonly record struct Cell(byte Label, sbyte Weight);

    private readonly Slot[] _slots;

    // A label and its weight side by side: both are read at once.
    private readonly Cell[] _cells;

    private WeightTable(Slot[] slots, Cell[] cells) => (_slots, _cells) = (slots, cells);

    /// <summary>Adds the weights of a feature to the scores of the labels.</summary>
    public void Add(uint feature, Span<int> scores)
    {
        var slot = Find(feature);
        foreach (var cell in _cells.AsSpan(slot.Start, slot.Count))
            scores[cell.Label] += cell.Weight;
    }

    public void Add(ReadOnlySpan<uint> features, Span<int> scores)
    {
        foreach (var feature in features)
            Add(feature, scores);
    }

    private Slot Find(uint feature)
    {
        var mask = (uint)_slots.Length - 1;
        for (var at = feature & mask; _slots[at].Key != 0; at = (at + 1) & mask)
            if (_slots[at].Key == feature)
                return _slots[at];
        return default;
    }

    /// <param name="model">At the table's place.</param>
    /// <exception cref="InvalidDataException">The file is no table.</exception>
    public static WeightTable Read(BinaryReader model)
    {
        var features = model.ReadInt32();
        var cells = model.ReadInt32();
        if (features < 0 || cells < features)
            throw new InvalidDataException("no table of weights");
        var keys = new uint[features];
        var key = 0u;
        for (var at = 0; at < features; at++)
            keys[at] = key += (uint)model.Read7BitEncodedInt();
        var counts = model.ReadBytes(features);
        var slots = new Slot[BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, features * 3 / 2))];
        var mask = (uint)slots.Length - 1;
        var start = 0;
        for (var feature = 0; feature < counts.Length; feature++)
        {
            var at = keys[feature] & mask;
            while (slots[at].Key != 0)
                at = (at + 1) & mask;
            slots[at] = new Slot(keys[feature], start, counts[feature]);
            start += counts[feature];
        }
        var labels = model.ReadBytes(cells);
        var weights = model.ReadBytes(cells);
        if (start != cells || weights.Length != cells)
            throw new InvalidDataException("a table of weights was cut off");
        var both = new Cell[cells];
        for (var at = 0; at < cells; at++)
            both[at] = new Cell(labels[at], (sbyte)weights[at]);
        return new WeightTable(slots, both);
    }

    /// <summary>Writes rows of (feature, labels, weights); the same rows give the same bytes whatever their order.</summary>
    public static void Write(BinaryWriter model, IEnumerable<(uint Feature, List<(byte Label, sbyte Weight)> Cells)> rows)
    {
        var ordered = rows.Where(row => row.Cells.Count is > 0 and < 256).OrderBy(row => row.Feature).ToList();
        model.Write(ordered.Count);
        model.Write(ordered.Sum(row => row.Cells.Count));
        var key = 0u;
        foreach (var (feature, _) in ordered)
        {
            model.Write7BitEncodedInt((int)(feature - key));
            key = feature;
        }
        foreach (var (_, cells) in ordered)
            model.Write((byte)cells.Count);
        foreach (var (_, cells) in ordered)
            foreach (var (label, _) in cells)
                model.Write(label);
        foreach (var (_, cells) in ordered)
            foreach (var (_, weight) in cells)
                model.Write((byte)weight);
    }
}
