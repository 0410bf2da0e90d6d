using System.IO.Compression;
using System.Text;
using Dateline.Intake;
using NodaTime;

namespace Dateline.Tests.Intake;

/// <summary>What the mailroom makes of some bytes.</summary>
internal static class Post
{
    public static readonly Instant Arrived = Instant.FromUtc(2031, 3, 4, 12, 0);

    public static List<Outcome<RawDocument>> Open(byte[] bytes, string? charset = null, string? url = null) =>
        [.. new Mailroom().Open("input", new OneWayStream(bytes), Arrived, url, charset)];

    public static List<Outcome<RawDocument>> Open(string text) => Open(Encoding.UTF8.GetBytes(text));

    public static RawDocument Only(byte[] bytes, string? charset = null) => Assert.Single(Open(bytes, charset)).Value!;

    public static Problem Refused(byte[] bytes) => Assert.Single(Open(bytes)).Problem!;

    public static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(bytes);
        return packed.ToArray();
    }

    /// <summary>As a pipe gives bytes: no length, no way back, a few at a time.</summary>
    private sealed class OneWayStream(byte[] bytes) : MemoryStream
    {
        private int _at;

        public override bool CanSeek => false;

        public override int Read(Span<byte> buffer)
        {
            var count = Math.Min(Math.Min(buffer.Length, 1000), bytes.Length - _at);
            bytes.AsSpan(_at, count).CopyTo(buffer);
            _at += count;
            return count;
        }
    }
}
