using System.IO.Compression;
using System.Text;

namespace Dateline.Cli.Tests;

/// <summary>What people feed to a program by mistake: each is named with its code, and the rest of the batch goes on.</summary>
public class BadInputTests
{
    private const string Good =
        """{"id":"good","published":"2031-03-04","text":"The ferry ran aground off Skagen on Tuesday, the harbour office said."}""";

    public static TheoryData<string, string> Bad => new()
    {
        { "empty.txt", "empty" },
        { "picture.png", "binary" },
        { "cut.html.gz", "truncated-gzip" },
        { "missing.html", "not-found" },
        { "shell.html", "no-body" },
        { "folder", "no-articles" },
        { "broken.jsonl", "bad-json" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task A_bad_input_is_named_with_its_code_and_the_rest_is_done(string name, string code)
    {
        using var scratch = new Scratch();
        var bad = Make(scratch, name);
        var good = scratch.Write("good.jsonl", Good);
        foreach (var command in new[] { "extract", "brief" })
        {
            var run = await Dispatch.Here(command, bad, good, "--format", "jsonl");
            Assert.Equal(1, run.Status);
            Assert.Contains("ran aground", Assert.Single(run.Lines), StringComparison.Ordinal);
            var line = Assert.Single(run.Problems.Split('\n', StringSplitOptions.RemoveEmptyEntries));
            Assert.StartsWith(bad, line, StringComparison.Ordinal);
            Assert.EndsWith($"(code {code})", line, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_line_with_a_zero_byte_costs_itself_alone()
    {
        using var scratch = new Scratch();
        var path = scratch.Write("zero.jsonl",
            $"{Good}\n{{\"id\":\"b\",\"te\0xt\":\"x\"}}\n{Good.Replace("good", "next", StringComparison.Ordinal)}\n");
        var run = await Dispatch.Here("extract", path, "--format", "jsonl");
        Assert.Equal(1, run.Status);
        Assert.Equal(2, run.Lines.Length);
        Assert.Contains("line 2: ", run.Problems, StringComparison.Ordinal);
        Assert.Contains("(code bad-json)", run.Problems, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("[{\"text\":")]
    [InlineData("{\"text\":")]
    public async Task Brackets_within_brackets_are_bad_json(string bracket)
    {
        using var scratch = new Scratch();
        var path = scratch.Write("deep.json", new StringBuilder().Insert(0, bracket, 100_000).ToString());
        var run = await Dispatch.Here("extract", path);
        Assert.Equal(1, run.Status);
        Assert.Contains("(code bad-json)", run.Problems, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_behind_two_dashes_may_look_like_an_option()
    {
        var refused = await Dispatch.Here("extract", "--nosuch.jsonl");
        Assert.Equal(2, refused.Status);
        var run = await Dispatch.Here("extract", "--format", "jsonl", "--", "--nosuch.jsonl");
        Assert.Equal(1, run.Status);
        Assert.Contains("(code not-found)", run.Problems, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_may_not_be_read_is_named()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.UserName == "root", "root may read everything");
        using var scratch = new Scratch();
        var path = scratch.Write("secret.txt", "x");
        Dispatch.SetMode(path, UnixFileMode.None);
        var run = await Dispatch.Here("extract", path);
        Assert.Equal(1, run.Status);
        Assert.Contains("(code no-permission)", run.Problems, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_steers_the_terminal_is_printed_plain()
    {
        var run = await Dispatch.Here("extract", "no\u001b[2J\nsuch.html");
        Assert.DoesNotContain('\u001b', run.Problems);
        Assert.Equal(1, run.Problems.Count(letter => letter == '\n'));
    }

    [Fact]
    public async Task A_huge_text_is_refused_in_bounded_time_and_memory()
    {
        using var scratch = new Scratch();
        var path = scratch.Path("huge.txt");
        using (var file = File.Create(path))
        {
            file.Write(Encoding.UTF8.GetBytes("The ferry ran aground off Skagen on Tuesday.\n\n"));
            // Sparse: a text editor's crash leaves such files, half a gigabyte of zeros.
            file.SetLength(500L * 1024 * 1024);
        }
        var before = GC.GetTotalAllocatedBytes();
        var run = await Dispatch.Here("extract", path, "--format", "jsonl");
        Assert.Equal(1, run.Status);
        Assert.Matches(@"\(code (too-large|binary)\)", run.Problems);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 300L * 1024 * 1024);
    }

    [Fact]
    public async Task An_address_that_leads_inside_is_refused()
    {
        var run = await Dispatch.Here("extract", "http://127.0.0.1:9/page");
        Assert.Equal(1, run.Status);
        Assert.Contains("(code address-refused)", run.Problems, StringComparison.Ordinal);
    }

    private static string Make(Scratch scratch, string name)
    {
        const string shell = "<!DOCTYPE html><html><head><title>App</title></head><body><div id=root></div></body></html>";
        switch (name)
        {
            case "empty.txt":
                return scratch.Write(name, "");
            case "picture.png":
                return scratch.Write(name, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, .. new byte[200]]);
            case "cut.html.gz":
                using (var packed = new MemoryStream())
                {
                    using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
                        gzip.Write(Encoding.UTF8.GetBytes(shell + new string('x', 5000)));
                    return scratch.Write(name, packed.ToArray()[..^12]);
                }
            case "shell.html":
                return scratch.Write(name, shell);
            case "broken.jsonl":
                return scratch.Write(name, """{"id":"broken","text":"The ferry ran""" + "\n");
            case "folder":
                return Directory.CreateDirectory(scratch.Path(name)).FullName;
            default:
                return scratch.Path(name);
        }
    }
}
