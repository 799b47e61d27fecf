using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Payouts;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Settlements;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Installing;

namespace TrustClaims.Application.Tests.Claims;

public sealed class EarlierClaimsTests
{
    [Fact]
    public async Task Two_claims_that_both_wait_do_not_both_count_on_the_same_rest_of_the_year()
    {
        await using var here = await Installation.Start(Some.PolicyOf("""  "amount": { "most": { "default": "1.00" } }  """));
        var contract = await Insured(here);

        var first = await here.Claim((await Declare(here, contract, "a")).Value);
        var second = await Declare(here, contract, "b");

        Assert.Equal((ClaimStatus.InReview, Some.Eur(100)), (first.Status, first.Payable));
        Assert.IsType<Refusal.NothingPayable>(second.Refusal);
    }

    [Fact]
    public async Task A_year_of_a_contract_begins_at_midnight_where_the_shop_is()
    {
        // Half past midnight in Paris on 1 January is still the old year in UTC.
        await using var here = await Installation.Start();
        here.Clock.MoveTo(new DateTimeOffset(2026, 12, 31, 23, 30, 0, TimeSpan.Zero));
        var contract = await Insured(here);
        await Declare(here, contract, "a", null);

        here.Clock.MoveTo(new DateTimeOffset(2027, 1, 1, 12, 0, 0, TimeSpan.Zero));

        Assert.IsType<Refusal.NothingPayable>((await Declare(here, contract, "b", null)).Refusal);
    }

    [Fact]
    public async Task The_parcel_that_completes_the_loss_brings_shipping_back_also_while_the_first_still_waits()
    {
        await using var here = await Installation.Start(Some.PolicyOf("""  "amount": { "most": { "default": "1.00" } }  """));
        var order = await here.Keep(A.Order().HeldBy(await here.Customer()).Item("1", 20m).Item("2", 30m).Shipping(5m).Build());

        var first = await here.Claim((await Declare(here, order, "1", null)).Value);
        var second = await here.Claim((await Declare(here, order, "2", null)).Value);

        Assert.Equal((Some.Eur(20), Some.Eur(35)), (first.Payable, second.Payable));
    }

    [Fact]
    public async Task The_same_item_lost_in_another_parcel_is_another_claim()
    {
        await using var here = await Installation.Start();
        var order = await here.Keep(A.Order().HeldBy(await here.Customer()).Item("1", 20m, quantity: 2).Shipping(5m)
            .Parcel(CarrierAccount.Moving, "1").Parcel(CarrierAccount.Moving, "1").Build());

        var first = await here.Claim((await Lost(0)).Value);
        var second = await here.Claim((await Lost(1)).Value);
        var again = (await Lost(1)).Value;

        Assert.Equal((Some.Eur(10), Some.Eur(15)), (first.Payable, second.Payable));
        Assert.Equal(false, second.LastDecision.Facts.SameItemsClaimed);
        Assert.Equal((second.Id, true), (again.Id, again.Joined));

        Task<Result<DeclaredClaim>> Lost(int parcel) => here.Declare(
            order, request => request with { Items = [new DeclaredItem(new ItemId("1"), 1)], Parcel = order.Parcels[parcel].Id });
    }

    [Fact]
    public async Task More_pieces_than_were_bought_are_the_same_items_whatever_parcel_is_named()
    {
        await using var here = await Installation.Start();
        var order = await here.Keep(A.Order().HeldBy(await here.Customer()).Item("1", 20m)
            .Parcel(CarrierAccount.Moving, "1").Parcel(CarrierAccount.Moving, "1").Build());

        await here.Declare(order, request => request with { Parcel = order.Parcels[0].Id });
        var second = await here.Claim((await here.Declare(order, request => request with { Parcel = order.Parcels[1].Id })).Value);

        Assert.Equal((true, ClaimStatus.InReview), (second.LastDecision.Facts.SameItemsClaimed, second.Status));
    }

    [Fact]
    public async Task What_was_granted_in_part_in_money_takes_all_its_pieces()
    {
        await using var here = await Installation.Start(Some.PolicyOf("""  "amount": { "most": { "default": "12.00" } }, "sameItems": {}  """));
        var order = await here.Keep(A.Order().HeldBy(await here.Customer()).Item("1", 20m, quantity: 2)
            .Parcel(CarrierAccount.Moving, "1").Parcel(CarrierAccount.Moving, "1").Build());
        var both = (await here.Declare(order, request => request with { Parcel = order.Parcels[0].Id, Remedy = Remedy.Refund })).Value;
        await Rule(here, await here.Claim(both), new RulingWords(RulingOutcome.PartlyApproved, null, Some.Eur(15), null));

        var one = await here.Claim((await here.Declare(
            order, request => request with { Items = [new DeclaredItem(new ItemId("1"), 1)], Parcel = order.Parcels[1].Id })).Value);

        Assert.Equal((true, ClaimStatus.InReview), (one.LastDecision.Facts.SameItemsClaimed, one.Status));
    }

    [Fact]
    public async Task Shipping_comes_back_once_also_where_the_order_grows_after_it()
    {
        await using var here = await Installation.Start();
        var order = await here.Keep(A.Order().HeldBy(await here.Customer()).Item("1", 20m).Shipping(5m).Parcel(CarrierAccount.ReportedLost).Build());
        Assert.Equal(Some.Eur(25), (await here.Claim((await here.Declare(order)).Value)).Granted);
        await Contains(here, order, ("1", 20m), ("2", 10m));

        var second = await here.Claim((await Declare(here, order, "2", null)).Value);

        Assert.Equal((Some.Eur(10), ClaimStatus.ApprovedOnWord), (second.Payable, second.Status));
    }

    [Fact]
    public async Task More_than_was_paid_in_all_is_the_same_items_whatever_the_shop_calls_them_since()
    {
        await using var here = await Installation.Start();
        var order = await here.Keep(A.Order().HeldBy(await here.Customer()).Item("1", 20m).Shipping(5m).Parcel(CarrierAccount.ReportedLost).Build());
        await here.Declare(order);
        await Contains(here, order, ("L1", 20m));

        var again = await here.Claim((await Declare(here, order, "L1", null)).Value);

        Assert.Equal((true, ClaimStatus.InReview), (again.LastDecision.Facts.SameItemsClaimed, again.Status));
    }

    [Fact]
    public async Task What_was_paid_for_something_that_turned_up_is_taken_from_the_year_all_the_same()
    {
        await using var here = await Installation.Start();
        var contract = await Insured(here);
        var first = await here.Claim((await Declare(here, contract, "a")).Value);
        await Paid(here, first);
        await here.Do<WithdrawClaim, Result<Claim>>(withdraw => withdraw.Handle(new WithdrawClaimRequest(first.Reference, null, Actor.Customer), CancellationToken.None));

        var second = await Declare(here, contract, "b");

        Assert.Equal(ClaimStatus.Returned, (await here.With(db => db.Claims.SingleAsync())).Status);
        Assert.IsType<Refusal.NothingPayable>(second.Refusal);
    }

    [Fact]
    public async Task An_order_that_has_come_to_another_currency_still_takes_claims()
    {
        await using var here = await Installation.Start();
        var order = await here.Order(await here.Customer());
        await here.Declare(order);
        var dollars = new Money(5_000, Currency.Of("USD"));
        var other = new OrderContent(
            order.PlacedAt, dollars.Currency, [new AgreementItem { Id = new ItemId("2"), Title = "Two", Quantity = 1, Paid = dollars }], Money.Zero(dollars.Currency), null, null, null);
        await here.With(async db =>
        {
            (await db.Orders.SingleAsync()).Receive(order.Holder, other, "another");
            await db.SaveChangesAsync();
        });

        Assert.True((await Declare(here, order, "2", null)).Succeeded);
    }

    [Fact]
    public async Task The_parcel_that_was_lost_first_is_not_one_sent_again_whatever_number_is_reported()
    {
        await using var here = await Installation.Start();
        var order = await here.Keep(A.Order().HeldBy(await here.Customer()).Item("1", 20m).Parcel(CarrierAccount.ReportedLost, "1").Build());
        var first = await here.Claim((await here.Declare(order, request => request with { Remedy = Remedy.Resend })).Value);
        await Told(here, first, SettlementOutcome.Sent, order.Parcels[0]);

        var second = await here.Claim((await here.Declare(order)).Value);

        Assert.Equal((true, ClaimStatus.InReview), (second.LastDecision.Facts.SameItemsClaimed, second.Status));
    }

    [Fact]
    public async Task Nobody_joins_the_claim_of_who_held_the_order_before()
    {
        await using var here = await Installation.Start(Some.PolicyOf("""  "amount": { "most": { "default": "1.00" } }  """));
        var order = await here.Order(await here.Customer());
        await here.Declare(order);
        var now = await here.Customer("bob@example.org");
        await here.With(async db =>
        {
            var content = new OrderContent(order.PlacedAt, order.Currency, order.Items.ToList(), order.Shipping, null, null, null);
            (await db.Orders.SingleAsync()).Receive(now, content, "given");
            await db.SaveChangesAsync();
        });

        var declared = (await here.Declare(order)).Value;

        Assert.False(declared.Joined);
        Assert.Equal(now, (await here.Claim(declared)).Customer);
    }

    [Fact]
    public async Task More_pieces_than_the_open_claim_holds_are_not_swallowed_by_it()
    {
        await using var here = await Installation.Start();
        var order = await here.Keep(A.Order().HeldBy(await here.Customer()).Item("1", 30m, quantity: 3).Build());
        var first = (await here.Declare(order, request => request with { Items = [new DeclaredItem(new ItemId("1"), 1)] })).Value;

        var more = (await here.Declare(order, request => request with { Items = [new DeclaredItem(new ItemId("1"), 2)] })).Value;
        var beyond = await here.Declare(order, request => request with { Items = [new DeclaredItem(new ItemId("1"), 99)] });

        Assert.NotEqual(first.Id, more.Id);
        Assert.IsType<Refusal.QuantityBeyondAgreement>(beyond.Refusal);
    }

    private static Task Contains(Installation here, Order order, params (string Id, decimal Paid)[] items) => here.With(async db =>
    {
        var lines = items.Select(one => new AgreementItem { Id = new ItemId(one.Id), Title = one.Id, Quantity = 1, Paid = Some.Eur(one.Paid) }).ToList();
        var content = new OrderContent(order.PlacedAt, order.Currency, lines, order.Shipping, order.DeliveryAddress, "card", "pi_123");
        (await db.Orders.SingleAsync(one => one.Id == order.Id)).Receive(order.Holder, content, "told again");
        await db.SaveChangesAsync();
    });

    private static async Task Rule(Installation here, Claim claim, RulingWords words)
    {
        var by = await here.Agent();
        var ruled = await here.Do<RuleOnClaim, Result<Claim>>(rule => rule.Handle(
            new RuleOnClaimRequest(claim.Reference, words, by, claim.Version, Channel.Page), CancellationToken.None));
        Assert.Null(ruled.Refusal);
    }

    private static Task Paid(Installation here, Claim claim) => Told(here, claim, SettlementOutcome.Refunded);

    private static async Task Told(Installation here, Claim claim, SettlementOutcome outcome, Parcel? parcel = null)
    {
        var report = new SettlementReport(outcome, here.Clock.GetUtcNow(), parcel?.Carrier, parcel?.TrackingNumber, null);
        var told = await here.Do<ReportSettlement, Result<Claim>>(act => act.Handle(
            new ReportSettlementRequest(claim.Settlements[0].Id, report, Actor.Integration("erp")), CancellationToken.None));
        Assert.Null(told.Refusal);
    }

    private static async Task<Contract> Insured(Installation here) => await here.Keep(
        A.Contract().HeldBy(await here.Customer()).Item("a", 100m).Item("b", 100m).Ceilings(year: 100m).Deductible(0m).Build());

    private static Task<Result<DeclaredClaim>> Declare(Installation here, Agreement agreement, string item) =>
        Declare(here, agreement, item, DateOnly.FromDateTime(here.Clock.GetUtcNow().UtcDateTime));

    private static Task<Result<DeclaredClaim>> Declare(Installation here, Agreement agreement, string item, DateOnly? day) =>
        here.Declare(agreement, request => request with { Items = [new DeclaredItem(new ItemId(item), 1)], OccurredOn = day });
}
