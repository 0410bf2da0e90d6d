using Dateline.Extraction;

namespace Dateline.Json;

/// <summary>An explanation as <c>extract --explain</c> prints it.</summary>
public static class ExplanationJson
{
    public static byte[] Write(Explanation explanation, bool indented = false) => JsonLine.Write(
        json =>
        {
            json.Known("input", explanation.Input);
            json.WriteStartObject("verdict");
            json.WriteBoolean("article", explanation.Verdict.IsArticle);
            json.WriteNumber("points", explanation.Verdict.Points);
            json.Objects("signs", explanation.Verdict.Signs, sign =>
            {
                json.WriteString("id", sign.Id);
                json.WriteNumber("points", sign.Points);
                json.WriteString("why", sign.Why);
            });
            json.WriteEndObject();
            json.WriteStartObject("facts");
            foreach (var fact in explanation.Facts)
                json.Known(fact.Name, fact.Value);
            json.WriteEndObject();
            json.Objects("candidates", explanation.Candidates, one =>
            {
                json.WriteString("kind", one.Kind);
                json.Known("element", one.Element);
                json.Known("score", one.Score);
                json.WriteNumber("length", one.Length);
                json.WriteBoolean("won", one.Won);
            });
            json.Objects("blocks", explanation.Blocks, block =>
            {
                json.WriteString("kind", block.Kind.Word());
                json.Known("text", block.Text);
                json.Known("element", block.Element);
                json.Known("score", block.Score);
                json.WriteBoolean("kept", block.IsKept);
                json.Known("rule", block.Rule);
                json.Known("why", block.Why);
            });
        },
        indented);
}
