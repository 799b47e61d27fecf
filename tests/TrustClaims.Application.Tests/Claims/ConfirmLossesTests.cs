using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Imports;
using TrustClaims.Application.Payouts;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Settlements;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Installing;

namespace TrustClaims.Application.Tests.Claims;

public sealed class ConfirmLossesTests
{
    [Fact]
    public async Task A_parcel_that_its_carrier_lost_before_the_claim_is_our_fault_and_does_not_count()
    {
        await using var here = await Installation.Start();
        var customer = await here.Customer();
        var lost = await here.Keep(A.Order().HeldBy(customer).Item("1", 20m).Parcel(CarrierAccount.ReportedLost, "1").Build());

        var first = await here.Claim((await here.Declare(lost)).Value);
        var next = await here.Claim((await here.Declare(await here.Order(customer))).Value);

        Assert.True(first.OwnFault);
        Assert.False(next.OwnFault);
        Assert.Equal((1, 1), (next.LastDecision.Facts.DeclarationsInWindow, next.LastDecision.Facts.OrdersWithClaimInYear));
    }

    [Fact]
    public async Task A_parcel_sent_again_and_lost_again_is_our_fault_though_nothing_is_known_of_the_first()
    {
        await using var here = await Installation.Start();
        var order = await here.Order(await here.Customer());
        var first = await here.Claim((await here.Declare(order, request => request with { Remedy = Remedy.Resend })).Value);
        await SendAgainAndLose(here, first);

        var again = await here.Claim((await here.Declare(order)).Value);

        Assert.NotEqual(first.Id, again.Id);
        Assert.True(again.OwnFault);
        Assert.Equal(false, again.LastDecision.Facts.SameItemsClaimed);
    }

    [Fact]
    public async Task A_piece_lost_twice_is_one_piece_of_the_order()
    {
        await using var here = await Installation.Start();
        var order = await here.Keep(A.Order().HeldBy(await here.Customer()).Item("1", 40m, quantity: 2).Shipping(5m).Build());
        Task<Result<DeclaredClaim>> Declare() => here.Declare(order, request => request with { Items = [new DeclaredItem(new ItemId("1"), 1)], Remedy = Remedy.Resend });
        await SendAgainAndLose(here, await here.Claim((await Declare()).Value));

        Assert.Equal(Some.Eur(20m), (await here.Claim((await Declare()).Value)).Payable);
    }

    [Fact]
    public async Task A_shop_that_tells_of_the_loss_with_its_order_is_heard_as_well()
    {
        await using var here = await Installation.Start();
        await Import(here, "moving");
        var order = await here.With(db => db.Orders.SingleAsync());
        var declared = (await here.Declare(order)).Value;

        await Import(here, "reportedLost");
        Assert.True((await here.Claim(declared)).OwnFault);
        // As if that import had crashed before the claims heard of it: the shop sends the same again.
        await here.With(db => db.Claims.ExecuteUpdateAsync(row => row.SetProperty(claim => claim.OwnFault, false)));
        await Import(here, "reportedLost");

        Assert.True((await here.Claim(declared)).OwnFault);
    }

    [Fact]
    public async Task The_loss_of_one_parcel_is_not_that_of_another_with_the_same_items()
    {
        await using var here = await Installation.Start();
        var order = await here.Keep(A.Order().HeldBy(await here.Customer()).Item("1", 40m, quantity: 2)
            .Parcel(CarrierAccount.Moving, "1").Parcel(CarrierAccount.Moving, "1").Build());
        var (named, other) = (order.Parcels[0], order.Parcels[1]);
        var declared = (await here.Declare(order, request => request with { Items = [new DeclaredItem(new ItemId("1"), 1)], Parcel = named.Id })).Value;

        await Lose(here, other.TrackingNumber);
        Assert.False((await here.Claim(declared)).OwnFault);

        await Lose(here, named.TrackingNumber);
        Assert.True((await here.Claim(declared)).OwnFault);
    }

    private static Task<Result<int>> Lose(Installation here, string number) => here.Do<RecordParcelEvents, Result<int>>(record => record.Handle(
        new RecordParcelEventsRequest("colissimo", number, [new ParcelEvent(here.Clock.GetUtcNow(), CarrierAccount.ReportedLost, "")]), CancellationToken.None));

    private static async Task SendAgainAndLose(Installation here, Claim claim)
    {
        var now = here.Clock.GetUtcNow();
        var sent = new SettlementReport(SettlementOutcome.Sent, now, "colissimo", "6A-AGAIN", null);
        await here.Do<ReportSettlement, Result<Claim>>(
            report => report.Handle(new ReportSettlementRequest(claim.Settlements[0].Id, sent, Actor.Clock), CancellationToken.None));
        await Lose(here, "6A-AGAIN");
    }

    private static Task<Result<IReadOnlyList<ImportedAgreement>>> Import(Installation here, string account)
    {
        var order = JsonSerializer.Deserialize<OrderDocument>($$"""
            { "orderNumber": "FR-1", "placedAt": "2026-09-20T10:00:00+02:00", "customer": { "email": "ada@example.org" },
              "items": [ { "itemId": "1", "quantity": 1, "unitPrice": { "amount": "30.00", "currency": "EUR" } } ],
              "parcels": [ { "carrier": "colissimo", "trackingNumber": "6A1", "shippedAt": "2026-09-21T10:00:00+02:00", "account": "{{account}}" } ] }
            """, JsonSerializerOptions.Web)!;
        return here.Do<ImportOrders, Result<IReadOnlyList<ImportedAgreement>>>(import => import.Handle(new ImportOrdersRequest([order]), CancellationToken.None));
    }
}
