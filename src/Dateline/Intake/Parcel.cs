using NodaTime;

namespace Dateline.Intake;

/// <summary>What is known of an input before it is opened.</summary>
internal sealed record Parcel(string Input, Instant Arrived, string? Url, string? Charset, int Largest)
{
    public RawDocument Piece(RawKind kind, Decoded decoded) =>
        Piece(kind, decoded.Text) with { Problems = decoded.Problems };

    public RawDocument Piece(RawKind kind, string content) => new()
    {
        Input = Input,
        Kind = kind,
        Content = content,
        Arrived = Arrived,
        Url = Url,
    };
}
