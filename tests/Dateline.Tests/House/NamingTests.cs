using Dateline.Language;

namespace Dateline.Tests.House;

public class NamingTests
{
    [Fact]
    public void NoTypeIsNamedForWhatItIsNot()
    {
        string[] banned = ["Manager", "Helper", "Helpers", "Util", "Utils", "Processor", "Service", "Base", "Info"];
        var faults = typeof(Article).Assembly.GetTypes()
            .Where(type => !type.Name.Contains('<') && type.Namespace?.StartsWith("Dateline", StringComparison.Ordinal) == true)
            .Where(type => banned.Any(word => type.Name.EndsWith(word, StringComparison.Ordinal)));
        Assert.Empty(faults.Select(type => type.FullName));
    }

    [Fact]
    public void NoTypeHasTheNameOfANamespace()
    {
        var types = typeof(Article).Assembly.GetTypes().Where(type => !type.Name.Contains('<')).ToList();
        var spaces = types.SelectMany(type => (type.Namespace ?? "").Split('.')).ToHashSet();
        Assert.Empty(types.Where(type => !type.IsNested && spaces.Contains(type.Name)).Select(type => type.FullName));
    }

    [Fact]
    public void EveryRuleFileIsWellFormed()
    {
        Assert.NotEmpty(RuleFile.All());
        Assert.All(RuleFile.All(), path => RuleFile.Load(path));
    }

    [Fact]
    public void NoFileOutgrowsItsFolderMates()
    {
        var tooLong = Repository.Files("src", "*.cs").Where(path => File.ReadLines(path).Count() > 500)
            .Select(path => Path.GetRelativePath(Repository.Root, path));
        Assert.Empty(tooLong);
    }

    [Fact]
    public void NoLineIsWiderThanAScreen()
    {
        var wide =
            from folder in new[] { "src", "tests", "eval", "bench" }
            from path in Repository.Files(folder, "*.cs")
            from line in File.ReadLines(path).Select((text, at) => (text, number: at + 1))
            where line.text.Length > 140
            select $"{Path.GetRelativePath(Repository.Root, path)}:{line.number}";
        Assert.Empty(wide);
    }
}
