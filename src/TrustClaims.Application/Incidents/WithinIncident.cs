using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Promises;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Incidents;

/// <summary>A parcel within an incident.</summary>
/// <param name="ExpectedAt">When it was sent, where nobody said when it would be there.</param>
/// <param name="IsUnderway">Neither delivered nor known to be lost.</param>
internal sealed record ParcelWithin(ParcelId Parcel, AgreementId Order, CustomerId Holder, string Carrier, DateTimeOffset? ExpectedAt, bool IsUnderway);

/// <summary>A claim within an incident.</summary>
internal sealed record ClaimWithin(ClaimId Claim, ClaimStatus Status);

/// <summary>What lies within an incident: the days of dispatch are asked of the database, the rest is said by the incident itself.</summary>
internal static class WithinIncident
{
    /// <summary>Orders that are asked for by their ids at a time.</summary>
    private const int AtOnce = 500;

    /// <summary>After an incident's last day a claim is about something else, or somebody looks at it anyway: no round reads claims without an end.</summary>
    private const int DaysAfter = 90;

    private static readonly PreparedQuery<Func<ClaimsDb, IAsyncEnumerable<Incident>>> NotEnded = new(() =>
        EF.CompileAsyncQuery((ClaimsDb db) => db.Incidents.AsNoTracking().OrderBy(incident => incident.At).Where(incident => incident.EndedAt == null)));

    /// <summary>Those that have not been ended, the first declared first.</summary>
    public static Task<List<Incident>> Lasting(this ClaimsDb db, CancellationToken cancellation) => NotEnded.For(db)(db).ToListAsync(cancellation).AsTask();

    /// <returns>The first that lasts and covers what is stated.</returns>
    public static async Task<Guid?> IncidentOf(this ClaimsDb db, Statement statement, PromiseTimes times, CancellationToken cancellation)
    {
        if (statement.Agreement is not Order order || !Incident.Concerns(statement.Type))
        {
            return null;
        }

        var items = statement.Payable.Items.Select(line => line.Item.Id).ToList();
        return (await db.Lasting(cancellation)).Find(incident => incident.Covers(order, statement.Type, items, statement.Parcel, times))?.Id;
    }

    /// <summary>Whether every parcel that is stated lies within one that lasts: for one that does not, its customer waits as usual.</summary>
    public static async Task<bool> IsAllWithinIncidents(this ClaimsDb db, Statement statement, PromiseTimes times, CancellationToken cancellation)
    {
        if (statement.Agreement is not Order order || !Incident.Concerns(statement.Type) || statement.Parcels() is not { Count: > 0 } parcels)
        {
            return false;
        }

        var lasting = await db.Lasting(cancellation);
        return parcels.All(parcel => lasting.Exists(incident => incident.Covers(parcel.Carrier, parcel.ShippedAt, order.DeliveryAddress, times)));
    }

    public static async Task<IReadOnlyList<ParcelWithin>> ParcelsWithin(
        this ClaimsDb db, Incident incident, PromiseTimes times, CancellationToken cancellation, bool underwayAlone = false)
    {
        var (start, until) = (times.StartOf(incident.From), times.StartOf(incident.To.AddDays(1)));
        var sent = await (
            from order in db.Orders
            from parcel in order.Parcels
            where parcel.ShippedAt >= start && parcel.ShippedAt < until
            where !underwayAlone || parcel.Account == CarrierAccount.None || parcel.Account == CarrierAccount.Moving
            orderby parcel.ShippedAt, parcel.Id
            select new { parcel.Id, Order = order.Id, order.Holder, parcel.Carrier, parcel.ShippedAt, parcel.ExpectedAt, parcel.Account, order.DeliveryAddress }).ToListAsync(cancellation);
        return sent.Where(one => incident.Covers(one.Carrier, one.ShippedAt, one.DeliveryAddress, times))
            .Select(one => new ParcelWithin(
                one.Id, one.Order, one.Holder, one.Carrier, one.ExpectedAt ?? one.ShippedAt, one.Account is CarrierAccount.None or CarrierAccount.Moving)).ToList();
    }

    /// <summary>Those that still count. What was declared before the first of its days is about nothing that was sent on them, nor is what was long after the last.</summary>
    public static async Task<IReadOnlyList<ClaimWithin>> ClaimsWithin(this ClaimsDb db, Incident incident, PromiseTimes times, CancellationToken cancellation)
    {
        var (start, until) = (times.StartOf(incident.From), times.StartOf(incident.To.AddDays(DaysAfter + 1)));
        var claims = await db.Claims.AsNoTracking().Include(claim => claim.Items)
            .Where(claim => claim.DeclaredAt >= start && claim.DeclaredAt < until && (claim.Type == ClaimType.LostParcel || claim.Type == ClaimType.DamagedItem) && !claim.OwnFault)
            .Where(claim => claim.Status != ClaimStatus.Withdrawn && claim.Status != ClaimStatus.Returned)
            .OrderBy(claim => claim.DeclaredAt).ThenBy(claim => claim.Id).ToListAsync(cancellation);
        var within = new List<ClaimWithin>();
        foreach (var some in claims.Chunk(AtOnce))
        {
            var ids = some.Select(claim => claim.Agreement).Distinct().ToList();
            var orders = await db.Orders.AsNoTracking().Include(order => order.Parcels).Where(order => ids.Contains(order.Id))
                .ToDictionaryAsync(order => order.Id, cancellation);
            within.AddRange(some
                .Where(claim => incident.Covers(orders[claim.Agreement], claim.Type, claim.Items.Select(line => line.Item).ToList(), claim.Parcel, times))
                .Select(claim => new ClaimWithin(claim.Id, claim.Status)));
        }

        return within;
    }
}
