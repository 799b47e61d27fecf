using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Notifications;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Outbox;

namespace TrustClaims.Application.WritingFirst;

/// <summary>Which news nobody has been told yet, or has told us themselves; and who has been written to often enough.</summary>
internal sealed class Untold(ClaimsDb db, WriteFirstOptions settings, DateTimeOffset now)
{
    /// <summary>What is asked of the outbox at once.</summary>
    public const int AtOnce = 200;

    /// <summary>Messages that count towards the most that one customer gets.</summary>
    public IQueryable<OutboxMessage> Told
    {
        get
        {
            var since = now.AddDays(-settings.WithinDays);
            return db.Outbox.Where(message => ParcelNews.Kinds.Contains(message.Kind) && message.CreatedAt > since);
        }
    }

    /// <summary>Without a lock: what is left out need not be looked at again.</summary>
    public async Task<IReadOnlyList<ParcelOfNews>> Among(ParcelOfNews[] batch, CancellationToken cancellation)
    {
        var keys = batch.SelectMany(one => one.SaidAlready).ToList();
        var said = (await db.Outbox.Where(message => keys.Contains(message.Key!)).Select(message => message.Key).ToListAsync(cancellation)).ToHashSet();
        var holders = batch.Select(one => (CustomerId?)one.Holder).Distinct().ToList();
        var enough = (await Told.Where(message => holders.Contains(message.Customer)).GroupBy(message => message.Customer)
            .Where(group => group.Count() >= settings.MostPerCustomer).Select(group => group.Key).ToListAsync(cancellation)).ToHashSet();
        return await NotClaimed(batch.Where(one => !one.SaidAlready.Any(said.Contains) && !enough.Contains(one.Holder)).ToList(), cancellation);
    }

    private async Task<IReadOnlyList<ParcelOfNews>> NotClaimed(List<ParcelOfNews> some, CancellationToken cancellation)
    {
        var ids = some.Select(one => one.Order).Distinct().ToList();
        var claims = (await db.Claims.AsNoTracking().Where(claim => ids.Contains(claim.Agreement))
            .Include(claim => claim.Items).Include(claim => claim.AllSettlements).AsSplitQuery().ToListAsync(cancellation)).ToLookup(claim => claim.Agreement);
        var claimed = claims.Select(group => group.Key).ToList();
        var orders = await db.Orders.AsNoTracking().Include(order => order.Parcels).Where(order => claimed.Contains(order.Id))
            .ToDictionaryAsync(order => order.Id, cancellation);
        return some.Where(one => !orders.TryGetValue(one.Order, out var order) || order.Parcels.FirstOrDefault(parcel => parcel.Id == one.Parcel) is not { } parcel ||
            !new EarlierClaims([.. claims[one.Order]], order).AnyAbout(parcel)).ToList();
    }
}
