using System.Runtime.InteropServices;

namespace Dateline.Eval.Training;

/// <summary>Weights of an averaged perceptron while it learns (Collins 2002; Freund and Schapire 1999).</summary>
internal sealed class LearningWeights
{
    private struct Cell
    {
        public byte Label;
        public int Weight;
        public int Stamp;
        public long Total;
    }

    private readonly Dictionary<uint, int> _rows = [];
    private readonly List<List<Cell>> _cells = [];
    private int _time;

    /// <summary>To be called once for each decision.</summary>
    public void Tick() => _time++;

    public void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        foreach (var feature in features)
            if (_rows.TryGetValue(feature, out var row))
                foreach (ref var cell in CollectionsMarshal.AsSpan(_cells[row]))
                    scores[cell.Label] += cell.Weight;
    }

    public void Change(ReadOnlySpan<uint> features, int label, int by)
    {
        foreach (var feature in features)
            Change(feature, (byte)label, by);
    }

    private void Change(uint feature, byte label, int by)
    {
        ref var row = ref CollectionsMarshal.GetValueRefOrAddDefault(_rows, feature, out var exists);
        if (!exists)
        {
            row = _cells.Count;
            _cells.Add(new List<Cell>(2));
        }
        var cells = _cells[row];
        foreach (ref var cell in CollectionsMarshal.AsSpan(cells))
        {
            if (cell.Label != label)
                continue;
            cell.Total += (long)cell.Weight * (_time - cell.Stamp);
            cell.Stamp = _time;
            cell.Weight += by;
            return;
        }
        cells.Add(new Cell { Label = label, Weight = by, Stamp = _time });
    }

    /// <summary>The averaged weights in steps of <paramref name="step"/>; those that round to nothing are left out.</summary>
    public IEnumerable<(uint Feature, List<(byte Label, sbyte Weight)> Cells)> Averaged(double step)
    {
        foreach (var (feature, row) in _rows)
        {
            var kept = new List<(byte, sbyte)>();
            foreach (var cell in _cells[row].OrderBy(cell => cell.Label))
            {
                var average = (cell.Total + ((double)cell.Weight * (_time - cell.Stamp))) / _time;
                var weight = Math.Clamp(Math.Round(average / step), -127, 127);
                if (weight != 0)
                    kept.Add((cell.Label, (sbyte)weight));
            }
            if (kept.Count > 0)
                yield return (feature, kept);
        }
    }
}
