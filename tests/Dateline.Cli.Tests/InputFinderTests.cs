using Dateline.Cli.Inputs;

namespace Dateline.Cli.Tests;

public class InputFinderTests
{
    [Theory]
    [InlineData("", "a/1.html a/b/2.txt c/3.xml z.txt")] // a folder: everything below, in order
    [InlineData("a", "a/1.html a/b/2.txt")]
    [InlineData("*.txt", "z.txt")]
    [InlineData("*/*.html", "a/1.html")]
    [InlineData("**/*.txt", "a/b/2.txt z.txt")]
    [InlineData("?.txt", "z.txt")]
    [InlineData("c*", "c/3.xml")] // a folder that a pattern finds
    [InlineData("a/1.html", "a/1.html")]
    public void Names_become_files_in_a_fixed_order(string named, string expected)
    {
        using var scratch = new Scratch();
        foreach (var name in new[] { "z.txt", "a/1.html", "a/b/2.txt", "c/3.xml", ".hidden", "a/.git/config" })
            scratch.Write(name, "x");
        var found = InputFinder.Find([scratch.Path(named)]).ToArray();
        Assert.All(found, input => Assert.Null(input.Problem));
        Assert.Equal(
            expected.Split(' '), found.Select(input => Path.GetRelativePath(scratch.Folder, input.Name).Replace('\\', '/')));
    }

    [Theory]
    [InlineData("missing.html", "not-found")]
    [InlineData("*.nothing", "no-articles")]
    [InlineData("empty", "no-articles")]
    public void What_is_not_there_is_a_problem(string named, string code)
    {
        using var scratch = new Scratch();
        Directory.CreateDirectory(scratch.Path("empty"));
        var input = Assert.Single(InputFinder.Find([scratch.Path(named)]));
        Assert.Equal(code, input.Problem?.Code);
    }

    [Fact]
    public void A_folder_that_links_to_itself_ends()
    {
        using var scratch = new Scratch();
        scratch.Write("a/page.txt", "x");
        Directory.CreateSymbolicLink(scratch.Path("a/loop"), scratch.Path("a"));
        Assert.Single(InputFinder.Find([scratch.Folder]));
        Assert.Single(InputFinder.Find([scratch.Path("**/*.txt")]));
    }

    [Fact]
    public async Task A_pipe_in_a_folder_is_not_waited_for()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "no named pipes in folders there");
        using var scratch = new Scratch();
        scratch.Write("page.txt", "x");
        using (var made = System.Diagnostics.Process.Start("mkfifo", [scratch.Path("a.html")]))
            await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["empty", null], InputFinder.Find([scratch.Folder]).Select(input => input.Problem?.Code));
        Assert.Equal(["empty", null], InputFinder.Find([scratch.Path("*.*")]).Select(input => input.Problem?.Code));
    }

    [Fact]
    public void A_folder_that_is_too_deep_is_named()
    {
        using var scratch = new Scratch();
        scratch.Write(string.Concat(Enumerable.Repeat("d/", 70)) + "page.txt", "x");
        Assert.Equal("unreadable", Assert.Single(InputFinder.Find([scratch.Folder])).Problem?.Code);
    }

    [Fact]
    public void Standard_input_and_addresses_are_taken_as_they_are()
    {
        var found = InputFinder.Find(["-", "https://post.example/a*b?c=1"]).ToArray();
        Assert.Equal(["-", "https://post.example/a*b?c=1"], found.Select(input => input.Name));
        Assert.True(found[0].IsStandardInput);
        Assert.True(found[1].IsAddress);
    }
}
