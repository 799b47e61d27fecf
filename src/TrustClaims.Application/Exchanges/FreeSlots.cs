using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Exchanges;

/// <summary>The quarters of an hour in which somebody of ours can still call, the next one first.</summary>
public sealed class FreeSlots(ClaimsDb db, CallTimes times)
{
    public async Task<IReadOnlyList<DateTimeOffset>> Handle(CancellationToken cancellation)
    {
        if (times.From(db.Clock.GetUtcNow()) is not [var first, ..] all)
        {
            return [];
        }

        var full = await db.ContactRequests.Where(wish => wish.Slot >= first && wish.Place != null)
            .GroupBy(wish => wish.Slot!.Value).Where(slot => slot.Count() >= times.AtOnce).Select(slot => slot.Key).ToListAsync(cancellation);
        return all.Except(full).ToList();
    }
}
