using Dateline.Annotating;
using Dateline.Tests.Claims;

namespace Dateline.Tests.Annotating;

public class AnnotatorsTests
{
    private static readonly Article Page = new Paper("The sluice was shut at noon.").Document.Article;

    [Fact]
    public void The_reading_order_of_English_stands() => Assert.NotEmpty(ReadingOrder.English().InOrder);

    [Fact]
    public void A_wrong_order_is_refused() =>
        Assert.Throws<ArgumentException>(() => new Annotators(new Step(Layers.Sentences, Layers.Times)));

    [Fact]
    public void Two_that_add_the_same_layer_are_refused() =>
        Assert.Throws<ArgumentException>(() =>
            new Annotators(new Step(Layers.None, Layers.Times), new Step(Layers.None, Layers.Times)));

    [Fact]
    public void A_fault_costs_its_layer_and_what_needs_it_and_nothing_else()
    {
        var needy = new Step(Layers.Sentences, Layers.Times);
        var other = new Step(Layers.None, Layers.Places);
        var annotators = new Annotators(new Step(Layers.None, Layers.Sentences) { Fails = true }, needy, other);

        var document = annotators.Annotate(Page);

        Assert.Equal(Layers.Places, document.Added);
        Assert.Equal((0, 1), (needy.Runs, other.Runs));
        var problem = Assert.Single(document.Problems);
        Assert.Equal(ProblemCode.LayerFailed, problem.Code);
        Assert.Contains("Sentences", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_an_article_in_another_language_only_what_any_language_has_is_read()
    {
        const string text = "Der Kahn von Jutta Prell hat im März 2031 zwei Brücken gerammt. "
            + "„Das war knapp“, sagte Prell in Hamburg.";
        var document = ReadingOrder.English().Annotate(Page with { Text = text, Blocks = [], Language = "de" });

        Assert.Equal(Layers.Sentences | Layers.Tokens | Layers.Digest, document.Added);
        Assert.InRange(document.Sentences.Length, 2, 3);
        Assert.NotEmpty(document.Digest.Terms);
        Assert.Empty(document.Names);
        Assert.Empty(document.Attributions);
        Assert.Equal(ProblemCode.LanguageNotRead, Assert.Single(document.Problems).Code);
    }

    private sealed class Step(Layers needs, Layers adds) : IAnnotator
    {
        public bool Fails { get; init; }

        public int Runs { get; private set; }

        public Layers Needs => needs;

        public Layers Adds => adds;

        public Document Annotate(Document document)
        {
            Runs++;
            return Fails ? throw new InvalidOperationException("a fault on purpose") : document;
        }
    }
}
