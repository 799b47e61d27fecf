using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Promises;

namespace TrustClaims.Domain.Exchanges;

public enum ContactWish
{
    CallBack,
    Reply,
}

/// <summary>Somebody wants to talk to a person: to be called back, or to have a written message answered. Anybody may ask, recognised or not.</summary>
public sealed class ContactRequest
{
    private readonly List<Promise> promises = [];

    private ContactRequest()
    {
    }

    public ContactRequest(Guid id, ContactWish wish, string reachAt, string? words, CustomerId? customer, string? about, DateTimeOffset at) =>
        (Id, Wish, ReachAt, Words, Customer, About, At) = (id, wish, reachAt, words, customer, about, at);

    public Guid Id { get; private set; }

    public ContactWish Wish { get; private set; }

    /// <summary>A phone number for a call, an e-mail address for a reply.</summary>
    public string ReachAt { get; private set; } = "";

    /// <summary>Where a call is confirmed in writing; null where that is by SMS, or where we know the customer's own.</summary>
    public string? Email { get; init; }

    public string? Words { get; private set; }

    public CustomerId? Customer { get; private set; }

    /// <summary>An order, contract or claim number that the person named.</summary>
    public string? About { get; private set; }

    /// <summary>The claim whose exchanges the words are in; null where they are about none.</summary>
    public ClaimId? Claim { get; init; }

    /// <summary>fr or en: the language in which it was asked.</summary>
    public string Language { get; init; } = "fr";

    public DateTimeOffset At { get; private set; }

    /// <summary>The beginning of the quarter of an hour that was booked for a call; null where none is.</summary>
    public DateTimeOffset? Slot { get; private set; }

    /// <summary>
    /// Which of the calls that fit into that quarter of an hour, from 1: no two have the same. Null where the call is off, or nobody answered it.
    /// </summary>
    public int? Place { get; private set; }

    /// <summary>Who of ours looks after it; null until somebody does.</summary>
    public StaffId? TakenBy { get; private set; }

    public string? TakenByName { get; private set; }

    /// <summary>The one who asked no longer wants it.</summary>
    public DateTimeOffset? CancelledAt { get; private set; }

    /// <summary>The call or the reply, as promised; a broken one is followed by another.</summary>
    public IReadOnlyList<Promise> Promises => promises;

    public DateTimeOffset? DoneAt { get; private set; }

    public string? DoneBy { get; private set; }

    /// <summary>Somebody of ours still owes a call or a reply.</summary>
    public bool IsOpen => DoneAt is null && CancelledAt is null;

    /// <summary>What is owed now; null where nothing is.</summary>
    public Promise? Owed => promises.FirstOrDefault(promise => promise.State == PromiseState.Open);

    /// <summary>A call is promised for that quarter of an hour. One that was promised before, and is not late yet, is owed no longer.</summary>
    public Result<Done> Book(DateTimeOffset slot, int place, DateTimeOffset now)
    {
        if (!IsOpen)
        {
            return new Refusal.NotInThisState("closed");
        }

        End(owed => owed.Release(now), now);
        (Slot, Place) = (slot, place);
        promises.Add(new Promise(Id, PromiseKind.CallAt, CallTimes.EndOf(slot), now));
        return Domain.Done.Yes;
    }

    /// <summary>An answer is promised by then, in writing.</summary>
    public void PromiseReply(DateTimeOffset due, DateTimeOffset now) => promises.Add(new Promise(Id, PromiseKind.ReplyBy, due, now));

    /// <summary>The customer no longer wants to be called.</summary>
    public Result<Done> Cancel(DateTimeOffset now)
    {
        if (DoneAt is not null)
        {
            return new Refusal.NotInThisState("closed");
        }

        End(owed => owed.Release(now), now);
        (CancelledAt, Place) = (CancelledAt ?? now, null);
        return Domain.Done.Yes;
    }

    /// <summary>Whoever takes it first keeps it.</summary>
    public void Take(NamedPerson by)
    {
        if (TakenBy is null)
        {
            (TakenBy, TakenByName) = (by.Id, by.Name);
        }
    }

    /// <summary>A person of ours who is there looks after it from now on, whoever did before.</summary>
    public void Entrust(NamedPerson to) => (TakenBy, TakenByName) = (to.Id, to.Name);

    /// <summary>We called, as promised, and nobody answered: another quarter of an hour is the customer's to choose.</summary>
    public Result<Done> NobodyAnswered(NamedPerson by, DateTimeOffset now)
    {
        if (!IsOpen || Place is null)
        {
            return new Refusal.NotInThisState("closed");
        }

        if (now < Slot)
        {
            return new Refusal.CallNotYet();
        }

        Take(by);
        End(owed => owed.Happened(now), now);
        Place = null;
        return Domain.Done.Yes;
    }

    /// <summary>Its time has passed, and nothing has happened.</summary>
    /// <param name="again">By when a reply is promised anew; a call's next hour is booked by itself.</param>
    /// <returns>What was broken; null where nothing was.</returns>
    public Promise? BreakLate(DateTimeOffset again, DateTimeOffset now)
    {
        if (!IsOpen || Owed is not { } owed || now <= owed.Due)
        {
            return null;
        }

        owed.Break(owed.Due);
        if (owed.Kind == PromiseKind.ReplyBy)
        {
            PromiseReply(again, now);
        }

        return owed;
    }

    /// <summary>Called or answered: what was promised has happened. The first to have done it stays the one who did.</summary>
    /// <param name="author">As the audit trail names them.</param>
    /// <returns>Refused for a call whose hour has not come, and for one that is off.</returns>
    public Result<Done> Done(NamedPerson by, string author, DateTimeOffset now)
    {
        if (CancelledAt is not null)
        {
            return new Refusal.NotInThisState("closed");
        }

        if (DoneAt is not null)
        {
            return Domain.Done.Yes;
        }

        if (Place is not null && now < Slot)
        {
            return new Refusal.CallNotYet();
        }

        Take(by);
        End(owed => owed.Happened(now), now);
        (DoneBy, DoneAt) = (author, now);
        return Domain.Done.Yes;
    }

    // What was past its time was broken at that time, whatever happens to it now.
    private void End(Action<Promise> end, DateTimeOffset now)
    {
        if (Owed is { } owed)
        {
            (now > owed.Due ? late => late.Break(late.Due) : end)(owed);
        }
    }
}
