using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Domain.Promises;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Outbox;

namespace TrustClaims.Application.Exchanges;

/// <summary>What those who want to talk to a person are told in writing, in the transaction in which it happened.</summary>
internal static class ContactLetters
{
    /// <summary>Whoever booked is reminded so long before.</summary>
    private static readonly TimeSpan Before = TimeSpan.FromMinutes(30);

    /// <summary>The confirmation at once, and a reminder where there is time for one; neither where the address has had enough of them.</summary>
    /// <param name="before">The hour that is free again for it; null where none was booked.</param>
    public static async Task TellBooked(this ClaimsDb db, ContactRequest wish, DateTimeOffset now, DateTimeOffset? before, CancellationToken cancellation)
    {
        var hasRoom = await db.HasRoomFor(wish, now, cancellation);
        if (hasRoom)
        {
            db.Outbox.Add(Message(wish, ContactFacts.Booked, Facts(wish, null, null) with { Before = before }, now, now, key: null));
        }

        // Whoever knows of a call by an earlier letter is reminded of it whenever it is.
        if (hasRoom || await db.KnowsOf(wish, cancellation))
        {
            await db.Remind(wish, now, cancellation);
        }
    }

    /// <summary>Of the call that is booked, where there is time for it; once for its hour, however often it is moved to and fro.</summary>
    public static async Task Remind(this ClaimsDb db, ContactRequest wish, DateTimeOffset now, CancellationToken cancellation)
    {
        if (wish.Slot is { } slot && slot - Before > now && !await db.Outbox.AnyAsync(
            letter => letter.Kind == ContactFacts.Reminder && letter.CreatedAt >= wish.At && letter.Contact == wish.Id && letter.NotBefore == slot - Before, cancellation))
        {
            db.Outbox.Add(Message(wish, ContactFacts.Reminder, Facts(wish, null, null), now, slot - Before, key: null));
        }
    }

    /// <summary>
    /// Says sorry for what was owed, where something else happened to it when its time had passed; at most <see cref="ContactLimits.MostInDay"/> times about one claim. What is
    /// about none may have been asked for by anybody, with anybody's address: there it ends with as many letters to that address.
    /// </summary>
    /// <param name="owed">As it was before.</param>
    /// <param name="next">The call that is booked instead.</param>
    public static async Task TellIfBroken(
        this ClaimsDb db, ContactRequest wish, Promise? owed, DateTimeOffset now, CancellationToken cancellation, DateTimeOffset? next = null)
    {
        if (owed?.State == PromiseState.Broken && await db.MayApologise(wish, now, cancellation))
        {
            db.Tell(wish, owed.Kind == PromiseKind.CallAt ? ContactFacts.Missed : ContactFacts.Late, now, next, owed);
        }
    }

    /// <param name="broken">What is apologised for, once.</param>
    public static void Tell(this ClaimsDb db, ContactRequest wish, string kind, DateTimeOffset now, DateTimeOffset? next = null, Promise? broken = null) =>
        db.Outbox.Add(Message(wish, kind, Facts(wish, next, broken), now, now, broken is null ? null : $"{kind} {broken.Id.Value}"));

    private static ContactFacts Facts(ContactRequest wish, DateTimeOffset? next, Promise? broken) => (broken is null
        ? new ContactFacts(wish.Slot, wish.Owed?.Due, next, null, wish.TakenByName)
        : new ContactFacts(
            broken.Kind == PromiseKind.CallAt ? broken.Hour : wish.Slot, broken.Due, next, wish.Owed?.Due, wish.IsOpen ? wish.TakenByName : null)) with
    {
        IsOff = wish.CancelledAt is not null,
        MissedBefore = broken is null ? 0 : wish.Promises.Count(one => one.Kind == broken.Kind && one.State == PromiseState.Broken && one.MadeAt < broken.MadeAt),
    };

    private static OutboxMessage Message(ContactRequest wish, string kind, ContactFacts facts, DateTimeOffset now, DateTimeOffset notBefore, string? key) => new()
    {
        Id = Guid.CreateVersion7(now),
        Customer = wish.Customer,
        // Said on the page of the claim that it is about.
        Claim = wish.Claim,
        Contact = wish.Id,
        Kind = kind,
        Key = key,
        Body = facts.Write(),
        CreatedAt = now,
        NotBefore = notBefore,
    };
}
