namespace Dateline.Json;

/// <summary>Which story an article is part of, as <c>cluster</c> prints it.</summary>
public static class PlacementJson
{
    // Four digits tell two similarities apart; more are noise of the arithmetic.
    private const int Digits = 4;

    public static byte[] Write(string story, PlacedArticle placed, bool indented = false) => JsonLine.Write(json =>
    {
        json.WriteString("id", placed.Article);
        json.WriteString("story", story);
        json.Known("copyOf", placed.CopyOf);
        json.Known("similarity", placed.Similarity is { } similarity ? Math.Round(similarity, Digits) : null);
        json.Known("why", placed.Why);
    }, indented);
}
