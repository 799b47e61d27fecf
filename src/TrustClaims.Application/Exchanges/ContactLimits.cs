using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Domain.Promises;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Exchanges;

/// <summary>How much is written about requests to talk to a person, and what has been told of them already.</summary>
internal static class ContactLimits
{
    /// <summary>So many requests are confirmed to one <see cref="LetterBox"/>: whoever types somebody else's does not fill their letter box. The requests are taken all the same.</summary>
    public const int MostInHour = 3;

    /// <inheritdoc cref="MostInHour"/>
    public const int MostInDay = 6;

    private static readonly string[] Confirmations = [ContactFacts.Booked, ContactFacts.Promised];

    private static readonly string[] Apologies = [ContactFacts.Missed, ContactFacts.Late];

    private static readonly string[] Counted = [.. Confirmations, .. Apologies];

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

    /// <summary>Whether one more apology may go out about that claim, or else to that address.</summary>
    public static async Task<bool> MayApologise(this ClaimsDb db, ContactRequest wish, DateTimeOffset now, CancellationToken cancellation)
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
        var (plain, tagged, ending) = LetterBox.Of(address);
        return address.Length == 0 ? [] : await (
            from letter in customer is null ? db.Outbox : db.Outbox.Where(one => one.Customer == customer)
            where kinds.Contains(letter.Kind) && letter.CreatedAt > day
            join one in db.ContactRequests on letter.Contact equals one.Id
            let to = (one.Email ?? one.ReachAt).Replace(".", "")
#pragma warning disable CA1310 // The database compares it.
            where to == plain || (to.StartsWith(tagged) && to.EndsWith(ending))
#pragma warning restore CA1310
            select letter.CreatedAt).ToListAsync(cancellation);
    }
}
