using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Exchanges;

/// <summary>What booking a call and moving one have in common.</summary>
internal static class CallBooking
{
    /// <summary>
    /// One transaction in which a place of that quarter of an hour is taken. Of two who take the last one at the same instant the database keeps one; the other
    /// looks again, and finds the next place or none.
    /// </summary>
    /// <param name="book">Asks for a free place where it needs one; for somebody whom we do not know in <see cref="TurnOf"/>.</param>
    public static async Task<Result<ContactRequest>> Booked(
        this ClaimsDb db, CallTimes times, DateTimeOffset slot, Func<Places, CancellationToken, Task<Result<ContactRequest>>> book, CancellationToken cancellation)
    {
        for (var taken = 0; ; taken++)
        {
            try
            {
                return await db.InTransaction(inside => book(new Places(db, times, slot), inside), cancellation);
            }
            catch (DbUpdateException failure) when (taken <= times.AtOnce && db.IsUniqueViolation(failure))
            {
                // Somebody else was first: one place fewer, and each can be taken from us once.
            }
        }
    }

    /// <summary>What is counted while a call is booked: those of the number, what is written to the address, the customer's, and of strangers those of that quarter of an hour.</summary>
    public static IEnumerable<string> TurnOf(string phone, string? email, CustomerId? customer, DateTimeOffset slot) =>
        [phone, LetterBox.Of(email ?? phone).Plain, customer is { } known ? $"calls {known.Value}" : $"calls {slot.UtcTicks}"];

    /// <summary>The same browser may send a form twice.</summary>
    public static Task<ContactRequest?> BookedBy(this ClaimsDb db, string phone, DateTimeOffset slot, CancellationToken cancellation) => db.ContactRequests
        .Include(wish => wish.Promises).FirstOrDefaultAsync(wish => wish.Slot == slot && wish.Place != null && wish.ReachAt == phone && wish.DoneAt == null, cancellation);

    /// <summary>Whether as many calls are to come for a number, or a customer, as there may be, in the turn of whoever asks.</summary>
    /// <param name="but">One that is not counted: it is booked anew.</param>
    public static async Task<bool> HasEnoughCalls(this ClaimsDb db, string phone, CustomerId? customer, Guid but, CancellationToken cancellation)
    {
        var booked = db.ContactRequests.Where(wish => wish.Id != but && wish.Place != null && wish.DoneAt == null);
        return await booked.CountAsync(wish => wish.ReachAt == phone, cancellation) >= AskForPerson.MostCalls ||
            (customer is not null && await booked.CountAsync(wish => wish.Customer == customer, cancellation) >= AskForPerson.MostCalls);
    }
}
