using Dateline.Annotating.Events;
using Dateline.Language;

namespace Dateline.Tests.Annotating.Events;

public class VerbFormsTests
{
    private static readonly VerbForms s_forms = new(RuleFile.Load("en/events-irregular.txt"));

    [Theory]
    [InlineData("reject", "rejects rejected rejecting")]
    [InlineData("seize", "seizes seized seizing")]
    [InlineData("deny", "denies denied denying")]
    [InlineData("stab", "stabs stabbed stabbing")]
    [InlineData("expel", "expels expelled expelling")]
    [InlineData("clash", "clashes clashed clashing")]
    [InlineData("strike", "strikes struck striking")]
    [InlineData("agree", "agrees agreed agreeing")]
    [InlineData("shoot", "shoots shot shooting")]
    [InlineData("board", "boards boarded boarding")]
    public void FormsFollowTheRuleOrTheTable(string verb, string forms)
    {
        var known = s_forms.Of(verb).Select(one => one.Form).ToHashSet();
        Assert.Superset(forms.Split(' ').ToHashSet(), known);
    }

    [Fact]
    public void ALineWithoutParticipleIsAnError()
    {
        var bad = Assert.Throws<RuleFileException>(() => new VerbForms(RuleFile.Parse("x.txt", "go | went")));
        Assert.StartsWith("x.txt:1:", bad.Message, StringComparison.Ordinal);
    }
}
