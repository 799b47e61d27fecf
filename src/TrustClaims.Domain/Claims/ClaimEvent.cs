using TrustClaims.Domain.FollowUps;
using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Settlements;
using TrustClaims.Domain.Trust;

namespace TrustClaims.Domain.Claims;

/// <summary>Who made it happen.</summary>
public enum ActorKind
{
    Customer,
    Engine,
    Staff,
    Integration,
    Clock,
}

/// <param name="Name">The real name of a person of ours, or the name of the key of an integration.</param>
public sealed record Actor(ActorKind Kind, StaffId? Staff = null, string? Name = null)
{
    public static Actor Customer { get; } = new(ActorKind.Customer);

    public static Actor Engine { get; } = new(ActorKind.Engine);

    public static Actor Clock { get; } = new(ActorKind.Clock);

    public static Actor Of(NamedPerson person) => new(ActorKind.Staff, person.Id, person.Name);

    public static Actor Integration(string keyName) => new(ActorKind.Integration, null, keyName);
}

/// <summary>The closed family of all that can happen to a claim: what the audit trail keeps, and what messages are made of.</summary>
public abstract record ClaimEvent
{
    private ClaimEvent()
    {
    }

    public sealed record Declared(ClaimType Type, Money Payable, Remedy Remedy, Channel Channel, Declarant Declarant) : ClaimEvent;

    public sealed record Decided(int PolicyNumber, DecisionOutcome Outcome, DateOnly? On, string? Rule) : ClaimEvent
    {
        /// <summary><see cref="ClaimDecision.Chance"/>, so that the trail tells who was drawn for a call, and by what; null where nothing was drawn.</summary>
        public double? Chance { get; init; }
    }

    public sealed record RemedyChanged(Remedy From, Remedy To) : ClaimEvent;

    public sealed record Withdrawn : ClaimEvent;

    public sealed record Ruled(RulingOutcome Outcome, Money Granted, string? Reason) : ClaimEvent
    {
        /// <summary>The colleague who had read it before; null where nobody had to.</summary>
        public string? ReadBy { get; init; }
    }

    public sealed record AnotherLookAsked(string Words) : ClaimEvent;

    public sealed record PromisedDayCame(DateOnly On) : ClaimEvent;

    public sealed record ApprovedOnSilence(DateTimeOffset Due) : ClaimEvent;

    public sealed record AnswerOverdue(DateTimeOffset Due) : ClaimEvent;

    public sealed record LossConfirmed : ClaimEvent;

    /// <summary>It lies within a failure of ours that a manager has declared.</summary>
    public sealed record IncidentCoversIt(Guid Incident) : ClaimEvent;

    public sealed record SettlementHandedOver(ItemId Item, int Round) : ClaimEvent;

    public sealed record SettlementEnded(ItemId Item, int Round, SettlementOutcome Outcome, string? Detail) : ClaimEvent
    {
        /// <summary>The same outcome was told with other details; null for the first time.</summary>
        public bool? Corrects { get; init; }

        /// <summary>The <see cref="Detail"/> of goods that one of us put into the customer's hands.</summary>
        public const string AtCounter = "counter";
    }

    /// <param name="Round">The new round.</param>
    public sealed record SettledAgain(ItemId Item, int Round, Remedy From, Remedy To) : ClaimEvent;

    /// <summary>What was sent again is lost too.</summary>
    /// <param name="Claim">Reference of the claim that owes it from now on.</param>
    public sealed record ResendLost(ItemId Item, int Round, string Claim) : ClaimEvent;

    public sealed record TurnedUp : ClaimEvent;

    /// <summary>We did not keep our word.</summary>
    /// <param name="Promise">Its id.</param>
    /// <param name="Due">What we had said.</param>
    /// <param name="Gesture">What is given for it; null where nothing is published for it, or no more.</param>
    /// <param name="NewDue">By when it is promised anew; null where it has been done meanwhile.</param>
    public sealed record PromiseBroken(Guid Promise, PromiseKind Kind, DateTimeOffset Due, BrokenBy By, Money? Gesture, DateTimeOffset? NewDue) : ClaimEvent
    {
        /// <summary>The <see cref="GestureTable.Mark"/> of the table that was published then; null where it was not noted.</summary>
        public string? Table { get; init; }
    }

    /// <summary>A person of ours gives something beyond what is owed.</summary>
    /// <param name="Words">To the customer.</param>
    /// <param name="By">Their real name.</param>
    /// <param name="Round">Which of the claim's gestures it is.</param>
    /// <param name="Due">By when it is promised.</param>
    public sealed record GestureMade(Money Amount, string Words, string By, int Round, DateTimeOffset Due) : ClaimEvent
    {
        /// <inheritdoc cref="Ruled.ReadBy"/>
        public string? ReadBy { get; init; }
    }

    /// <summary>The carrier says that it has delivered what is promised for a day unless it arrives.</summary>
    /// <param name="At">By the carrier's account.</param>
    public sealed record DeliveryAnnounced(DateTimeOffset At) : ClaimEvent;

    /// <summary>What became known after it was answered at once and drawn for a call. Told to people of ours alone: nothing of the claim changes by it.</summary>
    /// <param name="Truth">What a careful person would have paid; null where nobody knows.</param>
    public sealed record FollowUpEnded(FollowUpEnd End, Money? Truth) : ClaimEvent;
}

/// <summary>One event with its moment and its author.</summary>
public sealed record Happening(DateTimeOffset At, Actor By, ClaimEvent Event);
