using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Incidents;
using TrustClaims.Application.Notifications;
using TrustClaims.Application.Settings;
using TrustClaims.Domain.Agreements;
using TrustClaims.Persistence;

namespace TrustClaims.Application.WritingFirst;

/// <summary>Which parcels there is something to say about now: lost by what the carrier says, in an incident of ours, or overdue.</summary>
internal sealed class ParcelsOfNews(ClaimsDb db, WriteFirstOptions settings, ShopOptions shop, DateTimeOffset now)
{
    /// <summary>A carrier that told of no delivery for so long does not tell of deliveries at all.</summary>
    private const int DaysOfSilence = 30;

    private readonly Dictionary<string, bool> tells = new(StringComparer.Ordinal);

    /// <summary>The last day on which a parcel was expected that is overdue now.</summary>
    private DateOnly LastOverdue => shop.PromiseTimes.DayOf(now).AddDays(-settings.OverdueDays);

    /// <summary>What was expected before became overdue so long ago that it is history, whatever held it up.</summary>
    private DateTimeOffset OldestExpected => shop.PromiseTimes.StartOf(LastOverdue.AddDays(1 - settings.NotOlderThanDays));

    /// <summary>Losses first: a parcel is told of once, by the weightiest news.</summary>
    public async Task<IReadOnlyList<ParcelOfNews>> Find(CancellationToken cancellation)
    {
        List<ParcelOfNews> found = [.. await Lost(cancellation), .. await InIncidents(cancellation), .. await Overdue(cancellation)];
        return found.DistinctBy(one => one.Parcel).ToList();
    }

    /// <summary>What there is to say of an incident, of whose parcels those are.</summary>
    public async Task<IReadOnlyList<ParcelOfNews>> Of(IReadOnlyList<ParcelWithin> within, Guid incident, CancellationToken cancellation)
    {
        var underway = within.Where(one => one.IsUnderway && one.ExpectedAt >= OldestExpected).ToList();
        var telling = await ThatTell(underway.Select(one => one.Carrier), cancellation);
        return underway.Where(one => telling.Contains(one.Carrier)).Select(one => new ParcelOfNews(one.Parcel, one.Order, one.Holder, ParcelNews.Incident) { Incident = incident }).ToList();
    }

    private Task<List<ParcelOfNews>> Lost(CancellationToken cancellation)
    {
        var start = now.AddDays(-settings.NotOlderThanDays);
        return (
            from order in db.Orders
            from parcel in order.Parcels
            where parcel.LostAt >= start && parcel.Account == CarrierAccount.ReportedLost
            orderby parcel.LostAt, parcel.Id
            select new ParcelOfNews(parcel.Id, order.Id, order.Holder, ParcelNews.Lost)).ToListAsync(cancellation);
    }

    // By the calendar: what was expected on a Monday is three days late from Thursday's midnight on, however long those days are.
    private async Task<IReadOnlyList<ParcelOfNews>> Overdue(CancellationToken cancellation)
    {
        var (start, until) = (OldestExpected, shop.PromiseTimes.StartOf(LastOverdue.AddDays(1)));
        var overdue = await (
            from order in db.Orders
            from parcel in order.Parcels
            where parcel.ExpectedAt >= start && parcel.ExpectedAt < until && parcel.DeliveredAt == null
            where parcel.Account == CarrierAccount.None || parcel.Account == CarrierAccount.Moving || parcel.Account == CarrierAccount.ReportedLost
            orderby parcel.ExpectedAt, parcel.Id
            select new { parcel.Id, Order = order.Id, order.Holder, parcel.Carrier, IsLost = parcel.Account == CarrierAccount.ReportedLost }).ToListAsync(cancellation);
        var telling = await ThatTell(overdue.Select(one => one.Carrier), cancellation);
        return overdue.Where(one => one.IsLost || telling.Contains(one.Carrier))
            .Select(one => new ParcelOfNews(one.Id, one.Order, one.Holder, one.IsLost ? ParcelNews.Lost : ParcelNews.Late)).ToList();
    }

    private async Task<IReadOnlyList<ParcelOfNews>> InIncidents(CancellationToken cancellation)
    {
        var found = new List<ParcelOfNews>();
        foreach (var incident in await db.Lasting(cancellation))
        {
            found.AddRange(await Of(await db.ParcelsWithin(incident, shop.PromiseTimes, cancellation, underwayAlone: true), incident.Id, cancellation));
        }

        return found;
    }

    // Of the others, silence says nothing: their parcels would all look overdue. One delivery of each is enough; nobody goes through a month of parcels for that,
    // nor asks for each incident anew.
    private async Task<HashSet<string>> ThatTell(IEnumerable<string> carriers, CancellationToken cancellation)
    {
        var start = now.AddDays(-DaysOfSilence);
        foreach (var carrier in carriers.Distinct(StringComparer.Ordinal).Where(carrier => !tells.ContainsKey(carrier)).ToList())
        {
            tells[carrier] = await db.Parcels.Where(parcel => parcel.Carrier == carrier && parcel.ExpectedAt >= start && parcel.ExpectedAt < now)
                .AnyAsync(parcel => parcel.Account == CarrierAccount.Delivered || parcel.Account == CarrierAccount.DeliveredToNeighbour || parcel.Account == CarrierAccount.DeliveredAgainstSignature, cancellation);
        }

        return tells.Where(one => one.Value).Select(one => one.Key).ToHashSet(StringComparer.Ordinal);
    }
}
