using Dateline.Annotating.Attributions;

namespace Dateline.Tests.Annotating.Attributions;

public class QuotationFinderTests
{
    [Theory]
    [InlineData("“The dam holds,” said Ana Brandt.", "The dam holds,")]
    [InlineData("\"The dam holds,\" said Ana Brandt.", "The dam holds,")]
    [InlineData("''The dam holds,'' said Ana Brandt.", "The dam holds,")]
    [InlineData("„Der Damm hält“, she wrote.", "Der Damm hält")]
    [InlineData("« The dam holds », he said.", " The dam holds ")]
    [InlineData("‘The dam holds,’ said Ana Brandt’s deputy.", "The dam holds,")]
    [InlineData("The mayor ”always wants more pumps,” Brandt said.", "always wants more pumps,")]
    [InlineData("He said “the dam ‘may’ hold” twice.", "the dam ‘may’ hold")]
    [InlineData("He is 6'2\" tall and said \"no\" at once.", "no")]
    [InlineData("“One,” she said. “Two.”", "One,|Two.")]
    [InlineData("“Never closed, and “this one is,” he said.", "this one is,")]
    [InlineData("“First day.\n\n“Second day,” he said.", "First day.|Second day,")]
    [InlineData("No marks, but an engineer's and engineers' apostrophes.", "")]
    public void MarksOfEveryMakeArePaired(string text, string inner) =>
        Assert.Equal(inner, string.Join('|', QuotationFinder.Find(text).Select(quotation => quotation.Inner.Of(text))));

    [Fact]
    public void AQuotationOverParagraphsRunsOnAndResumes()
    {
        var found = QuotationFinder.Find("“First day.\n\n“Second day,” he said.\n\n“Another,” she said.");
        Assert.Equal([true, false, false], found.Select(quotation => quotation.RunsOn));
        Assert.Equal([false, true, false], found.Select(quotation => quotation.Resumes));
    }
}
