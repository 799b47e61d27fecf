using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Policies;
using TrustClaims.Application.Rounds;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Promises;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Exchanges;

/// <summary>
/// Notices the calls that were not made and the messages that were not answered by the hour promised, before the customer does: the promise is broken, we say sorry
/// once, and propose another hour for the call or promise one for the reply.
/// </summary>
public sealed class BreakLateContacts(ClaimsDb db, FreeSlots slots, LivePolicy policies, ShopOptions shop)
{
    /// <returns>How many were late.</returns>
    /// <exception cref="AggregateException">It failed on some; these come again, and the others are looked after.</exception>
    public async Task<int> Handle(CancellationToken cancellation)
    {
        var now = db.Clock.GetUtcNow();
        var late = await db.Promises.Where(promise => promise.Contact != null && promise.State == PromiseState.Open && promise.Due < now)
            .OrderBy(promise => promise.Due).Select(promise => promise.Contact!.Value).ToListAsync(cancellation);
        var next = late.Count == 0 ? null : (await slots.Handle(cancellation)).Cast<DateTimeOffset?>().FirstOrDefault();
        return await Round.Through(
            late, id => $"Contact {id}", id => db.InTransactionOrAgain(inside => Break(id, next, inside), cancellation), cancellation);
    }

    private async Task<Result<Done>> Break(Guid id, DateTimeOffset? next, CancellationToken cancellation)
    {
        var now = db.Clock.GetUtcNow();
        var again = shop.ReplyDue(await policies.At(db, now, cancellation), now);
        if (await db.HeldContact(id, cancellation) is { } wish && wish.BreakLate(again, now) is { } broken)
        {
            db.Tell(wish, broken.Kind == PromiseKind.CallAt ? ContactFacts.Missed : ContactFacts.Late, now, next, broken);
        }

        return Done.Yes;
    }
}
