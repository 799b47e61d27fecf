using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Simulation;

namespace TrustClaims.Domain.FollowUps;

/// <summary>
/// A claim that was answered at once and drawn at random for a friendly call, once it is paid. Nothing is ever taken back by it. It ends with a fact, or with
/// "unknown"; a fact that comes later still takes the place of "unknown". What a person of ours notes stands above what arrived by itself, and can be corrected; that
/// something turned up stands above a loss that the carrier had told of.
/// </summary>
public sealed class FollowUp
{
    /// <summary>Nobody is called more often than that.</summary>
    public const int MostTries = 3;

    /// <summary>From payment to the first call: whoever was paid has seen the money by then, and a late parcel has had its time.</summary>
    public static readonly TimeSpan CallAfter = TimeSpan.FromDays(7);

    /// <summary>From a call that nobody answered to the next.</summary>
    public static readonly TimeSpan RestsFor = TimeSpan.FromDays(2);

    /// <summary>Due for longer than that, it is too late to be friendly: it ends as unknown.</summary>
    public static readonly TimeSpan LapsesAfter = TimeSpan.FromDays(45);

    /// <summary>How long it is reserved for whoever calls.</summary>
    public static readonly TimeSpan HoldLength = TimeSpan.FromMinutes(30);

    private const string Over = "closed";

    private FollowUp()
    {
    }

    public FollowUp(ClaimId claim, DateTimeOffset drawnAt) => (Claim, DrawnAt) = (claim, drawnAt);

    public ClaimId Claim { get; private set; }

    public DateTimeOffset DrawnAt { get; private set; }

    /// <summary>When the call may first be made; null until the claim is paid.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>When the call may next be made; null until the claim is paid, and again once it is over.</summary>
    public DateTimeOffset? CallFrom { get; private set; }

    /// <summary>Calls that nobody answered.</summary>
    public int Tries { get; private set; }

    /// <summary>When somebody was reached; null where nobody was.</summary>
    public DateTimeOffset? TalkedAt { get; private set; }

    public StaffId? HeldBy { get; private set; }

    /// <summary>Their real name.</summary>
    public string? HeldByName { get; private set; }

    public DateTimeOffset? HeldUntil { get; private set; }

    /// <summary>Null while it is open.</summary>
    public FollowUpEnd? End { get; private set; }

    /// <summary>What a careful person would have paid; null while nobody knows.</summary>
    public Money? Truth { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>The real name of whoever noted the end; null where it came by itself.</summary>
    public string? EndedByName { get; private set; }

    /// <summary>Concurrency token: what an agent notes and what a carrier says cannot both be the first.</summary>
    public int Version { get; private set; }

    public bool IsOpen => End is null;

    /// <summary>What is known of the truth of a claim that was answered at once.</summary>
    /// <param name="probability">With which it was drawn.</param>
    /// <param name="drawn">Its follow-up; null where it was not drawn.</param>
    public static TruthState StateOf(double probability, FollowUp? drawn) =>
        drawn?.Truth is not null ? TruthState.Known : drawn is null && probability > 0 ? TruthState.NotDrawn : TruthState.Unknown;

    public bool MayBeCalled(DateTimeOffset now) => IsOpen && CallFrom <= now;

    public bool IsHeldByOther(StaffId staff, DateTimeOffset now) => HeldUntil > now && HeldBy != staff;

    /// <summary>The last of what was granted is paid: the call is due a while later.</summary>
    public void Paid(DateTimeOffset at)
    {
        if (IsOpen && DueAt is null)
        {
            (DueAt, CallFrom, Version) = (at + CallAfter, at + CallAfter, Version + 1);
        }
    }

    /// <summary>Reserved for somebody who is about to call.</summary>
    public Result<Done> Take(NamedPerson by, DateTimeOffset now)
    {
        if (!MayBeCalled(now))
        {
            return new Refusal.NotInThisState(Over);
        }

        return Free(by, now, () => (HeldBy, HeldByName, HeldUntil) = (by.Id, by.Name, now + HoldLength));
    }

    /// <summary>It rests for a while, or for good once it was tried often enough.</summary>
    public Result<Done> NobodyAnswered(NamedPerson by, DateTimeOffset now)
    {
        if (!MayBeCalled(now))
        {
            return new Refusal.NotInThisState(Over);
        }

        return Free(by, now, () =>
        {
            (Tries, CallFrom) = (Tries + 1, now + RestsFor);
            Release();
            if (Tries == MostTries)
            {
                Close(FollowUpEnd.Unknown, null, by.Name, now);
            }
        });
    }

    /// <summary>Somebody was reached: whatever they answered, the truth stays unknown until a fact tells it.</summary>
    public Result<Done> Talked(NamedPerson by, DateTimeOffset now)
    {
        if (!IsOpen || !(DueAt <= now))
        {
            return new Refusal.NotInThisState(Over);
        }

        return Free(by, now, () =>
        {
            TalkedAt = now;
            Close(FollowUpEnd.Unknown, null, by.Name, now);
        });
    }

    /// <summary>A person of ours learned what happened: it takes the place of what was known, which stays in the claim's trail.</summary>
    /// <param name="seen">From 0 to what was payable, for what somebody saw.</param>
    /// <remarks>Not before the call is due: whose claim is drawn is nobody's to know while it could still be another's.</remarks>
    public Result<Done> Find(FollowUpEnd end, Money payable, Money? seen, NamedPerson by, DateTimeOffset now)
    {
        var truth = end.Truth(payable, seen);
        if (truth is null || truth.Value.Currency != payable.Currency || truth.Value.Minor < 0 || truth > payable)
        {
            return new Refusal.AmountBeyondPayable(payable);
        }

        return (End, Truth) == (end, truth) || End == FollowUpEnd.NothingPaid || !(DueAt <= now) ? new Refusal.NotInThisState(Over) : Free(by, now, () => Close(end, truth, by.Name, now));
    }

    /// <summary>A fact arrived by itself.</summary>
    /// <returns>Whether it is news: what is known already stays, but for a loss of which the parcel turned up.</returns>
    public bool Hear(FollowUpEnd end, Money payable, DateTimeOffset now)
    {
        if (Truth is not null && !(end == FollowUpEnd.TurnedUp && End == FollowUpEnd.Lost && EndedByName is null))
        {
            return false;
        }

        Close(end, end.Truth(payable), null, now);
        return true;
    }

    /// <summary>Nobody will call any more: it is too late, there is no number, or they would rather not be called.</summary>
    public void Lapse(DateTimeOffset now)
    {
        if (IsOpen)
        {
            Close(FollowUpEnd.Unknown, null, null, now);
        }
    }

    private Result<Done> Free(NamedPerson by, DateTimeOffset now, Action act)
    {
        if (IsHeldByOther(by.Id, now))
        {
            return new Refusal.InColleaguesHands(HeldByName!);
        }

        act();
        Version++;
        return Done.Yes;
    }

    private void Close(FollowUpEnd end, Money? truth, string? by, DateTimeOffset now)
    {
        (End, Truth, EndedAt, EndedByName, CallFrom, Version) = (end, truth, now, by, null, Version + 1);
        Release();
    }

    private void Release() => (HeldBy, HeldByName, HeldUntil) = (null, null, null);
}
