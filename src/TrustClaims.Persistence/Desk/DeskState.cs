using TrustClaims.Domain;

namespace TrustClaims.Persistence.Desk;

/// <summary>What people of ours are doing about a claim just now. It is nothing of the claim itself: no decision reads it, and no audit trail keeps it.</summary>
public sealed class DeskState
{
    public required ClaimId Claim { get; init; }

    /// <summary>Who has it in hand; null where nobody has.</summary>
    public StaffId? HeldBy { get; set; }

    public string? HeldByName { get; set; }

    /// <summary>Theirs until then, whatever becomes of their browser; prolonged while they write.</summary>
    public DateTimeOffset? HeldUntil { get; set; }

    /// <summary>Put off: out of the queue until then.</summary>
    public DateTimeOffset? PutOffUntil { get; set; }

    public string? PutOffBy { get; set; }

    /// <summary>The colleague to whom it was handed over: theirs to answer before anybody else's. Null where it is anybody's.</summary>
    public StaffId? HandedTo { get; set; }

    /// <summary>Who handed it over, under their real name.</summary>
    public string? HandedBy { get; set; }

    /// <summary>What they say of it to that colleague; the customer does not read it.</summary>
    public string? HandedWords { get; set; }

    /// <summary>When it last went into other hands, out of all hands, or to the side: so that open pages notice.</summary>
    public DateTimeOffset ChangedAt { get; set; }

    public bool IsHeld(DateTimeOffset now) => HeldUntil > now;

    public bool IsPutOff(DateTimeOffset now) => PutOffUntil > now;

    /// <summary>That colleague's before anybody else's, and not put off any more.</summary>
    /// <param name="by">The real name of whoever hands it over.</param>
    public void HandTo(StaffId colleague, string by, string words) =>
        (HandedTo, HandedBy, HandedWords, PutOffUntil, PutOffBy) = (colleague, by, words, null, null);
}
