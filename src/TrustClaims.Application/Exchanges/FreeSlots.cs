using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Exchanges;

/// <summary>The quarters of an hour in which somebody of ours can still call, the next one first.</summary>
/// <remarks>Whom we do not know is offered those in which their share of the calls is not booked yet.</remarks>
public sealed class FreeSlots(ClaimsDb db, CallTimes times)
{
    public async Task<IReadOnlyList<DateTimeOffset>> Handle(bool isKnown, CancellationToken cancellation)
    {
        if (times.From(db.Clock.GetUtcNow()) is not [var first, ..] all)
        {
            return [];
        }

        var booked = await db.ContactRequests.Where(wish => wish.Slot >= first && wish.Place != null)
            .GroupBy(wish => wish.Slot!.Value).Select(slot => new { slot.Key, Calls = slot.Count(), OfStrangers = slot.Count(wish => wish.Customer == null) })
            .ToDictionaryAsync(slot => slot.Key, cancellation);
        return all.Where(slot => !booked.TryGetValue(slot, out var taken)
            ? isKnown || times.ForStrangers(slot) > 0
            : taken.Calls < times.AtOnce && (isKnown || taken.OfStrangers < times.ForStrangers(slot))).ToList();
    }
}
