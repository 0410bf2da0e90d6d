using System.Collections.Frozen;
using Dateline.Language;

namespace Dateline.Annotating.Attributions;

/// <summary>Tells through whom words came: <c>told Radio Nord</c>, <c>told the outlet</c>, <c>in a post on
/// X</c>.</summary>
internal sealed class ChainReader(Wording wording)
{
    private static readonly FrozenSet<string> Platforms =
        RuleFile.Load("en/platforms.txt").Lines.Select(line => line[0]).ToFrozenSet();

    private static readonly FrozenSet<string> Audiences =
        RuleFile.Load("en/anonymous.txt").In("audiences").SelectMany(line => line.Items(0)).ToFrozenSet();

    /// <summary>The outlet that was spoken of last, for <c>told the outlet</c>.</summary>
    private string? _lastOutlet;

    public ImmutableArray<string> Read(Saying saying, Speaker? speaker)
    {
        var via = ImmutableArray<string>.Empty;
        if (!saying.Hearer.IsEmpty && Outlet(saying.Hearer) is { } told)
            via = [told];
        else if ((Posted(saying.Trail) ?? Posted(saying.Lead) ?? Interviewed(saying.Trail)) is { } channel)
            via = [channel];
        else if (saying.Through is { } through && Organization(through) is { } teller)
            via = [teller];
        if (via.IsEmpty && speaker is { Anonymous: false } && saying.Cue is { } cue
            && cue.Rule.Base is "report" or "according to" && saying.Source is { } source
                && Organization(source) is not null)
            _lastOutlet = speaker.Canonical;
        return via;
    }

    private string? Organization(Run run)
    {
        var span = wording.SpanOf(run.First, run.End);
        return wording.NamesWithin(span).FirstOrDefault(name => name.Type == NameType.Organization)?.Canonical;
    }

    private string? Outlet(Run hearer)
    {
        var first = wording.Words[hearer.First];
        var last = wording.Words[hearer.End - 1];
        if (first.Is(WordClasses.Hearers) || first.Is(WordClasses.Pronouns) && !first.Is(WordClasses.Determiners))
            return null;
        var span = wording.SpanOf(hearer.First, hearer.End);
        var isDefinite = first.Folded is "the" or "this" or "that";
        if (isDefinite && last.Is(WordClasses.OutletWords) && !last.Capital)
            return Reference(span) ?? _lastOutlet;
        var names = wording.NamesWithin(span).ToList();
        if (names.FirstOrDefault(name => name.Type == NameType.Organization) is { } organization)
            return IsAudience(organization) ? null : _lastOutlet = organization.Canonical;
        if (names.Count > 0 && !names.Exists(name => name.Type is NameType.Product or NameType.Event))
            return null;
        return Capitals(hearer) is { } name && (wording.Document.Added & Layers.Names) == 0 ? _lastOutlet = name : null;
    }

    // Told the Senate: it heard, it did not publish.
    private static bool IsAudience(NameMention body) => Words.Of(body.Canonical).Any(Audiences.Contains);

    private string? Reference(Span span) => wording.ReferencesFrom(span.Start)
        .TakeWhile(reference => reference.Span.Start < span.End).FirstOrDefault()?.Canonical;

    private string? Capitals(Run hearer)
    {
        var (first, end) = (hearer.First, hearer.End);
        if (wording.Words[first].Folded == "the")
            first++;
        for (var at = first; at < end; at++)
        {
            if (!wording.Words[at].Capital || wording.Words[at].Is(WordClasses.Moments))
                return null;
        }
        return first < end ? wording.SpanOf(first, end).Of(wording.Text) : null;
    }

    /// <summary><c>on X</c>, <c>in a post on Telegram</c>.</summary>
    private string? Posted(Run run)
    {
        for (var at = run.First; at + 1 < run.End; at++)
        {
            if (wording.Words[at].Folded is not ("on" or "to" or "via") || wording.Words[at].IsQuoted)
                continue;
            var one = wording.Words[at + 1].Span.Of(wording.Text);
            if (Platforms.Contains(one))
                return one;
            if (at + 2 < run.End && Platforms.Contains(wording.SpanOf(at + 1, at + 3).Of(wording.Text)))
                return wording.SpanOf(at + 1, at + 3).Of(wording.Text);
        }
        return null;
    }

    /// <summary><c>in an interview with Radio Nord</c>.</summary>
    private string? Interviewed(Run run)
    {
        for (var at = run.First; at + 2 < run.End; at++)
        {
            if (wording.Words[at].Folded == "interview" && wording.Words[at + 1].Folded is "with" or "on" or "to")
            {
                var end = at + 2;
                while (end < run.End && (wording.Words[end].Capital || wording.Words[end].Folded is "the" or "of"))
                    end++;
                return end > at + 2 ? Outlet(new Run(at + 2, end)) : null;
            }
        }
        return null;
    }
}
