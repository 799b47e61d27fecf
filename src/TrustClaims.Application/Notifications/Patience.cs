using System.Buffers.Binary;

namespace TrustClaims.Application.Notifications;

/// <summary>How long what failed waits for its next try, and when it has been tried for long enough.</summary>
public static class Patience
{
    /// <summary>About three days: the pauses up to an hour, and 72 hours one by one.</summary>
    public const int MostAttempts = 78;

    private const int MostMinutes = 60;

    /// <summary>
    /// After the first failure about a minute, then twice as long each time, up to about an hour, so that a server that comes back gets within the hour
    /// what it missed. A quarter more or less, other for each message and attempt and always the same for both, so that what failed together does not
    /// come back together.
    /// </summary>
    /// <param name="attempts">From 1.</param>
    public static TimeSpan PauseAfter(Guid message, int attempts)
    {
        var minutes = Math.Min(MostMinutes, Math.Pow(2, Math.Min(attempts, 20) - 1));
        return TimeSpan.FromMinutes(minutes * (0.75 + (0.5 * Share(message, attempts))));
    }

    // From 0 to 1, by the random end of the id. Multiplied as in SplitMix64, so that one attempt says nothing of the next.
    private static double Share(Guid message, int attempts)
    {
        Span<byte> bytes = stackalloc byte[16];
        message.TryWriteBytes(bytes);
        var mixed = unchecked((BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]) + ((ulong)attempts * 0x9E3779B97F4A7C15)) * 0xBF58476D1CE4E5B9);
        mixed = unchecked((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB);
        return (mixed >> 11) / (double)(1UL << 53);
    }
}
