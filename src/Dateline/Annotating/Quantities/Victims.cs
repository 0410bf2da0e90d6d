using Dateline.Language;

namespace Dateline.Annotating.Quantities;

/// <summary>People told of in one row: his wife, Mary Roe, 34, and two neighbours.</summary>
/// <param name="First">First token.</param>
/// <param name="End">Token after the last.</param>
/// <param name="Value">How many they are.</param>
/// <param name="Parts">How many were joined.</param>
internal sealed record Victims(int First, int End, double Value, int Parts)
{
    /// <summary>Whether one of them is told of without a number.</summary>
    public bool Implied { get; init; }

    /// <summary>Whether the killer is among them: killed three people and himself.</summary>
    public bool HasSelf { get; init; }

    /// <summary>The noun of the last part, folded, where it has one.</summary>
    public string? Unit { get; init; }
}

/// <summary>Reads rows of people. What happened, happened to all of a row.</summary>
internal sealed class VictimReader(TokenRow row, People people)
{
    /// <summary>Longer rows are lists of the dead, printed as such.</summary>
    private const int Longest = 12;

    private enum Joint
    {
        None,
        Comma,
        And,
    }

    /// <summary>Whether the token is one at which a row of people may begin.</summary>
    public bool MayBegin(int at, int start) => people.MayBegin(at, at == start) || NumberReader.MayBegin(row, at);

    /// <summary>The row that begins at the token.</summary>
    /// <param name="start">Of the sentence.</param>
    /// <param name="end">Of the sentence.</param>
    /// <param name="isObject">Whether they come behind the verb: "killing a man, and a woman was hurt" has one.</param>
    public Victims? At(int at, int start, int end, bool isObject)
    {
        if (Part(at, start, end, bare: at == start) is not { } first)
            return null;
        var (row1, last) = (With(null, first), first);
        // What was read when the last "and" ended the row; parts behind a comma only are an aside unless an "and" comes.
        var sure = row1;
        var names = false;
        for (var part = 1; part < Longest; part++)
        {
            var (joint, next) = JointAt(last.End, end);
            if (joint == Joint.None || Part(next, start, end, bare: true) is not { } other
                || (isObject && IsSubject(other)) || (row1.Parts == 1 && IsClause(last, next)))
                break;
            names = (names && other.Kind == PersonKind.Named)
                || (last is { Kind: PersonKind.Counted, Value: > 1 } && joint == Joint.Comma);
            if (IsAside(row1, last, other, joint) || (names && other.Kind == PersonKind.Named))
            {
                // A longer aside is no row: a nurse and father of two.
                if (last.Kind == PersonKind.Named && other.Kind == PersonKind.Described && row.Folded(other.End) is not ("," or ";"))
                    break;
                // Two men, Roe and Doe: their names.
                (row1, last) = (row1 with { End = other.End }, last with { End = other.End });
                sure = joint == Joint.And || names ? row1 : sure;
                continue;
            }
            (row1, last) = (With(row1, other), other);
            if (joint == Joint.And || row.Folded(last.End) == ";" || row.Folded(next - 1) == ";" || IsSelf(other))
                sure = row1;
        }
        return sure;
    }

    /// <summary>"Killed a man, and a woman was hurt": the last one is the subject of another verb.</summary>
    private bool IsSubject(Person person) => people.IsFinite(person.End)
        && !(person is { Kind: PersonKind.Counted, Value: > 1 } && row.Folded(person.End) is "was" or "is" or "has" or "does");

    /// <summary>"Led by Ana Roe, and 14 others were hurt": two parts need no comma, but that of an age.</summary>
    private bool IsClause(Person last, int next) => row.Folded(last.End) == "," && row.Folded(next - 1) is "and" or "&"
        && !char.IsAsciiDigit(row.Folded(last.End - 1) is { Length: > 0 } word ? word[0] : ' ');

    private bool IsSelf(Person person) => row.Folded(person.First) is "himself" or "herself" or "self";

    /// <summary>A name behind a description, or a description behind a name, is the same person.</summary>
    private bool IsAside(Victims sofar, Person last, Person other, Joint joint) =>
        joint == Joint.Comma && row.Folded(last.End) == "," && other.Kind != PersonKind.Counted
        && ((last.Kind == PersonKind.Described && other.Kind == PersonKind.Named)
            || (last.Kind == PersonKind.Named && other.Kind == PersonKind.Described
                && row.Folded(other.First) is "a" or "an" or "the"))
        && sofar.Parts > 0;

    private Victims With(Victims? before, Person person)
    {
        var whole = before ?? new Victims(person.First, person.End, 0, 0);
        return whole with
        {
            End = person.End,
            Value = whole.Value + person.Value,
            Parts = whole.Parts + 1,
            Implied = whole.Implied || person.Kind != PersonKind.Counted,
            HasSelf = whole.HasSelf || IsSelf(person),
            Unit = person.Kind is PersonKind.Described or PersonKind.Counted ? row.Folded(person.Head) : whole.Unit,
        };
    }

    private Person? Part(int at, int start, int end, bool bare)
    {
        if (people.At(at, end, bare) is { } person)
            return person;
        if (row.Folded(at) is "his" or "her" or "their" or "the" or "its")
            at++;
        if (CountReader.At(row, at, start, end) is not { IsNone: false, Currency: null, Bound: CountBound.Exactly } count
            || count.First < at)
            return null;
        return CountedFinder.After(row, count, end) is { Kind: "person" } counted
            ? new Person(at, counted.Head, counted.End, PersonKind.Counted, count.Value) : null;
    }

    private (Joint Joint, int Next) JointAt(int at, int end)
    {
        var joint = Joint.None;
        if (row.Folded(at) is "," or ";")
            (joint, at) = (Joint.Comma, at + 1);
        if (row.Folded(at) is "and" or "&")
            (joint, at) = (Joint.And, at + 1);
        else if (row.Folded(at) == "as" && row.Folded(at + 1) == "well" && row.Folded(at + 2) == "as")
            (joint, at) = (Joint.And, at + 3);
        else if (joint == Joint.None && row.Folded(at) == "along" && row.Folded(at + 1) == "with")
            (joint, at) = (Joint.And, at + 2);
        if (joint != Joint.None && row.Folded(at) is "then" or "later")
            at++;
        return at < end ? (joint, at) : (Joint.None, at);
    }
}
