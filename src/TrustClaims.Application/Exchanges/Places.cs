using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Exchanges;

/// <summary>The places of one quarter of an hour: as many calls as people can make at once.</summary>
internal sealed class Places(ClaimsDb db, CallTimes times, DateTimeOffset slot)
{
    /// <summary>For whoever asks; of strangers exact in the turn of that quarter of an hour.</summary>
    /// <param name="customer">Null for somebody whom we do not know: of their share alone.</param>
    /// <returns>From 1; null where there is none.</returns>
    public Task<int?> FreeFor(CustomerId? customer, CancellationToken cancellation) =>
        customer is null ? Free(times.ForStrangers(slot), cancellation) : FreeForAnybody(cancellation);

    /// <summary>Known to us or not: a call that we missed is booked again wherever there is a place.</summary>
    /// <inheritdoc cref="FreeFor"/>
    public Task<int?> FreeForAnybody(CancellationToken cancellation) => Free(int.MaxValue, cancellation);

    /// <param name="ofStrangers">With so many calls of strangers there is none.</param>
    private async Task<int?> Free(int ofStrangers, CancellationToken cancellation)
    {
        if (!times.From(db.Clock.GetUtcNow()).Contains(slot))
        {
            return null;
        }

        var taken = await db.ContactRequests.Where(wish => wish.Slot == slot && wish.Place != null)
            .Select(wish => new { Place = wish.Place!.Value, IsStrangers = wish.Customer == null }).ToListAsync(cancellation);
        return taken.Count(one => one.IsStrangers) >= ofStrangers
            ? null
            : Enumerable.Range(1, times.AtOnce).Cast<int?>().FirstOrDefault(place => taken.TrueForAll(one => one.Place != place));
    }
}
