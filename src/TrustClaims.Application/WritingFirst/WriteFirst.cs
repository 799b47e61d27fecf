using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
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
    /// <summary>What is asked of the outbox at once.</summary>
    private const int AtOnce = 200;

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
        var considered = 0;
        foreach (var batch in (await new ParcelsOfNews(db, settings.First, settings.Shop, now).Find(cancellation)).Chunk(AtOnce))
        {
            var open = await NotToldYet(batch, now, cancellation);
            considered += await Round.Through(
                open, one => $"Parcel {one.Parcel.Value}", one => db.InTransactionOrAgain(inside => Write(one, now, inside), cancellation), cancellation);
        }

        return considered;
    }

    // Without a lock, to leave out what need not be looked at again in every round.
    private async Task<IReadOnlyList<ParcelOfNews>> NotToldYet(ParcelOfNews[] batch, DateTimeOffset now, CancellationToken cancellation)
    {
        var keys = batch.SelectMany(one => one.SaidAlready).ToList();
        var said = (await db.Outbox.Where(message => keys.Contains(message.Key!)).Select(message => message.Key).ToListAsync(cancellation)).ToHashSet();
        var holders = batch.Select(one => (CustomerId?)one.Holder).Distinct().ToList();
        var enough = (await Told(now).Where(message => holders.Contains(message.Customer)).GroupBy(message => message.Customer)
            .Where(group => group.Count() >= settings.First.MostPerCustomer).Select(group => group.Key).ToListAsync(cancellation)).ToHashSet();
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

        if (await Told(now).CountAsync(message => message.Customer == one.Holder, cancellation) >= settings.First.MostPerCustomer)
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

        var remedies = OfferedRemedies.For((await policies.At(db, now, cancellation)).Policy, ClaimType.LostParcel, payable);
        if (remedies.Count == 0)
        {
            return new Refusal.NothingToOffer();
        }

        var expected = parcel.ExpectedAt is { } instant ? times.DayOf(instant) : (DateOnly?)null;
        var items = payable.Items.Select(line => new LetterItem(line.Item.Title, line.Quantity)).ToList();
        db.Outbox.Add(new OutboxMessage
        {
            Id = Guid.CreateVersion7(now),
            Customer = order.Holder,
            Agreement = order.Id,
            Key = one.Key,
            Kind = one.Kind,
            Body = new ParcelFacts(parcel.Id.Value, parcel.Carrier, parcel.TrackingNumber, expected, items, payable.Total, remedies).Write(),
            CreatedAt = now,
            NotBefore = now,
        });
        return Done.Yes;
    }

    private IQueryable<OutboxMessage> Told(DateTimeOffset now)
    {
        var since = now.AddDays(-settings.First.WithinDays);
        return db.Outbox.Where(message => ParcelNews.Kinds.Contains(message.Kind) && message.CreatedAt > since);
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
