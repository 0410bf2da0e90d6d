using Dateline.Extraction;

namespace Dateline.Json;

/// <summary>An explanation as <c>extract --explain</c> prints it.</summary>
public static class ExplanationJson
{
    public static byte[] Write(Explanation explanation, bool indented = false) => JsonLine.Write(
        json =>
        {
            json.Known("input", explanation.Input);
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
