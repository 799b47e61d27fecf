using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Imports;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Testing.Installing;

namespace TrustClaims.Application.Tests.Imports;

public sealed class RecordParcelEventsTests
{
    [Fact]
    public async Task Each_event_is_heard_once_and_the_latest_is_the_account()
    {
        await using var here = await Installation.Start();
        var parcel = (await here.Order(await here.Customer())).Parcels[0];
        var now = here.Clock.GetUtcNow();
        ParcelEvent[] events = [new(now.AddHours(-1), CarrierAccount.DeliveredToNeighbour, "Chez le voisin"), new(now.AddHours(-9), CarrierAccount.Moving, "En route")];

        Assert.Equal(2, (await Record(here, parcel, events)).Value);
        Assert.Equal(0, (await Record(here, parcel, events)).Value);

        var known = await here.With(db => db.Parcels.AsNoTracking().SingleAsync());
        Assert.Equal((CarrierAccount.DeliveredToNeighbour, now.AddHours(-1)), (known.Account, known.DeliveredAt));
        Assert.Equal(["En route", "Chez le voisin"], known.Events.Select(one => one.Text));
    }

    [Fact]
    public async Task A_loss_that_the_carrier_confirms_is_our_fault_and_is_written_down_once()
    {
        await using var here = await Installation.Start();
        var order = await here.Order(await here.Customer());
        var declared = (await here.Declare(order)).Value;
        ParcelEvent lost = new(here.Clock.GetUtcNow(), CarrierAccount.ReportedLost, "Colis perdu");

        await Record(here, order.Parcels[0], lost);
        await Record(here, order.Parcels[0], lost);

        Assert.True((await here.Claim(declared)).OwnFault);
        Assert.Equal(1, await here.With(db => db.Audit.CountAsync(entry => entry.Kind == "lossConfirmed")));
    }

    [Fact]
    public async Task An_unknown_parcel_is_not_found_and_the_future_is_not_heard()
    {
        await using var here = await Installation.Start();
        var parcel = (await here.Order(await here.Customer())).Parcels[0];

        Assert.IsType<Refusal.NotFound>((await Record(here, new Parcel(default, "dhl", "?"), new ParcelEvent(here.Clock.GetUtcNow(), CarrierAccount.Moving, ""))).Refusal);
        Assert.IsType<Refusal.HappensInFuture>((await Record(here, parcel, new ParcelEvent(here.Clock.GetUtcNow().AddDays(3), CarrierAccount.Moving, ""))).Refusal);
        Assert.IsType<Refusal.Invalid>((await Record(here, parcel)).Refusal);
    }

    private static Task<Result<int>> Record(Installation here, Parcel parcel, params ParcelEvent[] events) => here.Do<RecordParcelEvents, Result<int>>(
        record => record.Handle(new RecordParcelEventsRequest(parcel.Carrier, parcel.TrackingNumber, events), CancellationToken.None));
}
