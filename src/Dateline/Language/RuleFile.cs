namespace Dateline.Language;

/// <summary>A bad line of a rule file; the message begins with <c>file:line</c>.</summary>
public sealed class RuleFileException(string file, int line, string why) : Exception($"{file}:{line}: {why}");

/// <summary>One line: fields parted by <c>|</c>, blanks around them cut off.</summary>
public sealed record RuleLine(string File, int Number, string Section, ImmutableArray<string> Fields)
{
    /// <summary>The field, or "" where the line has fewer.</summary>
    public string this[int field] => field < Fields.Length ? Fields[field] : "";

    /// <summary>The error to throw when the line makes no sense to its reader.</summary>
    public RuleFileException Bad(string why) => new(File, Number, why);

    /// <summary>The comma-separated items of a field.</summary>
    public ImmutableArray<string> Items(int field) =>
        [.. this[field].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}

/// <summary>
/// Words, names, cues and units: data of the house in <c>Rules/&lt;lang&gt;/&lt;topic&gt;.txt</c>. UTF-8; an empty line or
/// one that begins with <c>#</c> says nothing; <c>[name]</c> begins a section; every other line is a
/// <see cref="RuleLine"/>.
/// </summary>
public sealed class RuleFile
{
    private RuleFile(string path, ImmutableArray<RuleLine> lines)
    {
        Path = path;
        Lines = lines;
    }

    public string Path { get; }

    public ImmutableArray<RuleLine> Lines { get; }

    /// <param name="path">Below <c>Rules</c>: <c>en/cues.txt</c>.</param>
    /// <exception cref="RuleFileException">There is no such file, or a line is not well formed.</exception>
    public static RuleFile Load(string path)
    {
        using var stream = typeof(RuleFile).Assembly.GetManifestResourceStream($"Rules/{path}")
            ?? throw new RuleFileException(path, 0, "no such rule file");
        using var reader = new StreamReader(stream);
        return Parse(path, reader.ReadToEnd());
    }

    /// <summary>The paths of all rule files that ship.</summary>
    public static ImmutableArray<string> All() =>
        [.. typeof(RuleFile).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("Rules/", StringComparison.Ordinal)
                && name.EndsWith(".txt", StringComparison.Ordinal))
            .Select(name => name["Rules/".Length..]).Order(StringComparer.Ordinal)];

    public static RuleFile Parse(string path, string text)
    {
        var lines = ImmutableArray.CreateBuilder<RuleLine>();
        var section = "";
        var number = 0;
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            number++;
            var line = raw.Trim();
            if (line.IsEmpty || line[0] == '#')
                continue;
            if (line[0] == '[')
            {
                if (line[^1] != ']' || line.Length < 3)
                    throw new RuleFileException(path, number, $"'{line}' is no section");
                section = line[1..^1].Trim().ToString();
                continue;
            }
            var fields = line.ToString().Split('|', StringSplitOptions.TrimEntries);
            if (fields[0].Length == 0)
                throw new RuleFileException(path, number, "the first field is empty");
            lines.Add(new RuleLine(path, number, section, [.. fields]));
        }
        return new RuleFile(path, lines.ToImmutable());
    }

    /// <summary>The lines of one section, in order.</summary>
    public IEnumerable<RuleLine> In(string section) => Lines.Where(line => line.Section == section);
}
