using Dateline.Language;
using NodaTime;

namespace Dateline.Intake;

/// <summary>What is known of an input before it is opened.</summary>
internal sealed record Parcel(string Input, Instant Arrived, string? Url, string? Charset, int Largest)
{
    public RawDocument Piece(RawKind kind, Decoded decoded) =>
        Piece(kind, decoded.Text) with { Problems = decoded.Problems };

    /// <summary>Another input that this one names.</summary>
    /// <param name="address">As it is stated.</param>
    /// <param name="entry">What is said of it.</param>
    public RawDocument Reference(string address, FeedEntry entry)
    {
        var whole = WebAddress.Resolve(Url, address);
        return Piece(RawKind.Reference, "") with
        {
            Url = whole,
            Place = whole,
            Entry = entry with { Url = whole, IsSummary = true },
        };
    }

    public RawDocument Piece(RawKind kind, string content) => new()
    {
        Input = Input,
        Kind = kind,
        Content = content,
        Arrived = Arrived,
        Url = Url,
    };
}
