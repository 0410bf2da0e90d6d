using Dateline.Language;

namespace Dateline.Annotating.Events;

/// <summary>Gives every word of a sentence its class, from closed classes, the layers before and its neighbours.</summary>
internal sealed class WordReader(Document document, EventRules rules)
{
    // A longer sentence is a list or broken text: it tells no event that a shallow reader could trust.
    public const int LongestSentence = 160;

    private int _token;
    private int _time;
    private int _name;

    /// <summary>The words of the sentence; none if it is too long. Sentences must be asked for in order.</summary>
    public ImmutableArray<Word> Read(Span sentence)
    {
        var tokens = document.Tokens;
        while (_token < tokens.Length && tokens[_token].Start < sentence.Start)
            _token++;
        var words = ImmutableArray.CreateBuilder<Word>();
        var quoted = false;
        for (; _token < tokens.Length && tokens[_token].End <= sentence.End; _token++)
        {
            if (words.Count > LongestSentence)
                continue;
            var word = Read(tokens[_token].Span, sentence, words);
            if (word.Class == WordClass.Quote)
                quoted = document.Text[word.Span.Start] switch { '“' => true, '”' => false, _ => !quoted };
            if (EndsAbbreviation(word, words, sentence))
                words[^1] = words[^1] with { Span = words[^1].Span.Cover(word.Span) };
            else
                words.Add(word with { Quoted = quoted });
        }
        if (words.Count > LongestSentence)
            return [];
        for (var at = 0; at < words.Count; at++)
            words[at] = InContext(words, at);
        return words.ToImmutable();
    }

    private static bool EndsAbbreviation(Word word, ImmutableArray<Word>.Builder words, Span sentence) =>
        word.Class == WordClass.Mark && word.Folded == "." && words.Count > 0 && words[^1].Span.End == word.Span.Start
        && word.Span.End < sentence.End && words[^1].IsNominal;

    private Word Read(Span span, Span sentence, ImmutableArray<Word>.Builder before)
    {
        var text = Words.Fold(span.In(document.Text));
        // Soft hyphens and the like fold to nothing.
        if (text.Length == 0)
            return new Word(span, "", WordClass.Mark);
        var owns = text.EndsWith("'s", StringComparison.Ordinal) || text.EndsWith("s'", StringComparison.Ordinal);
        var stem = text.EndsWith("'s", StringComparison.Ordinal) ? text[..^2] : text.TrimEnd('\'');
        if (stem.Length == 0)
            stem = text;
        var word = new Word(span, stem, WordClass.Noun) { Owns = owns && text.Length > 2 };
        if (InTime(span))
            return word with { Class = WordClass.Time };
        if (text is "'s" or "'")
            return word with { Class = before.Count > 0 && before[^1].IsNominal ? WordClass.Possessive : WordClass.Quote };
        if (!char.IsLetterOrDigit(text[0]))
            return word with { Class = MarkClass(text) };
        if (InName(span))
            return word;
        if (rules.Words.Has("negation", text) && rules.Words.ClassOf(text) is null)
            return word with { Class = WordClass.Not };
        if (rules.Words.ClassOf(text) is { } known)
            return word with { Class = known };
        if (char.IsDigit(text[0]))
            return word with { Class = WordClass.Number };
        return Open(word, span.Start == sentence.Start);
    }

    private Word Open(Word word, bool first)
    {
        // A capital within the sentence is a name's: United, House, March.
        if (word.Owns || (!first && char.IsUpper(document.Text[word.Span.Start])))
            return word;
        if (rules.TryForm(word.Folded, out var verb, out var form))
            return word with { Class = WordClass.Verb, Verb = verb, Form = form };
        if (word.Folded.Length > 4 && word.Folded.EndsWith("ed", StringComparison.Ordinal)
            && !word.Folded.Contains('-') && !rules.Words.Has("no past", word.Folded))
            return word with { Class = WordClass.Verb, Verb = word.Folded, Form = VerbForm.Past | VerbForm.Participle };
        if (word.Folded.Length > 4 && word.Folded.EndsWith("ly", StringComparison.Ordinal)
            && !rules.Words.Has("no adverb", word.Folded))
            return word with { Class = WordClass.Adverb };
        return word;
    }

    /// <summary>Settles what needs its neighbours: verb or noun, verb or modifier.</summary>
    private Word InContext(ImmutableArray<Word>.Builder words, int at)
    {
        var word = words[at];
        var last = at;
        while (last > 0 && words[last - 1].Class == WordClass.Adverb)
            last--;
        var before = last > 0 ? words[last - 1] : default(Word?);
        var after = at + 1 < words.Count ? words[at + 1] : default(Word?);
        if (word.Class == WordClass.That && after is { IsNominal: true } && before is { Class: WordClass.Preposition })
            return word with { Class = WordClass.Determiner };
        if (word.Folded == "no" && after is { Folded: "longer" })
            return word with { Class = WordClass.Not };
        if (word.Class == WordClass.Do && after is not { Class: WordClass.Verb or WordClass.Not or WordClass.Adverb })
            return word with { Class = WordClass.Noun };
        if (word.Class != WordClass.Verb)
            return word;
        return IsVerb(word, before, after) ? word : word with { Class = WordClass.Noun, Verb = null, Form = VerbForm.None };
    }

    private bool IsVerb(Word word, Word? before, Word? after)
    {
        var previous = before?.Class;
        if (previous is WordClass.Modal or WordClass.To or WordClass.Do or WordClass.Not)
            return true;
        if (previous is WordClass.Be or WordClass.Have)
            return (word.Form & (VerbForm.Past | VerbForm.Participle | VerbForm.Ing)) != 0;
        if (previous is WordClass.Determiner or WordClass.Number or WordClass.Possessive || before is { Owns: true })
            return false;
        if ((word.Form & (VerbForm.Past | VerbForm.Participle)) != 0 && word.Form.HasFlag(VerbForm.Plain) == false)
            return previous != WordClass.Preposition
                && !(before is null && after is { IsNominal: true });
        if (word.Form.HasFlag(VerbForm.Ing))
            return (before is { Verb: { } governor } && rules.Words.ControlOf(governor) is not null)
                || (previous is WordClass.Comma or WordClass.Subordinator or WordClass.Preposition
                && after is { Class: not (WordClass.Preposition or WordClass.Mark or WordClass.Comma) });
        if (previous is WordClass.Noun && rules.Words.Has("no noun", word.Verb!))
            return true;
        // The present tense and pasts like the plain form (hit, put) look like nouns: talks, strikes.
        if (previous is WordClass.Pronoun or WordClass.Relative or WordClass.That)
            return true;
        var isPast = (word.Form & VerbForm.Past) != 0;
        return previous is WordClass.Noun or WordClass.Time && after is { Class: WordClass.Determiner or WordClass.To }
            && (isPast || word.Form.HasFlag(VerbForm.Third) || before!.Value.Folded.EndsWith('s'));
    }

    private static WordClass MarkClass(string text) => text[0] switch
    {
        ',' or ';' => WordClass.Comma,
        '-' => WordClass.Comma,
        '"' or '\'' => WordClass.Quote,
        '&' => WordClass.Conjunction,
        '$' or '£' or '€' or '#' => WordClass.Number,
        _ => WordClass.Mark,
    };

    private bool InTime(Span span)
    {
        var times = document.Times;
        while (_time < times.Length && times[_time].Span.End <= span.Start)
            _time++;
        return _time < times.Length && times[_time].Span.Overlaps(span) && times[_time].Type != TimexType.Duration;
    }

    private bool InName(Span span)
    {
        var names = document.Names;
        while (_name < names.Length && names[_name].Span.End <= span.Start)
            _name++;
        return _name < names.Length && names[_name].Span.Contains(span);
    }
}
