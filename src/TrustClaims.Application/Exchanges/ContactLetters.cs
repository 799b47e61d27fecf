using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
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

    /// <summary>So many requests are confirmed to one address: whoever types somebody else's does not fill their letter box. The requests are taken all the same.</summary>
    public const int MostInHour = 3;

    /// <inheritdoc cref="MostInHour"/>
    public const int MostInDay = 6;

    private static readonly string[] Confirmations = [ContactFacts.Booked, ContactFacts.Promised];

    private static readonly string[] Apologies = [ContactFacts.Missed, ContactFacts.Late];

    private static readonly string[] Counted = [.. Confirmations, .. Apologies];

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

    /// <summary>Whether a letter has told of this call.</summary>
    public static Task<bool> KnowsOf(this ClaimsDb db, ContactRequest wish, CancellationToken cancellation) =>
        db.Outbox.AnyAsync(letter => letter.Kind == ContactFacts.Booked && letter.CreatedAt >= wish.At && letter.Contact == wish.Id, cancellation);

    /// <summary>Whether a letter has told of a reply on that claim which is still promised, and was not late: several messages in a row make one confirmation.</summary>
    public static Task<bool> KnowsOfReply(this ClaimsDb db, ClaimId claim, CancellationToken cancellation) => db.ContactRequests.AnyAsync(
        one => one.Claim == claim && one.Wish == ContactWish.Reply && one.DoneAt == null && one.CancelledAt == null
            && one.Promises.Any(promise => promise.State == PromiseState.Open) && !one.Promises.Any(promise => promise.State == PromiseState.Broken)
            && db.Outbox.Any(letter => letter.Kind == ContactFacts.Promised && letter.CreatedAt >= one.At && letter.Contact == one.Id),
        cancellation);

    /// <summary>Whether another confirmation may go where this request is to be confirmed. Exact in the turn of that address.</summary>
    public static async Task<bool> HasRoomFor(this ClaimsDb db, ContactRequest wish, DateTimeOffset now, CancellationToken cancellation)
    {
        var times = await db.InLastDay(wish, Confirmations, now, cancellation);
        return times.Count < MostInDay && times.Count(at => at > now.AddHours(-1)) < MostInHour;
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
    /// Says sorry for what was owed, where something else happened to it when its time had passed; at most <see cref="MostInDay"/> times about one claim. What is
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

    private static async Task<bool> MayApologise(this ClaimsDb db, ContactRequest wish, DateTimeOffset now, CancellationToken cancellation)
    {
        var (claim, day) = (wish.Claim, now.AddDays(-1));
        return (claim is null
            ? (await db.InLastDay(wish, Counted, now, cancellation)).Count
            : await db.Outbox.CountAsync(letter => Apologies.Contains(letter.Kind) && letter.CreatedAt > day && letter.Claim == claim, cancellation)) < MostInDay;
    }

    // Nobody types the address of a customer whom we know without one. Of a customer whom we know their own letters count: what they do is theirs.
    private static async Task<IReadOnlyList<DateTimeOffset>> InLastDay(this ClaimsDb db, ContactRequest wish, string[] kinds, DateTimeOffset now, CancellationToken cancellation)
    {
        var (address, customer, day) = (wish.Email ?? wish.ReachAt, wish.Customer, now.AddDays(-1));
        return address.Length == 0 ? [] : await (
            from letter in customer is null ? db.Outbox : db.Outbox.Where(one => one.Customer == customer)
            where kinds.Contains(letter.Kind) && letter.CreatedAt > day
            join one in db.ContactRequests on letter.Contact equals one.Id
            where (one.Email ?? one.ReachAt) == address
            select letter.CreatedAt).ToListAsync(cancellation);
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
