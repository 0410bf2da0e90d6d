namespace Dateline.Extraction.Scrapes;

/// <summary>What the make of a scraped text says of a line, before its words are looked at.</summary>
internal enum LineMark
{
    None,
    Heading,
    Quotation,
    ListItem,
    Caption,

    /// <summary>The whole line leads elsewhere.</summary>
    Link,
}

/// <summary>A line after the make of the text is undone: broken lines joined, marks of Markdown read.</summary>
internal readonly record struct RawLine(string Text, LineMark Mark = LineMark.None);
