namespace Dateline.Tests.Annotating.Names;

public class ReferenceFinderTests
{
    [Theory]
    [InlineData("Ruth Calder spoke. “It is oil,” she said.", "she", "person:ruth-calder")]
    [InlineData("Minister Olav Brekke and Ruth Calder met. He left early.", "He", "person:olav-brekke")]
    [InlineData("Secretary of State Anna Kovach spoke.\n\n“No,” the secretary said.", "the secretary", "person:anna-kovach")]
    [InlineData("It fell, according to Axios.\n\nThe plan is dead, one official told the outlet.", "the outlet", "organization:axios")]
    [InlineData("Imam Yusuf Tarsk spoke. The 71-year-old cleric was tired.", "The 71-year-old cleric", "person:yusuf-tarsk")]
    [InlineData("Tolvik Shipping paid.\n\nLater the company said more.", "the company", "organization:tolvik-shipping")]
    [InlineData("The River Safety Board came. The spill is small, the board said.", "the board", "organization:river-safety-board")]
    [InlineData("Bergen Energy fell. It said so itself.", "It", "organization:bergen-energy")]
    public void TheOnlyBearerThatFitsIsMeant(string text, string words, string antecedent)
    {
        var reference = Assert.Single(Newsreader.Read(text).References, one => one.Span.Of(text) == words);
        Assert.Equal(antecedent, reference.Antecedent);
    }

    [Theory]
    // Two women: which one?
    [InlineData("Ruth Calder and Sara Linde met. She left early.")]
    // Within quotation marks another is speaking.
    [InlineData("Ruth Calder spoke. “She came round slowly,” a pilot said.")]
    // A ship is not she.
    [InlineData("The cargo ship Marlin Star sank. She was old.")]
    // Two presidents.
    [InlineData("President Ada Moor met President Ole Dahl. The president was late.")]
    // The president of something else.
    [InlineData("President Ada Moor came. The president of the club was late.")]
    // A man without a name may be meant.
    [InlineData("Paul Dorn spoke. A tall man stood near. He left.")]
    // He was one, and now there are two.
    [InlineData("Paul Dorn spoke.\n\nThen Erik Brandal and a friend came. He left.")]
    // Too far back.
    [InlineData("Ruth Calder spoke.\n\nThe day passed.\n\nShe left.")]
    // A word of many meanings.
    [InlineData("Fjord News fell silent.\n\nThen the news came.")]
    // Two companies.
    [InlineData("Tolvik Shipping paid Bergen Energy. The company said more.")]
    public void WhereInDoubtThereIsNoReference(string text) => Assert.Empty(Newsreader.Read(text).References);
}
