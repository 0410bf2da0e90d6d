using NodaTime;

namespace Dateline.Intake;

/// <summary>What did they send us? Unpacks one input into the pieces that it holds.</summary>
public sealed class Mailroom
{
    /// <summary>Reads the stream lazily, piece by piece; a bad piece is a problem and the rest goes on.</summary>
    /// <param name="input">What the user named.</param>
    /// <param name="stream">Read once, from its start; need not seek.</param>
    /// <param name="arrived">The time of arrival.</param>
    /// <param name="url">The address, where it was fetched.</param>
    /// <param name="charset">The character set that the transport declared.</param>
    public IEnumerable<Outcome<RawDocument>> Open(
        string input, Stream stream, Instant arrived, string? url = null, string? charset = null) =>
        throw new NotImplementedException();
}
