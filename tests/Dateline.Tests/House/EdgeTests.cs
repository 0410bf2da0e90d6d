using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Dateline.Tests.House;

/// <summary>Which project may know which, and which folder of the library which: ARCHITECTURE.md, "Edges".</summary>
public class EdgeTests
{
    public static TheoryData<string, string[], string[]> Projects => new()
    {
        { "Dateline", [], ["AngleSharp", "NodaTime"] },
        { "Dateline.Storage", ["Dateline"], ["Microsoft.Data.Sqlite.Core", "SQLitePCLRaw.bundle_e_sqlite3"] },
        { "Dateline.Fetching", ["Dateline"], [] },
        { "Dateline.Server", ["Dateline", "Dateline.Storage", "Dateline.Fetching"], [] },
        {
            "Dateline.Cli", ["Dateline", "Dateline.Storage", "Dateline.Fetching", "Dateline.Server"],
            ["System.CommandLine", "Spectre.Console"]
        },
    };

    [Theory]
    [MemberData(nameof(Projects))]
    public void AProjectKnowsNoMoreThanItMay(string project, string[] projects, string[] packages)
    {
        var file = XDocument.Load(Path.Combine(Repository.Root, "src", project, project + ".csproj"));
        var knownProjects = file.Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension((string)reference.Attribute("Include")!));
        var knownPackages = file.Descendants("PackageReference").Select(one => (string)one.Attribute("Include")!);

        Assert.Empty(knownProjects.Except(projects));
        Assert.Empty(knownPackages.Except(packages));
    }

    [Fact]
    public void EveryProjectUnderSrcIsInTheTable()
    {
        var listed = Projects.Select(row => row.Data.Item1).ToHashSet();
        var there = Repository.Files("src", "*.csproj").Select(Path.GetFileNameWithoutExtension);
        Assert.Subset(listed, there.ToHashSet()!);
    }

    [Fact]
    public void EveryPackageIsPinnedToOneVersion()
    {
        var pins = XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props"))
            .Descendants("PackageVersion").Select(pin => (string)pin.Attribute("Version")!);
        Assert.All(pins, version => Assert.Matches(@"^\d+\.\d+\.\d+$", version));
    }

    [Fact]
    public void AStageNeverKnowsAnotherStage()
    {
        string[] stages = ["Intake", "Extraction", "Revisions", "Duplicates", "Annotating", "Stories", "Claims", "Briefs"];
        var faults =
            from stage in stages
            from path in Repository.Files(Path.Combine("src", "Dateline", stage), "*.cs")
            let text = File.ReadAllText(path)
            from other in stages
            where other != stage && Regex.IsMatch(text, $@"\bDateline\.{other}\b")
            select $"{Path.GetRelativePath(Repository.Root, path)} names {other}";
        Assert.Empty(faults);
    }

    [Fact]
    public void AnAnnotatorKnowsOthersOnlyByTheirLayers()
    {
        var home = Path.Combine(Repository.Root, "src", "Dateline", "Annotating");
        var rooms = Directory.GetDirectories(home).Select(Path.GetFileName).ToArray();
        var faults =
            from room in rooms
            from path in Repository.Files(Path.Combine("src", "Dateline", "Annotating", room!), "*.cs")
            let text = File.ReadAllText(path)
            from other in rooms
            where other != room && Regex.IsMatch(text, $@"\bDateline\.Annotating\.{other}\b")
            select $"{Path.GetRelativePath(Repository.Root, path)} names {other}";
        Assert.Empty(faults);
    }

    [Fact]
    public void TheLibraryTouchesNoFilesSocketsOrClocks()
    {
        string[] doors = [@"\bSystem\.IO\.File\b", @"\bFile\.(Open|Read|Write|Exists)", @"\bDirectory\.", @"\bHttpClient\b",
            @"\bSystem\.Net\b", @"\bSystem\.Data\b", @"\bConsole\.", @"\bEnvironment\.", @"\bStopwatch\b"];
        var faults =
            from path in Repository.Files(Path.Combine("src", "Dateline"), "*.cs")
            from line in File.ReadLines(path)
            from door in doors
            where !line.TrimStart().StartsWith("//", StringComparison.Ordinal) && Regex.IsMatch(line, door)
            select $"{Path.GetRelativePath(Repository.Root, path)}: {line.Trim()}";
        Assert.Empty(faults);
    }
}
