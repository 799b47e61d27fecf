using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Imports;
using TrustClaims.Application.Notifications;
using TrustClaims.Application.WritingFirst;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Persistence.Outbox;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Installing;

namespace TrustClaims.Application.Tests.WritingFirst;

/// <summary>Parcels as the shop and the carrier tell of them, and what we wrote of them first.</summary>
internal static class AParcel
{
    /// <summary>An order of one cup, in one parcel sent and expected at these moments.</summary>
    public static async Task<Order> Sent(
        this Installation here, CustomerId holder, DateTimeOffset expected, CarrierAccount account = CarrierAccount.Moving, DateTimeOffset? shipped = null, string carrier = "colissimo", decimal shipping = 0)
    {
        var order = A.Order().HeldBy(holder).Item("1", 40m).Shipping(shipping).Build();
        var parcel = new Parcel(new ParcelId(Guid.CreateVersion7()), carrier, $"7A{order.Number}");
        DateTimeOffset? delivered = account.SaysDelivered() ? expected : null;
        parcel.Receive([new ItemQuantity(new ItemId("1"), 1)], shipped ?? expected.AddDays(-2), expected, delivered, account);
        order.Send(parcel);
        return await here.Keep(order);
    }

    /// <summary>Somebody else's parcel that arrived: its carrier is one that tells.</summary>
    public static async Task CarrierTells(this Installation here, string carrier = "colissimo") =>
        await here.Sent(await here.Customer($"{Guid.NewGuid():N}@example.org"), here.Clock.GetUtcNow().AddDays(-20), CarrierAccount.Delivered, carrier: carrier);

    public static Task Tell(this Installation here, Parcel parcel, CarrierAccount account, DateTimeOffset? at = null) => here.Do<RecordParcelEvents, Result<int>>(record =>
        record.Handle(new(parcel.Carrier, parcel.TrackingNumber, [new ParcelEvent(at ?? here.Clock.GetUtcNow(), account, "")]), CancellationToken.None));

    public static Task<int> Round(this Installation here) => here.Do<WriteFirst, int>(first => first.Handle(CancellationToken.None));

    /// <summary>What was written first, oldest first.</summary>
    public static Task<List<OutboxMessage>> Written(this Installation here) => here.With(db =>
        db.Outbox.AsNoTracking().Where(message => ParcelNews.Kinds.Contains(message.Kind)).OrderBy(message => message.CreatedAt).ThenBy(message => message.Key).ToListAsync());
}
