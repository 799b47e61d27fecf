using System.Text.Json;

namespace TrustClaims.Application.Exchanges;

/// <summary>What was true of a call or a message to answer at the moment that a letter tells of.</summary>
/// <param name="Slot">The quarter of an hour that was booked; null where it is about a written reply.</param>
/// <param name="Due">By when a reply is promised, or was; for a call its end.</param>
/// <param name="Next">The next quarter of an hour, booked where <paramref name="Again"/> is set, else free then; null where there was none.</param>
/// <param name="Again">By when a call or a reply is promised anew.</param>
/// <param name="Author">The real name of who looks after it; null where nobody does yet.</param>
public sealed record ContactFacts(DateTimeOffset? Slot, DateTimeOffset? Due, DateTimeOffset? Next, DateTimeOffset? Again, string? Author)
{
    public const string Booked = "call.booked";
    public const string Reminder = "call.reminder";
    public const string Cancelled = "call.cancelled";
    public const string Missed = "call.missed";
    public const string Nobody = "call.nobody";
    public const string Promised = "reply.promised";
    public const string Late = "reply.late";

    /// <summary>The quarter of an hour that <see cref="Slot"/> was booked instead of; null where there was none.</summary>
    public DateTimeOffset? Before { get; init; }

    /// <summary>The one who asked no longer wants it.</summary>
    public bool IsOff { get; init; }

    /// <summary>How often the same was promised before, and not kept.</summary>
    public int MissedBefore { get; init; }

    public static ContactFacts Read(string body) => JsonSerializer.Deserialize<ContactFacts>(body)!;

    public string Write() => JsonSerializer.Serialize(this);
}
