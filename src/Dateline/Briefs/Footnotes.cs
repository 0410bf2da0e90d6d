namespace Dateline.Briefs;

/// <summary>Numbers for evidence, each place once.</summary>
internal sealed class Footnotes
{
    private readonly Dictionary<(string Article, int Revision, Span Span), int> _numbers = [];
    private readonly List<(StoryBrief Story, Evidence Evidence)> _inOrder = [];

    public IReadOnlyList<(StoryBrief Story, Evidence Evidence)> InOrder => _inOrder;

    public IEnumerable<int> Of(StoryBrief story, ImmutableArray<Evidence> evidence)
    {
        foreach (var one in evidence)
        {
            var key = (one.Article, one.Revision, one.Span);
            if (!_numbers.TryGetValue(key, out var number))
            {
                _inOrder.Add((story, one));
                _numbers.Add(key, number = _inOrder.Count);
            }
            yield return number;
        }
    }
}
