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
    /// <param name="book">Asks for a free place where it needs one; null where there is none.</param>
    public static async Task<Result<ContactRequest>> Booked(
        this ClaimsDb db, CallTimes times, DateTimeOffset slot, Func<Func<Task<int?>>, CancellationToken, Task<Result<ContactRequest>>> book, CancellationToken cancellation)
    {
        for (var taken = 0; ; taken++)
        {
            try
            {
                return await db.InTransaction(inside => book(() => FreePlace(db, times, slot, inside), inside), cancellation);
            }
            catch (DbUpdateException failure) when (taken <= times.AtOnce && db.IsUniqueViolation(failure))
            {
                // Somebody else was first: one place fewer, and each can be taken from us once; or both were the first ever to take a turn.
            }
        }
    }

    /// <summary>The same browser may send a form twice.</summary>
    public static Task<ContactRequest?> BookedBy(this ClaimsDb db, string phone, DateTimeOffset slot, CancellationToken cancellation) => db.ContactRequests
        .Include(wish => wish.Promises).FirstOrDefaultAsync(wish => wish.Slot == slot && wish.Place != null && wish.ReachAt == phone && wish.DoneAt == null, cancellation);

    /// <summary>Calls that are to come for a number, in the turn of whoever has it.</summary>
    public static Task<int> CallsBooked(this ClaimsDb db, string phone, CancellationToken cancellation) =>
        db.ContactRequests.CountAsync(wish => wish.ReachAt == phone && wish.Place != null && wish.DoneAt == null, cancellation);

    private static async Task<int?> FreePlace(ClaimsDb db, CallTimes times, DateTimeOffset slot, CancellationToken cancellation)
    {
        if (!times.From(db.Clock.GetUtcNow()).Contains(slot))
        {
            return null;
        }

        var taken = await db.ContactRequests.Where(wish => wish.Slot == slot && wish.Place != null).Select(wish => wish.Place!.Value).ToListAsync(cancellation);
        return Enumerable.Range(1, times.AtOnce).Cast<int?>().FirstOrDefault(place => !taken.Contains(place!.Value));
    }
}
