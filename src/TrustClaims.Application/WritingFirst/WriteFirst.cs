using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Incidents;
using TrustClaims.Application.Notifications;
using TrustClaims.Application.Policies;
using TrustClaims.Application.Rounds;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Outbox;

namespace TrustClaims.Application.WritingFirst;

/// <summary>
/// Writes to customers before they complain: of a parcel that its carrier has lost, that is overdue, or that an incident of ours holds up. Each is told
/// once, from however many nodes, and nobody more often than the settings say. Being written to is no claim, and counts for nothing.
/// </summary>
public sealed class WriteFirst(ClaimsDb db, LivePolicy policies, WritingSettings settings, TimeProvider clock)
{
    private const string ToldAlready = "told";
    private const string ToldEnough = "toldEnough";
    private const string Claimed = "claimed";
    private const string NewsIsOver = "over";

    /// <returns>How many parcels were considered.</returns>
    /// <exception cref="AggregateException">It failed on some; these come again, and the others are written about.</exception>
    public async Task<int> Handle(CancellationToken cancellation)
    {
        if (!settings.First.Enabled)
        {
            return 0;
        }

        var now = clock.GetUtcNow();
        var (considered, untold) = (0, new Untold(db, settings.First, now));
        foreach (var batch in (await new ParcelsOfNews(db, settings.First, settings.Shop, now).Find(cancellation)).Chunk(Untold.AtOnce))
        {
            var open = await untold.Among(batch, cancellation);
            considered += await Round.Through(
                open, one => $"Parcel {one.Parcel.Value}", one => db.InTransactionOrAgain(inside => Write(one, now, inside), cancellation), cancellation);
        }

        return considered;
    }

    private async Task<Result<Done>> Write(ParcelOfNews one, DateTimeOffset now, CancellationToken cancellation)
    {
        // Neither a claim of this customer nor another message like this is made meanwhile, on any node.
        if (!await db.LockHolder(one.Order, cancellation) || await db.ReadAgreement(one.Order, cancellation) is not Order order)
        {
            return new Refusal.NotFound();
        }

        if (order.Holder != one.Holder || order.Parcels.FirstOrDefault(parcel => parcel.Id == one.Parcel) is not { } parcel || !IsStillSo(one, parcel))
        {
            return new Refusal.NotInThisState(NewsIsOver);
        }

        var keys = one.SaidAlready;
        if (await db.Outbox.AnyAsync(message => keys.Contains(message.Key!), cancellation))
        {
            return new Refusal.NotInThisState(ToldAlready);
        }

        if (await new Untold(db, settings.First, now).Told.CountAsync(message => message.Customer == one.Holder, cancellation) >= settings.First.MostPerCustomer)
        {
            return new Refusal.NotInThisState(ToldEnough);
        }

        return await WriteUnlessClaimed(one, order, parcel, now, cancellation);
    }

    private async Task<Result<Done>> WriteUnlessClaimed(ParcelOfNews one, Order order, Parcel parcel, DateTimeOffset now, CancellationToken cancellation)
    {
        var earlier = await EarlierClaims.Of(db, order, cancellation);
        if (earlier.AnyAbout(parcel))
        {
            return new Refusal.NotInThisState(Claimed);
        }

        var times = settings.Shop.PromiseTimes;
        if (!earlier.Payable(ClaimType.LostParcel, ItemsOf(order, parcel), null, times, now).TryGet(out var payable, out var refusal))
        {
            return refusal;
        }

        var remedies = OfferedRemedies.For((await policies.At(db, now, cancellation)).Policy, ClaimType.LostParcel, payable, order);
        if (remedies.Count == 0)
        {
            return new Refusal.NothingToOffer();
        }

        var expected = parcel.ExpectedAt is { } instant ? times.DayOf(instant) : (DateOnly?)null;
        var told = one.Incident is { } incident ? await IncidentWords.Of(db, incident, cancellation) : null;
        var items = payable.Items.Select(line => new LetterItem(line.Item.Title, line.Quantity)).ToList();
        db.Outbox.Add(new OutboxMessage
        {
            Id = Guid.CreateVersion7(now),
            Customer = order.Holder,
            Agreement = order.Id,
            Key = one.Key,
            Kind = one.Kind,
            Body = new ParcelFacts(parcel.Id.Value, parcel.Carrier, parcel.TrackingNumber, expected, items, payable.Total, remedies) { Told = told, WithShipping = !payable.Shipping.IsZero }.Write(),
            CreatedAt = now,
            NotBefore = now,
        });
        return Done.Yes;
    }

    // Since it was found, the carrier may have said something else.
    private static bool IsStillSo(ParcelOfNews one, Parcel parcel) => one.Kind == ParcelNews.Lost
        ? parcel.Account == CarrierAccount.ReportedLost
        : parcel.Account is CarrierAccount.None or CarrierAccount.Moving;

    private static List<DeclaredItem> ItemsOf(Order order, Parcel parcel) => parcel.Items.Count == 0
        ? order.Items.Select(item => new DeclaredItem(item.Id, item.Quantity)).ToList()
        : parcel.Items.Where(line => order.Item(line.Item) is not null)
            .Select(line => new DeclaredItem(line.Item, Math.Min(line.Quantity, order.Item(line.Item)!.Quantity))).ToList();
}

/// <summary>When to write first, and whose calendar counts.</summary>
public sealed record WritingSettings(WriteFirstOptions First, ShopOptions Shop);
