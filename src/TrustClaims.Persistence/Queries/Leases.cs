using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Persistence.Workers;

namespace TrustClaims.Persistence.Queries;

/// <summary>How workers share work out among themselves: what is leased to one is given to no other until the lease runs out.</summary>
public static class Leases
{
    /// <summary>Takes settlements that wait to be carried out, the longest due first.</summary>
    public static async Task<IReadOnlyList<SettlementId>> LeaseSettlements(
        this ClaimsDb db, DateTimeOffset now, TimeSpan length, int most, CancellationToken cancellation)
    {
        var ids = await db.Lease(db.Dialect.LeaseSettlements(Conversions.Stored(now), Conversions.Stored(now + length), most), cancellation);
        return ids.ConvertAll(id => new SettlementId(id));
    }

    /// <summary>Takes messages that wait to be sent, the longest due first.</summary>
    public static async Task<IReadOnlyList<Guid>> LeaseOutbox(
        this ClaimsDb db, DateTimeOffset now, TimeSpan length, int most, CancellationToken cancellation) =>
        await db.Lease(db.Dialect.LeaseOutbox(Conversions.Stored(now), Conversions.Stored(now + length), most), cancellation);

    /// <summary>Makes one node the one that does a piece of scheduled work; whoever holds it may take it again to hold it longer.</summary>
    /// <returns>Whether it is the holder's now.</returns>
    public static async Task<bool> TryTakeLease(this ClaimsDb db, string name, string holder, DateTimeOffset until, CancellationToken cancellation)
    {
        try
        {
            return (await db.InTransaction<bool>(
                async inside =>
                {
                    var now = db.Clock.GetUtcNow();
                    var renewed = await db.WorkerLeases.Where(lease => lease.Name == name && (lease.Until <= now || lease.Holder == holder))
                        .ExecuteUpdateAsync(row => row.SetProperty(lease => lease.Holder, holder).SetProperty(lease => lease.Until, until), inside);
                    if (renewed == 1 || await db.WorkerLeases.AnyAsync(lease => lease.Name == name, inside))
                    {
                        return renewed == 1;
                    }

                    db.WorkerLeases.Add(new WorkerLease { Name = name, Holder = holder, Until = until });
                    return true;
                },
                cancellation)).Value;
        }
        catch (DbUpdateException failure) when (db.IsUniqueViolation(failure))
        {
            // Another node took it for the first time at the same moment.
            return false;
        }
    }

    private static async Task<List<Guid>> Lease(this ClaimsDb db, FormattableString statement, CancellationToken cancellation) =>
        (await db.InTransaction<List<Guid>>(async inside => await db.Database.SqlQuery<Guid>(statement).ToListAsync(inside), cancellation)).Value;
}
