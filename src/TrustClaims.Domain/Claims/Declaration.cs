using TrustClaims.Domain.Agreements;

namespace TrustClaims.Domain.Claims;

public enum Channel
{
    Page,
    Api,
    Phone,
    Counter,
    Mail,
    Sms,

    /// <summary>A message in public or on a social network, noted by an agent.</summary>
    Social,
}

/// <summary>Who says it: the holder, the recipient of a gift, a relative, or an agent for a caller.</summary>
public enum Declarant
{
    Holder,
    Recipient,
    Relative,
    Agent,
}

/// <summary>One person's statement that something happened to items of one agreement, with what it pays.</summary>
/// <param name="OccurredOn">Calendar day of the event, where the customer named one.</param>
/// <param name="Cause">For contracts: the cause named, where it is not the type itself.</param>
/// <param name="Parcel">The parcel that was named, where the order has several.</param>
/// <param name="LossConfirmed">The carrier has said already that it lost this parcel, or what was sent again for it.</param>
/// <param name="Incident">The failure of ours within which it lies, where there is one.</param>
public sealed record Declaration(
    Agreement Agreement,
    ClaimType Type,
    PayableAmount Payable,
    Remedy Remedy,
    DateOnly? OccurredOn,
    ClaimType? Cause,
    Channel Channel,
    Declarant Declarant,
    ParcelId? Parcel = null,
    bool LossConfirmed = false,
    Guid? Incident = null)
{
    /// <summary>The customer stands at the counter, and leaves with what is granted at once in goods.</summary>
    public bool TakenAlong { get; init; }
}
