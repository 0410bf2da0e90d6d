namespace Dateline.Language;

/// <summary>The trees of a document at hand: heads, children, roots, and what hangs below a token.</summary>
public sealed class TreeRow
{
    private readonly ImmutableArray<TreeArc> _arcs;
    private readonly int[] _first;
    private readonly int[] _next;
    private readonly (int First, int Last)[] _reach;

    /// <param name="arcs">One for each token; no token hangs below itself.</param>
    public TreeRow(ImmutableArray<TreeArc> arcs)
    {
        _arcs = arcs;
        _first = new int[arcs.Length];
        _next = new int[arcs.Length];
        Array.Fill(_first, -1);
        Array.Fill(_next, -1);
        for (var at = arcs.Length - 1; at >= 0; at--)
        {
            if (arcs[at].Head is not (>= 0 and var head))
                continue;
            _next[at] = _first[head];
            _first[head] = at;
        }
        _reach = Reach();
    }

    public static TreeRow Of(Document document) => new(document.Trees);

    public int Count => _arcs.Length;

    /// <summary>Index of the head; -1 for the root of a sentence.</summary>
    public int Head(int token) => _arcs[token].Head;

    /// <summary>The whole relation: <c>nsubj:pass</c>.</summary>
    public string Relation(int token) => _arcs[token].Relation;

    /// <summary>Whether the token stands in the relation, whatever its subtype where none is named: <c>nsubj</c>
    /// means <c>nsubj:pass</c> too.</summary>
    public bool Is(int token, string relation)
    {
        var whole = _arcs[token].Relation;
        return whole.StartsWith(relation, StringComparison.Ordinal)
            && (whole.Length == relation.Length || whole[relation.Length] == ':');
    }

    /// <summary>What hangs on the token itself, in the order of the text.</summary>
    public IEnumerable<int> Children(int token)
    {
        for (var child = _first[token]; child >= 0; child = _next[child])
            yield return child;
    }

    /// <summary>The first child in the relation; -1 if there is none.</summary>
    public int Child(int token, string relation)
    {
        foreach (var child in Children(token))
            if (Is(child, relation))
                return child;
        return -1;
    }

    /// <summary>The root above the token; itself where it is one.</summary>
    public int Root(int token)
    {
        while (_arcs[token].Head is >= 0 and var head)
            token = head;
        return token;
    }

    /// <summary>The root of a sentence, given by its tokens; -1 where there is none.</summary>
    public int Root(Range tokens)
    {
        var (first, length) = tokens.GetOffsetAndLength(Count);
        for (var at = first; at < first + length; at++)
            if (_arcs[at].Head < 0)
                return at;
        return -1;
    }

    /// <summary>From the first to the last of the token and all that hangs below it. Where the tree crosses itself the
    /// range holds tokens that do not hang there: <see cref="IsBelow"/> tells.</summary>
    public Range Subtree(int token) => _reach[token].First..(_reach[token].Last + 1);

    /// <summary>Whether the token is the other one or hangs below it.</summary>
    public bool IsBelow(int token, int other)
    {
        while (token >= 0 && token != other)
            token = _arcs[token].Head;
        return token == other;
    }

    /// <summary>The tokens that stand in the relation.</summary>
    public IEnumerable<int> Find(string relation)
    {
        for (var at = 0; at < Count; at++)
            if (Is(at, relation))
                yield return at;
    }

    /// <summary>In one pass over the tokens: each hands its reach up once all below it have done so.</summary>
    private (int First, int Last)[] Reach()
    {
        var reach = new (int First, int Last)[Count];
        var waiting = new int[Count];
        var ready = new Stack<int>();
        for (var at = 0; at < Count; at++)
        {
            reach[at] = (at, at);
            if (_arcs[at].Head is >= 0 and var head)
                waiting[head]++;
        }
        for (var at = 0; at < Count; at++)
            if (waiting[at] == 0)
                ready.Push(at);
        while (ready.TryPop(out var done))
        {
            if (_arcs[done].Head is not (>= 0 and var head))
                continue;
            reach[head] = (Math.Min(reach[head].First, reach[done].First), Math.Max(reach[head].Last, reach[done].Last));
            if (--waiting[head] == 0)
                ready.Push(head);
        }
        return reach;
    }
}
