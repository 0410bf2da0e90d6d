namespace Dateline.Json;

/// <summary>What became of an article that came in, as <c>ingest</c> prints it.</summary>
public static class ReceiptJson
{
    public static byte[] Write(Receipt receipt, bool indented = false) => JsonLine.Write(json =>
    {
        json.WriteString("input", receipt.Article.Input);
        json.WriteString("id", receipt.Article.Id);
        json.WriteNumber("revision", receipt.Article.Revision);
        json.Known("story", receipt.Placement?.Story);
        json.Known("copyOf", receipt.Placement?.Placed.CopyOf);
        json.WriteBoolean("isNew", receipt.Placement is not null);
    }, indented);
}
