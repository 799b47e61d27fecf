using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Notifications;
using TrustClaims.Application.WritingFirst;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Customers;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Incidents;

/// <summary>What an incident would come to.</summary>
/// <param name="Parcels">Sent on its days, on its ways.</param>
/// <param name="Underway">Of these, neither delivered nor lost by what the carrier says.</param>
/// <param name="Claims">Made so far, which will not count.</param>
/// <param name="OpenClaims">Of these, not over yet.</param>
public sealed record IncidentPreview(int Parcels, int Underway, int Claims, int OpenClaims, IncidentNews News);

/// <summary>The customers whom there would be something to tell, by the way that reaches each.</summary>
/// <param name="SmsFrom">From when a phone may ring; null where that is now.</param>
public sealed record IncidentNews(int ByMail, int BySms, DateTimeOffset? SmsFrom)
{
    public int Written => ByMail + BySms;
}

/// <summary>Counts what is within before anything is declared; it keeps nothing.</summary>
public sealed class PreviewIncident(ClaimsDb db, WritingSettings settings, QuietHours quiet, TimeProvider clock)
{
    public async Task<Result<IncidentPreview>> Handle(DeclareIncidentRequest request, CancellationToken cancellation)
    {
        var (now, times) = (clock.GetUtcNow(), settings.Shop.PromiseTimes);
        if (request.Refused(times.DayOf(now)) is { } refusal)
        {
            return refusal;
        }

        var incident = request.Incident(now);
        var parcels = await db.ParcelsWithin(incident, times, cancellation);
        var claims = await db.ClaimsWithin(incident, times, cancellation);
        // Where nobody is written to first, nobody is counted.
        var news = settings.First.Enabled ? await News(incident, parcels, now, cancellation) : new IncidentNews(0, 0, null);
        return new IncidentPreview(parcels.Count, parcels.Count(one => one.IsUnderway), claims.Count, claims.Count(one => one.Status.IsOpen()), news);
    }

    private async Task<IncidentNews> News(Incident incident, IReadOnlyList<ParcelWithin> parcels, DateTimeOffset now, CancellationToken cancellation)
    {
        var untold = new Untold(db, settings.First, now);
        var holders = new HashSet<CustomerId>();
        foreach (var batch in (await new ParcelsOfNews(db, settings.First, settings.Shop, now).Of(parcels, incident.Id, cancellation)).Chunk(Untold.AtOnce))
        {
            holders.UnionWith((await untold.Among(batch, cancellation)).Select(one => one.Holder));
        }

        var ways = new List<WrittenChannel?>();
        foreach (var some in holders.Chunk(Untold.AtOnce))
        {
            var ids = some.ToList();
            ways.AddRange((await db.Customers.AsNoTracking().Where(one => ids.Contains(one.Id)).ToListAsync(cancellation)).Select(one => Recipient.Of(one).Channel));
        }

        var from = quiet.After(now);
        return new IncidentNews(ways.Count(way => way == WrittenChannel.Mail), ways.Count(way => way == WrittenChannel.Sms), from > now ? from : null);
    }
}
