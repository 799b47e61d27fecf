using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Payouts;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Settlements;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Installing;
using static TrustClaims.Domain.Settlements.SettlementOutcome;

namespace TrustClaims.Application.Tests.Claims;

/// <summary>What was sent again and got lost is owed once: by its own claim, or by the next one on the same items.</summary>
public sealed class LostResendTests
{
    [Fact]
    public async Task A_resend_that_was_lost_is_believed_again_and_owed_by_the_new_claim_alone()
    {
        await using var here = await Installation.Start();
        var (order, first) = await Resent(here, "1");
        await Lose(here, "R1");

        var second = await here.Claim((await Declare(here, order, Remedy.Refund, "1")).Value);

        Assert.Equal((ClaimStatus.ApprovedOnWord, Some.Eur(20), true), (second.Status, second.Granted, second.OwnFault));
        first = await Anew(here, first);
        Assert.Equal((SettlementState.Cancelled, Some.Eur(0), Some.Eur(0)), (first.Settlements.Single().State, first.Granted, first.Left));
        var told = await here.With(db => db.HistoryOf(first.Id, CancellationToken.None));
        Assert.Equal(new ClaimEvent.ResendLost(new ItemId("1"), 1, second.Reference.ToString()), told[^1].Event);
    }

    [Fact]
    public async Task What_the_new_claim_owes_the_old_one_does_not_whatever_is_reported_of_it()
    {
        await using var here = await Installation.Start();
        var (order, first) = await Resent(here, "1");
        await Lose(here, "R1");
        await Declare(here, order, Remedy.Refund, "1");

        var late = await Report(here, first.Settlements[0], Failed);

        Assert.IsType<Refusal.OutcomeContradicts>(late.Refusal);
        Assert.Equal(ClaimStatus.Settled, (await Anew(here, first)).Status);
    }

    [Fact]
    public async Task A_resend_lost_a_second_time_is_believed_again_too()
    {
        await using var here = await Installation.Start();
        var (order, _) = await Resent(here, "1");
        await Lose(here, "R1");
        var second = await here.Claim((await Declare(here, order, Remedy.Resend, "1")).Value);
        await Report(here, second.Settlements[0], Sent, "again");
        await Lose(here, "again");

        var third = await here.Claim((await Declare(here, order, Remedy.Refund, "1")).Value);

        Assert.Equal((ClaimStatus.ApprovedOnWord, Some.Eur(20)), (third.Status, third.Granted));
        Assert.Equal(Some.Eur(20), Sum(await here.With(db => db.Claims.ToListAsync())));
    }

    [Theory]
    [InlineData(Remedy.Refund)]
    [InlineData(Remedy.Resend)]
    public async Task What_was_made_good_after_it_was_lost_is_believed_no_more(Remedy other)
    {
        await using var here = await Installation.Start();
        var (order, first) = await Resent(here, "1");
        await Lose(here, "R1");
        await Report(here, first.Settlements[0], Failed);
        var person = Some.Person();
        var again = (await here.Do<SettleAgain, Result<Claim>>(settle => settle.Handle(
            new SettleAgainRequest(first.Settlements[0].Id, other, person), CancellationToken.None))).Value;
        await Report(here, again.Settlements.Single(one => one.Round == 2), other == Remedy.Refund ? Refunded : Sent, other == Remedy.Refund ? null : "good");

        await Looked(here, await Declare(here, order, Remedy.Refund, "1"));
    }

    [Fact]
    public async Task A_parcel_that_the_order_announced_before_it_set_out_is_a_resend_as_well()
    {
        await using var here = await Installation.Start();
        var (order, first) = await Announced(here, CarrierAccount.None);
        await Report(here, first.Settlements[0], Sent, "R1");
        await Lose(here, "R1");

        Assert.Equal(ClaimStatus.ApprovedOnWord, (await here.Claim((await Declare(here, order, Remedy.Refund, "1")).Value)).Status);
    }

    [Fact]
    public async Task A_parcel_that_was_lost_before_it_is_said_to_set_out_is_none()
    {
        await using var here = await Installation.Start();
        var (order, first) = await Announced(here, CarrierAccount.ReportedLost);
        await Report(here, first.Settlements[0], Sent, "R1");

        await Looked(here, await Declare(here, order, Remedy.Refund, "1"));
    }

    [Fact]
    public async Task One_lost_parcel_says_nothing_of_what_went_in_another()
    {
        await using var here = await Installation.Start();
        var (order, _) = await Resent(here, "1", "2");
        await Lose(here, "R1");

        var lost = await here.Claim((await Declare(here, order, Remedy.Refund, "1")).Value);
        await Looked(here, await Declare(here, order, Remedy.Refund, "2"));

        Assert.Equal((ClaimStatus.ApprovedOnWord, Some.Eur(20), null), (lost.Status, lost.Granted, lost.LastDecision.Decision.DecidedBy?.Code));
    }

    [Fact]
    public async Task What_failed_is_owed_by_its_own_claim()
    {
        await using var here = await Installation.Start();
        var (order, first) = await Resent(here, "1");
        await Lose(here, "R1");
        await Report(here, first.Settlements[0], Failed);

        var same = (await Declare(here, order, Remedy.Refund, "1")).Value;

        Assert.Equal((first.Id, true), (same.Id, same.Joined));
        await Looked(here, await here.Declare(order, request => request with { Type = ClaimType.MissingItem }));
    }

    [Fact]
    public async Task A_resend_lost_beside_another_that_still_waits_does_not_join_the_claim_that_owes_it_no_more()
    {
        await using var here = await Installation.Start();
        var order = await Ordered(here, "1", "2");
        var first = await here.Claim((await here.Declare(order, request => request with { Remedy = Remedy.Resend })).Value);
        await Report(here, first.Settlements.Single(one => one.Item == new ItemId("1")), Sent, "R1");
        await Lose(here, "R1");

        var second = (await Declare(here, order, Remedy.Refund, "1")).Value;

        Assert.False(second.Joined);
        Assert.Equal(ClaimStatus.ApprovedOnWord, (await here.Claim(second)).Status);
        Assert.Equal(Some.Eur(40), Sum(await here.With(db => db.Claims.ToListAsync())));
    }

    [Fact]
    public async Task Another_look_grants_no_more_what_another_claim_owes()
    {
        await using var here = await Installation.Start(Some.PolicyOf("""  "amount": { "most": { "default": "25.00" } }  """));
        var order = await Ordered(here, "1", "2");
        var first = await here.Claim((await here.Declare(order, request => request with { Remedy = Remedy.Resend })).Value);
        await Rule(here, first, new RulingWords(RulingOutcome.PartlyApproved, [new ItemQuantity(new ItemId("1"), 1)], null, "One."), "lea@example.org");
        await Report(here, (await Anew(here, first)).Settlements[0], Sent, "R1");
        await Lose(here, "R1");
        await Declare(here, order, Remedy.Refund, "1");
        await here.Do<AskAnotherLook, Result<Claim>>(ask => ask.Handle(new AskAnotherLookRequest(first.Reference, "Please.", new Viewer([order.Id])), CancellationToken.None));

        await Rule(here, await Anew(here, first), new RulingWords(RulingOutcome.Approved, null, null, null), "max@example.org");

        Assert.Equal((ClaimStatus.Approved, Some.Eur(20)), ((await Anew(here, first)).Status, (await Anew(here, first)).Granted));
        Assert.Equal(Some.Eur(40), Sum(await here.With(db => db.Claims.ToListAsync())));
    }

    private static async Task<(Order Order, Claim Claim)> Resent(Installation here, params string[] items)
    {
        var order = await Ordered(here, items);
        var claim = await here.Claim((await here.Declare(order, request => request with { Remedy = Remedy.Resend })).Value);
        foreach (var settlement in claim.Settlements)
        {
            await Report(here, settlement, Sent, $"R{settlement.Item.Value}");
        }

        return (order, await Anew(here, claim));
    }

    private static async Task<(Order Order, Claim Claim)> Announced(Installation here, CarrierAccount account)
    {
        var order = await Ordered(here, "1");
        var parcel = new Parcel(new ParcelId(Guid.CreateVersion7()), "dpd", "R1");
        parcel.Receive([], null, null, null, account);
        await here.With(async db =>
        {
            (await db.Orders.Include(one => one.Parcels).SingleAsync()).Send(parcel);
            await db.SaveChangesAsync();
        });
        var lost = order.Parcels[0].Id;
        return (order, await here.Claim((await here.Declare(order, request => request with { Remedy = Remedy.Resend, Parcel = lost })).Value));
    }

    private static async Task<Order> Ordered(Installation here, params string[] items)
    {
        var order = A.Order().HeldBy(await here.Customer());
        Array.ForEach(items, item => order.Item(item, 20m));
        return await here.Keep(order.Parcel(CarrierAccount.ReportedLost, items).Build());
    }

    private static Task<Result<DeclaredClaim>> Declare(Installation here, Order order, Remedy remedy, string item) =>
        here.Declare(order, request => request with { Items = [new DeclaredItem(new ItemId(item), 1)], Remedy = remedy });

    private static async Task Looked(Installation here, Result<DeclaredClaim> declared)
    {
        var claim = await here.Claim(declared.Value);
        Assert.Equal((ClaimStatus.InReview, "sameItems"), (claim.Status, claim.LastDecision.Decision.DecidedBy?.Code));
    }

    private static async Task<Result<Claim>> Report(Installation here, Settlement settlement, SettlementOutcome outcome, string? tracking = null) =>
        await here.Do<ReportSettlement, Result<Claim>>(report => report.Handle(
            new ReportSettlementRequest(
                settlement.Id,
                new SettlementReport(outcome, here.Clock.GetUtcNow(), tracking is null ? null : "dpd", tracking, outcome == Failed ? "lost" : null),
                Actor.Integration("erp")),
            CancellationToken.None));

    private static Task Lose(Installation here, string tracking) => here.With(async db =>
    {
        var parcel = await db.Parcels.SingleAsync(one => one.TrackingNumber == tracking);
        parcel.Hear(new ParcelEvent(here.Clock.GetUtcNow().AddHours(1), CarrierAccount.ReportedLost, "lost"));
        await db.SaveChangesAsync();
    });

    private static async Task Rule(Installation here, Claim claim, RulingWords words, string by)
    {
        await here.Agent(by);
        var ruled = await here.Do<RuleOnClaim, Result<Claim>>(rule => rule.Handle(
            new RuleOnClaimRequest(claim.Reference, words, by, claim.Version, Channel.Page), CancellationToken.None));
        Assert.Null(ruled.Refusal);
    }

    private static Task<Claim> Anew(Installation here, Claim claim) => here.With(db => db.Claims.AsNoTracking().Whole().SingleAsync(one => one.Id == claim.Id));

    private static Money Sum(IEnumerable<Claim> claims) => claims.Aggregate(Some.Eur(0), (sum, claim) => sum + claim.Granted);
}
