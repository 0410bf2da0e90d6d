using System.Globalization;
using System.Text;
using Dateline.Markup;

namespace Dateline.Cli.Printing;

/// <summary>A folder that brat can open: for each article its text and its stand-off annotation.</summary>
internal sealed class StandoffFolder
{
    // File systems commonly allow 255 bytes; the id's part is only there for people.
    private const int LongestName = 60;

    private readonly string _folder;
    private int _count;

    /// <exception cref="IOException">The folder cannot be made or written to.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not write there.</exception>
    public StandoffFolder(string folder)
    {
        _folder = folder;
        Directory.CreateDirectory(folder);
        Write("annotation.conf", Standoff.Configuration);
    }

    /// <summary>Writes both files of a document and gives their name without ending.</summary>
    public string Add(Document document)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{++_count:0000}-{Name(document.Article.Id)}");
        Write(name + ".txt", document.Text);
        Write(name + ".ann", Standoff.Write(document));
        return name;
    }

    private void Write(string name, string text) =>
        File.WriteAllBytes(Path.Combine(_folder, name), Encoding.UTF8.GetBytes(text));

    /// <summary>What of an id can be the name of a file anywhere: an address from outside must not lead out of the folder.</summary>
    private static string Name(string id)
    {
        var name = new StringBuilder();
        foreach (var letter in id)
        {
            if (char.IsAsciiLetterOrDigit(letter))
                name.Append(char.ToLowerInvariant(letter));
            else if (name.Length > 0 && name[^1] != '-')
                name.Append('-');
            if (name.Length == LongestName)
                break;
        }
        return name.Length > 0 ? name.ToString().TrimEnd('-') : "article";
    }
}
