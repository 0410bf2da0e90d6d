using System.Collections.Frozen;
using Dateline.Language;

namespace Dateline.Annotating.Quantities;

/// <summary>
/// What an article's counts say together. Of those who were shot, who is not said to have died was injured; a killer who
/// dies too is one more than those whom he killed; people told of one by one in a sentence are so many.
/// </summary>
internal sealed class Outcomes
{
    /// <summary>Sentences within which a death belongs to the shooting told of: an early count and its correction.</summary>
    private const int Near = 2;

    /// <summary>Sentences at the top of an article, which tell of what it reports.</summary>
    private const int Lead = 4;

    private static readonly RuleFile File = RuleFile.Load("en/quantities.txt");
    private static readonly PhraseTable<bool> OwnDeaths = PhraseTable.From(File.In("own death"), _ => true);
    private static readonly FrozenSet<string> Killers =
        File.In("killer").Select(line => line[0]).ToFrozenSet(StringComparer.Ordinal);

    private readonly List<QuantityMention> _mentions;
    private readonly Document _document;
    private readonly TokenRow _row;

    private Outcomes(List<QuantityMention> mentions, TokenRow row, Document document) =>
        (_mentions, _row, _document) = (mentions, row, document);

    /// <summary>Adds to the mentions, and sharpens them.</summary>
    public static void Tell(List<QuantityMention> mentions, TokenRow row, Document document)
    {
        if (!mentions.Exists(mention => mention.Measure is "killed" or "shot" or "injured"))
            return;
        var outcomes = new Outcomes(mentions, row, document);
        outcomes.SumSentences();
        outcomes.AddKiller();
        outcomes.TellHit();
    }

    private IEnumerable<QuantityMention> Reported(string measure) =>
        _mentions.Where(mention => mention.Scope == CountScope.Report && mention.Measure == measure);

    private static double Most(IEnumerable<QuantityMention> mentions) =>
        mentions.Select(mention => mention.Value).DefaultIfEmpty(0).Max();

    /// <summary>"A girl was shot in the chest, another was hit in the leg": two, told one by one.</summary>
    private void SumSentences()
    {
        for (var at = 0; at < _mentions.Count; at++)
        {
            var last = at;
            var value = 0.0;
            var told = new HashSet<string>(StringComparer.Ordinal);
            var sentence = _document.SentenceAt(_mentions[at].Span.Start);
            for (var next = at; next < _mentions.Count && _document.SentenceAt(_mentions[next].Span.Start) == sentence; next++)
            {
                if (!IsOneMore(_mentions[next], next == at) || _mentions[next].Measure != _mentions[at].Measure
                    || !told.Add(_mentions[next].Span.Of(_document.Text)))
                    continue;
                value += _mentions[next].Value;
                last = next;
            }
            if (last == at)
                continue;
            _mentions.Insert(last + 1, _mentions[last] with
            {
                Rule = "quantities.one-by-one",
                Value = value,
                Min = value,
                Max = value,
                Implied = true,
                Counted = null,
            });
            at = last + 1;
        }
    }

    /// <summary>A person who cannot be one of those before: "a" and "another" bring somebody new, and so does a name.</summary>
    private bool IsOneMore(QuantityMention mention, bool isFirst)
    {
        if (mention is not { Scope: CountScope.Report, Measure: "killed" or "shot" or "injured", Implied: true, Value: 1 })
            return false;
        var word = _row.Folded(_row.FirstFrom(mention.Span.Start));
        return word is "another" || (word is "a" or "an") || (isFirst && IsNamed(mention));
    }

    private bool IsNamed(QuantityMention mention) =>
        _document.Names.Any(name => name.Type == NameType.Person && mention.Span.Contains(name.Span));

    /// <summary>"Killed his wife and two sons before turning the gun on himself": four died.</summary>
    private void AddKiller()
    {
        var best = 0.0;
        Span? death = null;
        foreach (var mention in Reported("killed"))
        {
            if (mention.Value <= best || KillersDeath(mention) is not { } own)
                continue;
            (best, death) = (mention.Value, own);
        }
        // A toll above that of the victims has the killer in it.
        if (death is not { } span || Most(Reported("killed")) > best)
            return;
        var at = _mentions.FindIndex(mention => mention.Span.Start > span.Start);
        _mentions.Insert(at < 0 ? _mentions.Count : at, new QuantityMention
        {
            Span = span,
            Rule = "quantities.killer-too",
            Value = best + 1,
            Min = best + 1,
            Max = best + 1,
            Measure = "killed",
            Implied = true,
        });
    }

    /// <summary>The words that tell of the killer's death, near those that tell of the killing.</summary>
    private Span? KillersDeath(QuantityMention killing)
    {
        var isActive = killing.Rule is "quantities.before" or "quantities.row-before" && !IsKiller(killing);
        var sentence = _document.SentenceAt(killing.Span.Start);
        var first = isActive ? Math.Max(0, sentence - Near) : sentence;
        var last = isActive ? Math.Min(_document.Sentences.Length - 1, sentence + Near) : sentence;
        var end = _row.FirstFrom(_document.Sentences[last].End);
        for (var at = _row.FirstFrom(isActive ? _document.Sentences[first].Start : killing.Span.End); at < end; at++)
        {
            if (_row.Folded(at) is "jail" or "cell" or "prison" or "including")
                return null;
            if (OwnDeaths.TryMatch(_row, at, end, out var found) && !Fates.IsUnreal(_row, at, 0)
                && (isActive || _row.Folded(at) is "before" or "then" || _row.Folded(at - 1) is "before" or "then"
                    || Killers.Contains(_row.Folded(at - 1))))
                return _row.Cover(at, found.End - 1);
        }
        return isActive ? Reported("killed").FirstOrDefault(IsKiller)?.Span : null;
    }

    private static bool IsKiller(QuantityMention mention) => mention.Value == 1 && Killers.Contains(mention.Unit ?? "");

    private void TellHit()
    {
        for (var at = 0; at < _mentions.Count; at++)
        {
            var mention = _mentions[at];
            if (mention.Measure is not "shot" || mention.Scope != CountScope.Report)
                continue;
            var killed = IsOthers(mention) ? 0 : KilledBeside(mention);
            var left = mention.Value - killed;
            if (killed == 0)
                _mentions[at] = mention with { Measure = "injured", Implied = true };
            else if (left > 0 && mention.Value > 1)
                _mentions.Insert(++at, mention with
                {
                    Rule = "quantities.rest",
                    Value = left,
                    Min = left,
                    Max = left,
                    Measure = "injured",
                    Implied = true,
                });
        }
    }

    /// <summary>Three others, four more people: those who died are not among them.</summary>
    private bool IsOthers(QuantityMention mention)
    {
        if (mention.Implied)
            return false;
        var first = _row.FirstFrom(mention.Span.Start);
        var end = _row.FirstFrom(mention.Span.End);
        for (var at = first - 1; at < end; at++)
        {
            if (_row.Folded(at) is "other" or "others" or "more" or "additional" or "another")
                return true;
        }
        return false;
    }

    /// <summary>How many of those who were hit died. What the lead counts is the whole, of which a death is a part
    /// wherever it is told; of one person it is not known who died.</summary>
    private double KilledBeside(QuantityMention hit)
    {
        var sentence = _document.SentenceAt(hit.Span.Start);
        var whole = hit.Value == 1 || sentence < Lead;
        return Most(Reported("killed").Where(mention => mention.Rule != "quantities.killer-too"
            && (whole || _document.SentenceAt(mention.Span.Start) is var other
                && (other < Lead || Math.Abs(other - sentence) <= Near))));
    }
}
