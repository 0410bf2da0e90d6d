namespace Dateline.Eval.Training.Names;

/// <summary>An entity of GUM: a noun phrase, what it stands for, and the chain of those that stand for the same.</summary>
internal sealed record EntitySpan(int First, int End, string Chain, string Type)
{
    /// <summary>Reads the brackets of the field Entity: <c>(id-type-…</c> opens, <c>id)</c> closes, <c>(id-type-…)</c> is one
    /// word. Phrases in several parts are left out.</summary>
    public static List<EntitySpan> Of(TreebankDocument document)
    {
        var found = new List<EntitySpan>();
        var open = new List<(int First, string Chain, string Type)>();
        for (var at = 0; at < document.Words.Count; at++)
        {
            var marks = document.Words[at].Entity;
            for (var next = 0; next < marks.Length;)
            {
                if (marks[next] == '(')
                {
                    var stop = marks.AsSpan(next + 1).IndexOfAny('(', ')');
                    var end = stop < 0 ? marks.Length : next + 1 + stop;
                    var fields = marks[(next + 1)..end].Split('-');
                    var isWhole = end < marks.Length && marks[end] == ')';
                    if (fields.Length > 1 && !fields[0].Contains('['))
                    {
                        if (isWhole)
                            found.Add(new EntitySpan(at, at + 1, fields[0], fields[1]));
                        else
                            open.Add((at, fields[0], fields[1]));
                    }
                    next = isWhole ? end + 1 : end;
                }
                else
                {
                    var end = marks.IndexOf(')', next);
                    if (end < 0)
                        break;
                    Close(found, open, marks[next..end], at + 1);
                    next = end + 1;
                }
            }
        }
        return found;
    }

    private static void Close(List<EntitySpan> found, List<(int First, string Chain, string Type)> open, string chain, int end)
    {
        var last = open.FindLastIndex(one => one.Chain == chain);
        if (last < 0)
            return;
        found.Add(new EntitySpan(open[last].First, end, chain, open[last].Type));
        open.RemoveAt(last);
    }
}
