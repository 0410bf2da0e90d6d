using System.Text.Json;
using System.Text.RegularExpressions;

namespace Dateline.Eval.Scoring;

/// <summary>Names in token files (CoNLL, BIO, IOB1, BILOU): the text that a file stands for, and its names.</summary>
internal static partial class TokenFiles
{
    private const int SentencesADocument = 20;

    private static readonly Dictionary<string, string> Brackets = new()
    {
        ["-LRB-"] = "(", ["-RRB-"] = ")", ["-LSB-"] = "[", ["-RSB-"] = "]", ["-LCB-"] = "{", ["-RCB-"] = "}",
        ["``"] = "\"", ["''"] = "\"",
    };

    private sealed record Word(string Text, string Tag, bool BlankAfter);

    /// <summary>Gold documents {id, text, names}; offsets are code points, as in all gold.</summary>
    public static Dictionary<string, JsonElement> Gold(string path)
    {
        var gold = new Dictionary<string, JsonElement>();
        foreach (var (id, sentences) in Documents(path))
        {
            var text = new System.Text.StringBuilder();
            var points = 0;
            var names = new List<object>();
            foreach (var sentence in sentences)
            {
                var (line, spans) = Joined(sentence);
                names.AddRange(Entities([.. sentence.Select(word => word.Tag)]).Select(entity => new
                {
                    start = points + Points(line, spans[entity.First].Start),
                    end = points + Points(line, spans[entity.Last - 1].End),
                    type = entity.Kind,
                }));
                text.Append(line).Append('\n');
                points += Points(line, line.Length) + 1;
            }
            gold.Add(id, JsonSerializer.SerializeToElement(new { id, text = text.ToString().TrimEnd('\n'), names }));
        }
        return gold;
    }

    private static int Points(string line, int units) => units - line.AsSpan(0, units).Count(char.IsLowSurrogate);

    private static int Count(this ReadOnlySpan<char> text, Func<char, bool> counts)
    {
        var count = 0;
        foreach (var letter in text)
            count += counts(letter) ? 1 : 0;
        return count;
    }

    private static List<(string Id, List<List<Word>> Sentences)> Documents(string path)
    {
        var name = TokenEnding().Replace(Records.Stem(path), "");
        var documents = new List<(string Id, List<List<Word>> Sentences)>();
        var sentence = new List<Word>();
        var marked = false;
        void Close()
        {
            if (sentence.Count == 0)
                return;
            if (documents.Count == 0)
                documents.Add(($"{name}-0001", []));
            documents[^1].Sentences.Add(sentence);
            sentence = [];
        }
        List<string> lines = [.. Records.Text(path).Split('\n').Select(line => line.TrimEnd('\r'))];
        var numbered = IsNumbered(lines);
        for (var at = 0; at < lines.Count; at++)
        {
            var line = lines[at];
            if (string.IsNullOrWhiteSpace(line))
            {
                Close();
            }
            else if (line.StartsWith("-DOCSTART-", StringComparison.Ordinal) || NewDocument().IsMatch(line))
            {
                Close();
                marked = true;
                documents.Add((Label().Match(line) is { Success: true } label ? label.Groups[1].Value
                    : $"{name}-{documents.Count + 1:D4}", []));
            }
            else if (WordOf(line, numbered, $"{path}:{at + 1}") is { } word)
            {
                sentence.Add(word);
            }
        }
        Close();
        documents.RemoveAll(document => document.Sentences.Count == 0);
        return marked || documents.Count == 0 ? documents
            : [.. documents[0].Sentences.Chunk(SentencesADocument).Select((part, at) => ($"{name}-{at + 1:D4}", part.ToList()))];
    }

    private static Word? WordOf(string line, bool numbered, string where)
    {
        var fields = Fields(line);
        if (line.StartsWith('#') && (line.Contains(" = ", StringComparison.Ordinal) || !Tag().IsMatch(fields[^1])))
            return null;
        if (numbered && !fields[0].All(char.IsAsciiDigit))
            return null;
        if (fields.Length < (numbered ? 3 : 2))
            throw new WrongInputException($"{where}: too few columns: {line}");
        var tag = numbered ? fields[2] : fields[^1];
        return Tag().IsMatch(tag)
            ? new Word(numbered ? fields[1] : fields[0], tag, !fields[^1].Contains("SpaceAfter=No", StringComparison.Ordinal))
            : throw new WrongInputException($"{where}: no tag of the BIO family: {tag}");
    }

    private static string[] Fields(string line) => line.Contains('\t') ? line.Split('\t')
        : line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static bool IsNumbered(List<string> lines)
    {
        var firsts = lines.Where(line => !string.IsNullOrWhiteSpace(line) && !line.StartsWith('#'))
            .Select(Fields).Take(200).ToList();
        return firsts.Count > 0 && firsts[0][0] == "1"
            && firsts.All(fields => fields.Length > 2 && Number().IsMatch(fields[0]));
    }

    /// <summary>Tokens set apart by one blank, but none before closing and after opening marks.</summary>
    private static (string Text, List<Span> Spans) Joined(List<Word> sentence)
    {
        var (text, spans, quoteOpen, glue) = ("", new List<Span>(), false, true);
        for (var at = 0; at < sentence.Count; at++)
        {
            var shown = Brackets.GetValueOrDefault(sentence[at].Text, sentence[at].Text);
            var isQuote = shown == "\"";
            if (isQuote && at == sentence.Count - 1)
                quoteOpen = true;
            var closes = Closing().IsMatch(shown) || (isQuote && quoteOpen)
                || (text.Length > 0 && text[^1] is '\'' or '’' && shown is "s" or "t" or "m" or "d" or "re" or "ve" or "ll");
            if (text.Length > 0 && !glue && !closes)
                text += " ";
            spans.Add(new Span(text.Length, text.Length + shown.Length));
            text += shown;
            if (isQuote)
                quoteOpen = !quoteOpen;
            glue = !sentence[at].BlankAfter || Opening().IsMatch(shown) || (isQuote && quoteOpen);
        }
        return (text, spans);
    }

    private static List<(int First, int Last, string Kind)> Entities(List<string> tags)
    {
        var found = new List<(int, int, string)>();
        int? start = null;
        string kind = "";
        for (var at = 0; at <= tags.Count; at++)
        {
            var tag = at < tags.Count ? tags[at] : "O";
            var (prefix, label) = tag == "O" ? ('O', "") : (tag[0], tag[2..]);
            if (start is { } first && ("OBUS".Contains(prefix) || label != kind || "ELUS".Contains(tags[at - 1][0])))
            {
                found.Add((first, at, kind));
                start = null;
            }
            if (prefix != 'O' && start is null)
                (start, kind) = (at, label);
        }
        return found;
    }

    [GeneratedRegex(@"\.(conll\w*|bio\w*|iob\w*|tsv|tok)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TokenEnding();

    [GeneratedRegex(@"^# ?(newdoc\b|doc =)", RegexOptions.CultureInvariant)]
    private static partial Regex NewDocument();

    [GeneratedRegex(@"=\s*(\S+)", RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"^(?:O|[BILUESM][-_].+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"^\d+(?:[-.]\d+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?:[,.;:!?%)\]}”’…]+$|['’](?:s|S|m|M|d|D|re|ve|ll|RE|VE|LL)?$|n['’]t$)", RegexOptions.CultureInvariant)]
    private static partial Regex Closing();

    [GeneratedRegex(@"^[(\[{“‘$£€#]$", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();
}
