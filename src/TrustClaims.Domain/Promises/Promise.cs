using TrustClaims.Domain.Exchanges;

namespace TrustClaims.Domain.Promises;

public enum PromiseKind
{
    AnswerBy,
    RefundBy,
    CreditBy,
    ParcelSentBy,

    /// <summary>A parcel sent again arrives: made only where its carrier tells us of it.</summary>
    ParcelThereBy,
    RepairArrangedBy,
    CallAt,
    ReplyBy,
}

public enum PromiseState
{
    Open,
    Kept,
    Broken,

    /// <summary>No longer owed: the customer withdrew or changed their mind.</summary>
    Released,
}

/// <summary>What broke a promise.</summary>
public enum BrokenBy
{
    /// <summary>Its time passed.</summary>
    Time,

    /// <summary>It was tried, and did not succeed.</summary>
    Failure,

    /// <summary>The parcel got lost on its way.</summary>
    Loss,
}

/// <summary>What was said would happen, by when, and how it ended. It ends on evidence alone.</summary>
public sealed class Promise
{
    private Promise()
    {
    }

    /// <param name="missed">The same, promised before and not kept; null where it is promised for the first time.</param>
    internal Promise(ClaimId claim, PromiseKind kind, int? round, DateTimeOffset due, DateTimeOffset madeAt, Promise? missed = null)
    {
        (Claim, Kind, Round, Due, MadeAt) = (claim, kind, round, due, madeAt);
        UrgentFrom = missed is null ? RisesAt(madeAt, due) : missed.UrgentFrom < madeAt ? missed.UrgentFrom : madeAt;
    }

    internal Promise(Guid contact, PromiseKind kind, DateTimeOffset due, DateTimeOffset madeAt) =>
        (Contact, Kind, Due, MadeAt, UrgentFrom) = (contact, kind, due, madeAt, RisesAt(madeAt, due));

    public PromiseId Id { get; private set; }

    /// <summary>The claim that it is about; null where it is about a request to talk to a person.</summary>
    public ClaimId? Claim { get; private set; }

    /// <summary>The request to talk to a person that it answers; null where it is about a claim.</summary>
    public Guid? Contact { get; private set; }

    public PromiseKind Kind { get; private set; }

    /// <summary>The round of settlements that it is about; null for an answer, and for a gesture of a person of ours.</summary>
    public int? Round { get; private set; }

    public DateTimeOffset Due { get; private set; }

    /// <summary>As it was said: a call is promised for the beginning of its quarter of an hour, and made by the end of it.</summary>
    public DateTimeOffset Hour => Kind == PromiseKind.CallAt ? Due - CallTimes.Length : Due;

    public DateTimeOffset MadeAt { get; private set; }

    public PromiseState State { get; private set; } = PromiseState.Open;

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>
    /// From then on somebody of ours had better look: three quarters of its time have passed, or the same was promised before and not kept. Told once, so that
    /// what is urgent is found by an index, however much is promised.
    /// </summary>
    public DateTimeOffset UrgentFrom { get; private set; }

    /// <summary>Whether it is open, and somebody of ours had better look.</summary>
    public bool IsRising(DateTimeOffset now) => State == PromiseState.Open && UrgentFrom <= now;

    /// <summary>When three quarters of its time have passed.</summary>
    public static DateTimeOffset RisesAt(DateTimeOffset madeAt, DateTimeOffset due) => madeAt + ((due - madeAt) * 3 / 4);

    /// <summary>It happened, at that moment: in time is kept, later is broken.</summary>
    internal void Happened(DateTimeOffset at) => End(at <= Due ? PromiseState.Kept : PromiseState.Broken, at);

    internal void Break(DateTimeOffset at) => End(PromiseState.Broken, at);

    internal void Release(DateTimeOffset at) => End(PromiseState.Released, at);

    private void End(PromiseState state, DateTimeOffset at)
    {
        if (State == PromiseState.Open)
        {
            (State, EndedAt) = (state, at);
        }
    }
}
