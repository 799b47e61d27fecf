using System.Buffers.Binary;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using TrustClaims.Application.Paging;

namespace TrustClaims.Web.Api;

/// <summary>One page of a list, newest first.</summary>
/// <param name="NextCursor">To be given as <c>cursor</c> for the next page; null at the end.</param>
internal sealed record PageAnswer<T>(
    IReadOnlyList<T> Items, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? NextCursor);

/// <summary>Cursors as they go out and come back: nothing that anybody should take apart.</summary>
internal static class Cursors
{
    private const int Bytes = 24;

    public static string? Write(Position? position)
    {
        if (position is null)
        {
            return null;
        }

        Span<byte> bytes = stackalloc byte[Bytes];
        BinaryPrimitives.WriteInt64BigEndian(bytes, position.At.UtcTicks);
        position.Id.TryWriteBytes(bytes[8..], bigEndian: true, out _);
        return Base64Url.EncodeToString(bytes);
    }

    public static bool TryRead(string text, [NotNullWhen(true)] out Position? position)
    {
        position = null;
        Span<byte> bytes = stackalloc byte[Bytes];
        if (text.Length > 2 * Bytes || !Base64Url.IsValid(text) || !Base64Url.TryDecodeFromChars(text, bytes, out var written) || written != Bytes)
        {
            return false;
        }

        var ticks = BinaryPrimitives.ReadInt64BigEndian(bytes);
        if (ticks < DateTimeOffset.MinValue.UtcTicks || ticks > DateTimeOffset.MaxValue.UtcTicks)
        {
            return false;
        }

        position = new Position(new DateTimeOffset(ticks, TimeSpan.Zero), new Guid(bytes[8..], bigEndian: true));
        return true;
    }
}
