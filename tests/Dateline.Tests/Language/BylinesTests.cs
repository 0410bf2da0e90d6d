using Dateline.Language;

namespace Dateline.Tests.Language;

public class BylinesTests
{
    [Theory]
    [InlineData("Smith, Jane", "Jane Smith")]
    [InlineData("Smith, Jane A.", "Jane A Smith")]
    [InlineData("Smith, Jane; Stern, Peter", "Jane Smith|Peter Stern")]
    [InlineData("Jane, Peter", "Jane|Peter")]
    [InlineData("Jane Smith, Peter Stern", "Jane Smith|Peter Stern")]
    [InlineData("Writer: Jane Smith Photographer: Peter Stern", "Jane Smith")]
    [InlineData("Jane Smith; Editing by Peter Stern", "Jane Smith")]
    [InlineData("Revised Edition Edited by Peter Stern", "")]
    [InlineData("Author: Jane Smith", "Jane Smith")]
    [InlineData("Photographer: Peter Stern", "")]
    [InlineData("Photos by Peter Stern", "")]
    [InlineData("Medically reviewed by Peter Stern, MD", "")]
    [InlineData("Story Smith", "Story Smith")]
    [InlineData("Edward Editor", "Edward Editor")]
    [InlineData("Jane Smith January 30", "Jane Smith")]
    [InlineData("Jane Smith, 30th January", "Jane Smith")]
    [InlineData("Jane Smith, Monday, January 30", "Jane Smith")]
    [InlineData("April May", "April May")]
    [InlineData("@janesmith", "")]
    [InlineData("WILL SMITH", "WILL SMITH")]
    [InlineData("KATE O'NEIL", "KATE O'NEIL")]
    [InlineData("KXYZ-TV", "")]
    [InlineData("Doctors in Need", "Doctors")]
    [InlineData("Jane Smith & Peter Stern", "Jane Smith|Peter Stern")]
    [InlineData("Jane Smith with Peter Stern", "Jane Smith|Peter Stern")]
    [InlineData("Jane Smith, with Peter Stern", "Jane Smith|Peter Stern")]
    [InlineData("Jane Smith of the Fenland Herald", "Jane Smith")]
    [InlineData("Jane Smith is a reporter", "Jane Smith")]
    [InlineData("Jane of Harby", "Jane of Harby")]
    [InlineData("Jane Smith with files from the port", "Jane Smith")]
    [InlineData("Jane Smith, Washington Bureau", "Jane Smith")]
    [InlineData("Jane Smith Jr.", "Jane Smith Jr")]
    [InlineData("Jane van der Smith", "Jane van der Smith")]
    [InlineData("Propos recueillis par Jane Smith", "Jane Smith")]
    public void OnlyNamesAreLeft(string byline, string names) => Assert.Equal(names, string.Join('|', Bylines.Names(byline)));

    [Theory]
    [InlineData("by", true)]
    [InlineData("By Jane", true)]
    [InlineData("Words by Jane", true)]
    [InlineData("Story: Jane", true)]
    [InlineData("Story of a ferry", false)]
    [InlineData("Bystanders", false)]
    [InlineData("Von Jane", true)]
    [InlineData("", false)]
    public void AnOpeningIsTold(string text, bool expected) => Assert.Equal(expected, Bylines.MayOpen(text));
}
