using Dateline.Language;
using Dateline.Revisions;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Tests.Revisions;

public class SentenceDifferenceTests
{
    private const string One = "The reservoir at Hollin is half full.";
    private const string Two = "Farmers may water their fields twice a week.";
    private const string Three = "The council decides again in August.";

    public static TheoryData<string, string, string, string> Rows => new()
    {
        { "nothing", $"{One} {Two}", $"{One} {Two}", "" },
        { "white space, case and marks", $"{One} {Two}", $"{One.ToUpperInvariant()}\n\n{Two.Replace('.', '!')}", "" },
        { "a sentence at the end", $"{One} {Two}", $"{One} {Two} {Three}", $"+{Three}" },
        { "a sentence at the start", $"{One} {Two}", $"{Three} {One} {Two}", $"+{Three}" },
        { "a sentence in the middle", $"{One} {Two}", $"{One} {Three} {Two}", $"+{Three}" },
        { "a sentence gone", $"{One} {Two} {Three}", $"{One} {Three}", $"-{Two}" },
        { "a number", One, One.Replace("half", "a third", StringComparison.Ordinal),
            $"{One}>The reservoir at Hollin is a third full." },
        { "all of it", One, "Nobody plays chess in the park.", $"-{One}|+Nobody plays chess in the park." },
        { "from nothing", "", One, $"+{One}" },
        { "to nothing", One, "", $"-{One}" },
        { "the same twice", $"{One} {Two}", $"{One} {One} {Two}", $"+{One}" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Each_sentence_that_differs_is_told(string what, string before, string after, string expected)
    {
        var told = string.Join('|', SentenceDifference.Between(before, after).Select(change => change.Kind switch
        {
            ChangeKind.Added => "+" + change.After!.Value.Of(after),
            ChangeKind.Removed => "-" + change.Before!.Value.Of(before),
            _ => $"{change.Before!.Value.Of(before)}>{change.After!.Value.Of(after)}",
        }));
        Assert.True(expected == told, $"{what}: {told}");
    }

    [Fact]
    public void The_changes_explain_every_sentence_of_both_texts()
    {
        var property = Prop.ForAll(Texts().ToArbitrary(), Texts().ToArbitrary(), (before, after) =>
        {
            var changes = SentenceDifference.Between(before, after);
            // What is left of both texts when all that is told is taken away is the same, in the same order.
            return Left(before, changes.Select(one => one.Before)).SequenceEqual(Left(after, changes.Select(one => one.After)))
                && changes.All(HasTheSidesOfItsKind);
        });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20310506, 7), property);
    }

    [Fact]
    public void Beyond_the_table_the_changes_are_still_told()
    {
        var before = string.Join(' ', Enumerable.Range(0, 1700).Select(at => $"Sheet {at} of the ledger is dry."));
        var after = "Rain came. " + before.Replace("Sheet 900 of the ledger is dry.", "", StringComparison.Ordinal) + " It left.";
        Assert.Equal(
            [ChangeKind.Removed, ChangeKind.Added, ChangeKind.Added],
            SentenceDifference.Between(before, after).Select(one => one.Kind).OrderDescending());
    }

    private static bool HasTheSidesOfItsKind(Change change) =>
        (change.Before is null, change.After is null) == (change.Kind == ChangeKind.Added, change.Kind == ChangeKind.Removed);

    private static List<string> Left(string text, IEnumerable<Span?> told)
    {
        var gone = told.OfType<Span>().ToHashSet();
        return [.. SentenceSplitter.Split(text).Where(span => !gone.Contains(span)).Select(span => span.Of(text))];
    }

    private static Gen<string> Texts()
    {
        var sentences = Gen.Elements(
            One, Two, Three, "The reservoir at Hollin is a third full.", "Nobody plays chess in the park.",
            "Farmers may water their fields once a week.", "Mills stand still.");
        return Gen.ListOf(sentences).Select(all => string.Join(' ', all.Take(12)));
    }
}
