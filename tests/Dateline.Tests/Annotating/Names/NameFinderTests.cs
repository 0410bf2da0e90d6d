namespace Dateline.Tests.Annotating.Names;

public class NameFinderTests
{
    [Theory]
    // A title is no part of the name.
    [InlineData("Talks failed, said Secretary of State Anna Kovach on Monday.", "person Anna Kovach")]
    [InlineData("They met Norwegian Foreign Minister Olav Brekke.", "group Norwegian; person Olav Brekke")]
    [InlineData("It was special envoy Tarsk who called.", "person Tarsk")]
    [InlineData("Then Gen. Oru Vasht spoke.", "person Oru Vasht")]
    [InlineData("The visit pleased Mrs. Dunmore greatly.", "person Dunmore")]
    // Given names, initials, small words within.
    [InlineData("The winner is Maria del Forno.", "person Maria del Forno")]
    [InlineData("A book by Peter J. Holm sold well.", "person Peter J. Holm")]
    [InlineData("The envoy met President Cho Min-gyu there.", "person Cho Min-gyu")]
    [InlineData("Its foreign minister, Nuria mint Sael, said no.", "person Nuria mint Sael")]
    [InlineData("The fire was out, said Watch Manager Dean Holbeck.", "person Dean Holbeck")]
    [InlineData("Then Sen. Angus King spoke. Mr. King left.", "person Angus King; person King")]
    [InlineData("Tarsk, the transport minister, told them.", "person Tarsk")]
    // Bodies by their words.
    [InlineData("It was told by Compagnie du Tolvik on air.", "organization Compagnie du Tolvik")]
    [InlineData("A man told Radio Tolvik, the broadcaster.", "organization Radio Tolvik")]
    [InlineData("The Food and Rivers Executive waited.", "organization Food and Rivers Executive")]
    [InlineData("Members of Dock Painters Local 41 voted.", "organization Dock Painters Local 41")]
    [InlineData("The Ministry of Rivers and Lakes closed.", "organization Ministry of Rivers and Lakes")]
    [InlineData("Shares of Dornwald Industries fell.", "organization Dornwald Industries")]
    [InlineData("The Harrow Valley Gazette wrote it.", "organization Harrow Valley Gazette")]
    [InlineData("It was first told by Danish outlet Kvist.", "group Danish; organization Kvist")]
    [InlineData("The French Foreign Ministry waited.", "group French; organization Foreign Ministry")]
    [InlineData("Greenland Airlines cut flights.", "organization Greenland Airlines")]
    // Places, facilities, vessels, events, groups.
    [InlineData("They sailed through the Strait of Hormuz.", "place Strait of Hormuz")]
    [InlineData("U.S.-flagged tankers and Iran-backed groups", "place U.S.; place Iran")]
    [InlineData("Officials from the People’s Republic of China came.", "place People’s Republic of China")]
    [InlineData("Crowds filled Tolbrook Stadium.", "facility Tolbrook Stadium")]
    [InlineData("The cargo ship Marlin Star sank.", "product Marlin Star")]
    [InlineData("The USS Darrow left port.", "product USS Darrow")]
    [InlineData("A ship sank. The Petrel Bay had been leaking.", "product Petrel Bay")]
    [InlineData("Muslims and Democrats marched.", "group Muslims; group Democrats")]
    // Capitals that mean nothing.
    [InlineData("Engines failed. Monday was quiet. However, May came.", "")]
    [InlineData("The coast guard and the board said no.", "")]
    public void NamesAreFoundByTheirWordsAndTitles(string text, string expected) =>
        Assert.Equal(expected, string.Join("; ", Newsreader.Names(text)));

    [Fact]
    public void AShortFormIsTheSamePerson()
    {
        var names = Newsreader.Read("Mayor Ingrid Solheim spoke first.\n\nSolheim said little.").Names;
        Assert.All(names, name => Assert.Equal("person:ingrid-solheim", name.Id));
        Assert.Equal(["Mayor", "Mayor"], names.Select(name => name.Role));
    }

    [Fact]
    public void ASurnameThatIsACommonWordIsANameWhenItSpeaks()
    {
        var text = "The pilot is Edith Snow.\n\nSnow said so. Snow fell later.";
        var names = Newsreader.Read(text).Names;
        Assert.Equal(2, names.Length);
        Assert.Equal("person:edith-snow", names[1].Id);
    }

    [Fact]
    public void NearlyTheSameNameIsAnother()
    {
        var names = Newsreader.Read("Joanna Petrie left. Joan Petrov stayed. Petrov said why.").Names;
        Assert.Equal(["person:joanna-petrie", "person:joan-petrov", "person:joan-petrov"], names.Select(name => name.Id));
    }

    [Fact]
    public void ASurnameOfTwoIsNeitherOfThem()
    {
        var names = Newsreader.Read("Viola Marsten and Erik Marsten came. It was late when Marsten said no.").Names;
        Assert.Equal("person:marsten", names[^1].Id);
    }

    [Fact]
    public void ASurnameThatIsACityIsThePerson()
    {
        var document = Newsreader.Read("Governor Paul Houston resigned. Critics of Houston cheered.");
        Assert.Equal("person:paul-houston", document.Names[^1].Id);
        Assert.Empty(document.Places);
    }

    [Fact]
    public void ABodyIsKnownByItsFirstWordAndByItsInitials()
    {
        var text = "Tolvik Shipping paid. The River Safety Council (RSC) agreed. A Tolvik spokesman and the RSC met.";
        var ids = Newsreader.Read(text).Names.Select(name => name.Id).ToList();
        Assert.Equal(2, ids.Count(id => id == "organization:tolvik-shipping"));
        Assert.Equal(3, ids.Count(id => id == "organization:river-safety-council"));
    }

    [Theory]
    [InlineData("Ruth Calder, the harbour’s chief pilot, resigned.", "harbour’s chief pilot")]
    [InlineData("A Tolvik spokesman, Erik Brandal, agreed.", "Tolvik spokesman")]
    [InlineData("Its director, Sara Linde, said no.", "director")]
    [InlineData("Erik Brandal, a spokesman, agreed.", "spokesman")]
    [InlineData("White House press secretary Dora Finch said so.", "White House press secretary")]
    [InlineData("Supreme Leader Ayatollah Reza Tavani agreed.", "Supreme Leader")]
    [InlineData("Erik Brandal, who was late, agreed.", null)]
    public void TheOfficeIsTheRoleOfThePerson(string text, string? role) =>
        Assert.Equal(role, Assert.Single(Newsreader.Read(text).Names, name => name.Type == NameType.Person).Role);

    [Theory]
    [InlineData("Oslo rejected the plan.", true)]
    [InlineData("Norway and Sweden had originally agreed to meet.", true)]
    [InlineData("The U.S. has not acknowledged it.", true)]
    [InlineData("In Norway said to be cold, it snowed.", false)]
    [InlineData("The talks in Norway failed.", false)]
    public void ACountryThatActsIsItsGovernment(string text, bool isActor) =>
        Assert.Equal(isActor, Newsreader.Read(text).Names[0].IsActor);

    [Fact]
    public void MentionsOfTextWithoutSenseLieWithinItAndDoNotOverlap()
    {
        string[] pieces = ["Ann", "Lee", "U.S.", "-", "’s", "“", "”", "\"", " ", " ", " ", "\n", "\n\n", "the", "The", "of", "said",
            ",", ".", "President", "he", "she", "Board", "Paris", "&", "(", ")", "ABC", "\ud83d\ude00", "\ud800", "é", "86-year-old"];
        var random = new Random(20260904);
        for (var round = 0; round < 300; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(120)).Select(_ => pieces[random.Next(pieces.Length)]));
            var document = Newsreader.Read(text);
            Assert.Empty(document.Problems);
            foreach (var spans in new[] { document.Names.Select(name => name.Span).ToList(), document.References.Select(one => one.Span)
                .Concat(document.Names.Select(name => name.Span)).Order().ToList() })
            {
                Assert.All(spans, span => Assert.InRange(span.End, span.Start + 1, text.Length));
                Assert.All(spans.Zip(spans.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start, text));
            }
        }
    }

    [Theory]
    [InlineData("Ann Lee ")]
    [InlineData("Ann of the ")]
    [InlineData("“The ")]
    [InlineData("the board ")]
    [InlineData("Lee Board, the ")]
    [InlineData("A-B-")]
    public void AHundredThousandWordsTakeNoLongerThanTheirNumber(string piece)
    {
        // Quadratic work on this text would take minutes; the test would hang rather than fail by a hair.
        var document = Newsreader.Read(string.Concat(Enumerable.Repeat(piece, 40_000)));
        Assert.Empty(document.Problems);
    }
}
