using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Policies;
using TrustClaims.Application.Promises;
using TrustClaims.Application.Rounds;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Domain.Promises;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Exchanges;

/// <summary>
/// Notices the calls that were not made and the messages that were not answered by the hour promised, before the customer does: the promise is broken, we say sorry
/// once, somebody with a name looks after it, and the next free hour is booked for the call, or one promised for the reply.
/// </summary>
public sealed class BreakLateContacts(ClaimsDb db, FreeSlots slots, CallTimes times, LivePolicy policies, ShopOptions shop)
{
    /// <returns>How many were late.</returns>
    /// <exception cref="AggregateException">It failed on some; these come again, and the others are looked after.</exception>
    public async Task<int> Handle(CancellationToken cancellation)
    {
        var now = db.Clock.GetUtcNow();
        var late = await db.Promises.Where(promise => promise.Contact != null && promise.State == PromiseState.Open && promise.Due < now)
            .OrderBy(promise => promise.Due).Select(promise => promise.Contact!.Value).ToListAsync(cancellation);
        return await Round.Through(late, id => $"Contact {id}", id => Break(id, cancellation), cancellation);
    }

    private async Task<Result<ContactRequest>> Break(Guid id, CancellationToken cancellation) =>
        // Whoever was not called as promised has any that is free, known to us or not.
        (await slots.Handle(isKnown: true, cancellation)).Cast<DateTimeOffset?>().FirstOrDefault() is { } next
            ? await db.Booked(times, next, (places, inside) => Break(id, next, places, inside), cancellation)
            : await db.InTransaction(inside => Break(id, default, null, inside), cancellation);

    private async Task<Result<ContactRequest>> Break(Guid id, DateTimeOffset next, Places? places, CancellationToken cancellation)
    {
        var now = db.Clock.GetUtcNow();
        var again = shop.ReplyDue(await policies.At(db, now, cancellation), now);
        if (await db.HeldContact(id, cancellation) is not { } wish)
        {
            return new Refusal.NotFound();
        }

        if (wish.BreakLate(again, now) is not { } broken)
        {
            return wish;
        }

        await db.GiveKeeper(wish, cancellation);
        if (broken.Kind == PromiseKind.CallAt && places is not null && await places.FreeForAnybody(cancellation) is { } free && wish.Book(next, free, now).Succeeded)
        {
            await db.Remind(wish, now, cancellation);
            await db.TellIfBroken(wish, broken, now, cancellation, next);
        }
        else
        {
            await db.TellIfBroken(wish, broken, now, cancellation);
        }

        return wish;
    }
}
