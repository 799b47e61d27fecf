using TrustClaims.Domain.Claims;

namespace TrustClaims.Domain.Settlements;

public enum SettlementState
{
    Waiting,

    /// <summary>Given to the outside world, which has not said yet what became of it.</summary>
    HandedOver,
    Done,
    Failed,

    /// <summary>The customer withdrew before it started, another took its place after it failed, or a later claim owes what was lost.</summary>
    Cancelled,
}

/// <summary>What became of it in the outside world.</summary>
public enum SettlementOutcome
{
    Refunded,
    Sent,
    Delivered,
    Failed,
}

public static class SettlementOutcomes
{
    /// <summary>Whether a remedy can end so: money is refunded, goods are sent and delivered; a repair may be either, and anything can fail.</summary>
    public static bool IsFor(this SettlementOutcome outcome, Remedy remedy) => outcome switch
    {
        SettlementOutcome.Refunded => remedy.IsMoney() || remedy == Remedy.Repair,
        SettlementOutcome.Sent or SettlementOutcome.Delivered => !remedy.IsMoney(),
        _ => true,
    };
}

/// <summary>What the outside world reports.</summary>
/// <param name="At">When it happened there.</param>
public sealed record SettlementReport(SettlementOutcome Outcome, DateTimeOffset At, string? Carrier, string? TrackingNumber, string? Reason)
{
    /// <summary>For what was sent: whether its carrier tells us when it is there, so that this can be promised.</summary>
    public bool IsFollowed { get; init; }
}

/// <summary>The carrying out of one remedy for one item, once. Unique by claim, item and round.</summary>
public sealed class Settlement
{
    /// <summary>What a gesture names in the place of an item.</summary>
    public static readonly ItemId GestureItem = new("(gesture)");

    /// <summary>As the back office reads it.</summary>
    private const string GestureTitle = "Geste commercial";

    private Settlement()
    {
    }

    internal Settlement(ClaimId claim, ClaimItem item, int round, Remedy remedy, int quantity, Money amount, DateTimeOffset notBefore)
    {
        (Claim, Item, Title, Round) = (claim, item.Item, item.Title, round);
        (Remedy, Quantity, Amount, NotBefore) = (remedy, quantity, amount, notBefore);
    }

    /// <summary>A gesture for a broken promise of ours: it has rounds of its own, and is no remedy.</summary>
    internal static Settlement Goodwill(ClaimId claim, PromiseId broken, int round, Remedy remedy, Money amount, DateTimeOffset notBefore) => new()
    {
        Claim = claim,
        Gesture = broken,
        Item = GestureItem,
        Title = GestureTitle,
        Round = round,
        Remedy = remedy,
        Amount = amount,
        NotBefore = notBefore,
    };

    /// <summary>A gesture of a person of ours.</summary>
    internal static Settlement Goodwill(ClaimId claim, StaffId givenBy, int round, Remedy remedy, Money amount, DateTimeOffset notBefore) => new()
    {
        Claim = claim,
        GivenBy = givenBy,
        Item = GestureItem,
        Title = GestureTitle,
        Round = round,
        Remedy = remedy,
        Amount = amount,
        NotBefore = notBefore,
    };

    public SettlementId Id { get; private set; }

    public ClaimId Claim { get; private set; }

    public ItemId Item { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>1 for the first grant of a claim; another look that grants more makes round 2.</summary>
    public int Round { get; private set; }

    /// <summary>Given beyond what was granted, for a broken promise or by a person, and no remedy. Queries ask for <see cref="GestureItem"/>.</summary>
    public bool IsGesture => Item == GestureItem;

    /// <summary>The broken promise that it makes good, where it is a gesture for one.</summary>
    public PromiseId? Gesture { get; private set; }

    /// <summary>Who of ours made the gesture; null where it was the rule for a broken promise, and for remedies.</summary>
    public StaffId? GivenBy { get; private set; }

    public Remedy Remedy { get; private set; }

    public int Quantity { get; private set; }

    /// <summary>What is paid; for goods, their payable amount.</summary>
    public Money Amount { get; private set; }

    /// <summary>Not carried out before: until then the customer may change their mind.</summary>
    public DateTimeOffset NotBefore { get; private set; }

    public SettlementState State { get; private set; } = SettlementState.Waiting;

    /// <summary>A worker holds it until then; null when nobody does.</summary>
    public DateTimeOffset? LeasedUntil { get; private set; }

    public DateTimeOffset? HandedOverAt { get; private set; }

    public SettlementOutcome? Outcome { get; private set; }

    public DateTimeOffset? OutcomeAt { get; private set; }

    /// <summary>When it was done as promised: paid, or on its way. Null until then, and again once it has failed.</summary>
    public DateTimeOffset? DoneAt { get; private set; }

    public string? Carrier { get; private set; }

    public string? TrackingNumber { get; private set; }

    public string? FailureReason { get; private set; }

    /// <summary>Concurrency token: a worker's lease and a customer's change of mind cannot both win.</summary>
    public int Version { get; private set; }

    /// <summary>Owed still, or done: what failed is neither until somebody has seen to it.</summary>
    public bool CameAbout => State is not (SettlementState.Failed or SettlementState.Cancelled);

    /// <summary>Goods that were sent, of which no more is known.</summary>
    public bool IsOnItsWay => State == SettlementState.Done && Outcome == SettlementOutcome.Sent && !Remedy.IsMoney();

    /// <summary>Lost on its way, and owed by a later claim: nothing else calls off what was sent.</summary>
    public bool IsHandedOn => State == SettlementState.Cancelled && Outcome == SettlementOutcome.Sent;

    public bool HasStarted => State is not (SettlementState.Waiting or SettlementState.Cancelled) || LeasedUntil is not null;

    /// <summary>Takes it for carrying out; also what an earlier holder left behind when its lease ran out.</summary>
    public bool TryLease(DateTimeOffset now, TimeSpan length)
    {
        if (State != SettlementState.Waiting || NotBefore > now || LeasedUntil > now)
        {
            return false;
        }

        (LeasedUntil, Version) = (now + length, Version + 1);
        return true;
    }

    internal void HandOver(DateTimeOffset now) => (State, HandedOverAt, LeasedUntil, Version) = (SettlementState.HandedOver, now, null, Version + 1);

    internal void Lower(Money amount) => Amount = amount;

    internal void Change(Remedy remedy) => (Remedy, Version) = (remedy, Version + 1);

    internal void Cancel() => (State, Version) = (SettlementState.Cancelled, Version + 1);

    internal void End(SettlementReport report)
    {
        State = report.Outcome == SettlementOutcome.Failed ? SettlementState.Failed : SettlementState.Done;
        (Outcome, OutcomeAt, FailureReason) = (report.Outcome, report.At, report.Reason);
        DoneAt = report.Outcome == SettlementOutcome.Failed ? null : DoneAt ?? report.At;
        (Carrier, TrackingNumber) = (report.Carrier ?? Carrier, report.TrackingNumber ?? TrackingNumber);
        (HandedOverAt, LeasedUntil, Version) = (HandedOverAt ?? report.At, null, Version + 1);
    }

    /// <summary>Takes over what a later report says otherwise of the same outcome; when it happened stays.</summary>
    /// <returns>Whether anything was otherwise.</returns>
    internal bool Correct(SettlementReport report)
    {
        var told = (report.Carrier ?? Carrier, report.TrackingNumber ?? TrackingNumber, report.Reason ?? FailureReason);
        if (told == (Carrier, TrackingNumber, FailureReason))
        {
            return false;
        }

        (Carrier, TrackingNumber, FailureReason) = told;
        Version++;
        return true;
    }
}
