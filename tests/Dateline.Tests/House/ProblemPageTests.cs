using System.Reflection;
using System.Text.RegularExpressions;

namespace Dateline.Tests.House;

public class ProblemPageTests
{
    [Fact]
    public void EveryProblemCodeIsExplainedAndNoOther()
    {
        var codes = typeof(ProblemCode).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (string)field.GetRawConstantValue()!).Order(StringComparer.Ordinal);
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "PROBLEMS.md"));
        var explained = Regex.Matches(page, @"^\| `([a-z-]+)` \|.+\|.+\|$", RegexOptions.Multiline)
            .Select(row => row.Groups[1].Value).Order(StringComparer.Ordinal);
        Assert.Equal(codes, explained);
    }
}
