using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;

namespace TrustClaims.Domain.Trust;

/// <summary>
/// What the engine looks at for one claim: gathered once, stored with the decision, enough to decide it again years later. Null means that
/// the fact is not known (or has no meaning for this claim); a rule that needs it then does not apply. Counts over a window leave out withdrawn
/// claims and claims of our own fault, and their windows are those of the policy in force.
/// </summary>
public readonly record struct ClaimFacts
{
    public required ClaimType Type { get; init; }

    public required Money Payable { get; init; }

    /// <summary>Calendar day of the declaration in the installation's time zone.</summary>
    public required DateOnly DeclaredOn { get; init; }

    /// <summary>Whole days since the customer's <c>since</c>, or else the first order.</summary>
    public int? TenureDays { get; init; }

    public int? DeliveredOrders { get; init; }

    public bool HoldsContract { get; init; }

    /// <summary>Claims of this customer in the frequency rule's window, this one included.</summary>
    public int? DeclarationsInWindow { get; init; }

    /// <summary>Granted to this customer in the cumulative rule's window, this claim not included.</summary>
    public Money? GrantedInWindow { get; init; }

    /// <summary>Orders of this customer placed in the last 12 months.</summary>
    public int? OrdersInYear { get; init; }

    /// <summary>Those among them with a claim, this one's order included.</summary>
    public int? OrdersWithClaimInYear { get; init; }

    /// <summary>The day from which the age counts: delivery if the carrier says delivered, else expected delivery, or the event.</summary>
    public DateOnly? CountedFrom { get; init; }

    /// <summary>For lost parcels: the most contradicting account over the parcels of the items.</summary>
    public CarrierAccount? Account { get; init; }

    /// <summary>Whether an earlier claim that still counts is about one of the same items.</summary>
    public bool? SameItemsClaimed { get; init; }

    /// <summary>Distinct other customers with a claim at this delivery address in the household rule's window.</summary>
    public int? OtherCustomersAtAddress { get; init; }

    public IReadOnlyList<string>? Categories { get; init; }

    /// <summary>Granted on word today, over all types, this claim not included.</summary>
    public Money? ExposureToday { get; init; }

    /// <summary>Granted on word today for this claim's type, this claim not included.</summary>
    public Money? ExposureTodayForType { get; init; }

    /// <summary>Granted on word this hour, over all types, this claim not included; known where a policy has a budget of the hour.</summary>
    public Money? ExposureThisHour { get; init; }

    /// <summary>Granted on word this hour for this claim's type, this claim not included.</summary>
    public Money? ExposureThisHourForType { get; init; }

    /// <summary>
    /// What today's exposure already counts of the same things, for claims that have been withdrawn since: at most <see cref="Payable"/>. Null where nothing is.
    /// </summary>
    public Money? CountedToday { get; init; }

    /// <summary>Whole hours since the customer first became known.</summary>
    public int? HoursKnown { get; init; }

    /// <summary>Whether money or goods would go elsewhere than the agreement says.</summary>
    public bool? DestinationDiffers { get; init; }

    /// <summary>Whole days since the customer's e-mail or account changed; null when it never did.</summary>
    public int? DaysSinceContactChanged { get; init; }

    public CoverAnswer? Cover { get; init; }

    /// <summary>The rules that were set aside for this customer at the time.</summary>
    public RuleSet SetAside { get; init; }

    /// <summary>The highest standing that counted for this customer at the time; null where none was arranged.</summary>
    public Standing? StandingAtMost { get; init; }

    /// <summary>Whether every parcel that it is about lies within an incident of ours; null where one does not.</summary>
    public bool? OwnIncident { get; init; }

    /// <summary>Calendar days from <see cref="CountedFrom"/> to the declaration; negative while a parcel is not due yet.</summary>
    public int? AgeDays => DeclaredOn.DayNumber - CountedFrom?.DayNumber;
}
