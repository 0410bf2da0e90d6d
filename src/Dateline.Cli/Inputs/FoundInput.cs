namespace Dateline.Cli.Inputs;

/// <summary>One thing to read, or the problem with what was named.</summary>
/// <param name="Name">As the user named it; in a folder, the folder as named and the way from there.</param>
/// <param name="Problem">Why there is nothing to open.</param>
public sealed record FoundInput(string Name, Problem? Problem = null)
{
    public bool IsStandardInput => Name == "-";

    public bool IsAddress => IsAddressName(Name);

    public static bool IsAddressName(string name) =>
        name.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
}
