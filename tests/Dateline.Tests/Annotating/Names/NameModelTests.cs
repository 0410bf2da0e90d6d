using Dateline.Annotating.Names;
using Dateline.Annotating.Names.Learned;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Tests.Annotating.Names;

public class NameModelTests
{
    [Theory]
    [InlineData("Prosecutors said Daniel Okonjo visited Berlin in June.", "person Daniel Okonjo", "place Berlin")]
    [InlineData("The Ministry of Health in Lisbon declined to comment.", "organization Ministry of Health", "place Lisbon")]
    [InlineData("Protesters gathered in Nairobi on Tuesday.", "place Nairobi")]
    public void TheModelFindsNames(string text, params string[] names)
    {
        var (document, row) = NameEditorTests.RowOf(text);
        var found = NameModel.English.Find(document, row, RuledNames.In(row));
        Assert.Equal(names, found.Select(name => $"{name.Type.ToString().ToLowerInvariant()} {row.TextOf(name.First, name.End)}"));
    }

    [Fact]
    public void NamesAreInOrderAndDoNotOverlapWhateverTheTextIs()
    {
        var words = Gen.Elements("Ann", "Lee", "the", "of", "Tolvik", "(", ")", "“", "\n", "-", "U.S.", "said", ",", ".",
            "ÅÄ", "\ud83d\ude00", "7");
        Prop.ForAll(words.ListOf().ToArbitrary(), list =>
        {
            var (document, row) = NameEditorTests.RowOf(string.Join(' ', list));
            var found = NameModel.English.Find(document, row, RuledNames.In(row));
            var at = 0;
            foreach (var name in found)
            {
                if (name.First < at || name.End <= name.First || name.End > row.Count)
                    return false;
                at = name.End;
            }
            return true;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void ALabelIsFollowedByWhatClosesIt()
    {
        for (var label = 0; label < NameLabels.Count; label++)
        {
            var opens = label != NameLabels.Outside && NameLabels.PartOf(label) is NameLabels.Begin or NameLabels.Inside;
            Assert.Equal(!opens, (NameLabels.Followers[label] & NameLabels.Bit(NameLabels.Outside)) != 0);
            Assert.Equal(!opens, (NameLabels.Closers & NameLabels.Bit(label)) != 0);
        }
    }

    [Fact]
    public void AModelThatWasCutOffIsRefused()
    {
        using var model = new BinaryReader(new MemoryStream(new byte[100]));
        Assert.Throws<InvalidDataException>(() => NameModel.Read(model));
    }
}
