using System.Text;
using Dateline.Annotating;
using Dateline.Markup;
using Dateline.Tests.Annotating.Attributions;

namespace Dateline.Tests.Markup;

public class StandoffTests
{
    private const string Text =
        "“We 🌊 close the sluice on Friday,” Mayor Ana Teixeira told Radio Tejo 🎙️ in Lisbon.\n\n"
        + "“It will open again,\n\n“once the water falls,” she said. The army did not respond to a request for comment. "
        + "At least 12 people were injured.";

    private static readonly Document Read = ReadingOrder.English().Annotate(Reading.Article(Text));

    private static string[] Lines => Standoff.Write(Read).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    [Fact]
    public void Each_mark_gives_the_words_at_its_code_points()
    {
        var points = Text.EnumerateRunes().ToArray();
        var marks = Lines.Where(line => line[0] == 'T').Select(line => line.Split('\t')).ToList();
        Assert.NotEmpty(marks);
        Assert.All(marks, mark =>
        {
            var parts = mark[1][(mark[1].IndexOf(' ') + 1)..].Split(';').Select(part =>
            {
                var ends = part.Split(' ').Select(int.Parse).ToArray();
                return string.Concat(points[ends[0]..ends[1]].Select(rune => rune.ToString()));
            });
            Assert.Equal(mark[2], string.Join(' ', parts));
            Assert.DoesNotContain('\n', mark[2]);
        });
    }

    [Fact]
    public void Marks_are_numbered_once_and_what_points_at_them_finds_them()
    {
        var ids = Lines.Select(line => line.Split('\t')[0]).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        var named = Lines.Where(line => line[0] != 'T').SelectMany(line => line.Split('\t')[1].Split(' '))
            .Select(word => word[(word.IndexOf(':') + 1)..]).Where(word => word is ['T', >= '0' and <= '9', ..]);
        Assert.Subset(ids.ToHashSet(), named.ToHashSet());
    }

    [Fact]
    public void Every_type_is_declared()
    {
        var declared = Standoff.Configuration.Split('\n').Select(line => line.Split(' ')[0]).ToHashSet();
        Assert.All(Lines.Where(line => line[0] is 'T' or 'A' or 'R'), line =>
            Assert.Contains(line.Split('\t')[1].Split(' ')[0], declared));
    }

    [Fact]
    public void Who_said_it_and_who_kept_silent_stand_in_it()
    {
        var lines = string.Join('\n', Lines);
        Assert.Contains("saidBy Arg1:", lines, StringComparison.Ordinal);
        Assert.Contains("Silence T", lines, StringComparison.Ordinal);
        Assert.Contains("atLeast 12 injured", lines, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_pair_of_surrogates_breaks_nothing()
    {
        var document = ReadingOrder.English().Annotate(Reading.Article("In Lisbon \ud83c Ana Teixeira spoke \udf0a in Porto."));
        Assert.NotEmpty(Encoding.UTF8.GetBytes(Standoff.Write(document)));
    }
}
