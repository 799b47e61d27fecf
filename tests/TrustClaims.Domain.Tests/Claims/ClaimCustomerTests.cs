using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Settlements;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Domain.Tests.Claims;

/// <summary>A change of mind, and "it turned up".</summary>
public sealed class ClaimCustomerTests
{
    private static readonly DateTimeOffset Later = ClaimInState.Later;

    [Fact]
    public void A_change_of_mind_changes_what_is_promised_and_not_for_when()
    {
        var claim = A.Claim().For(Remedy.Refund).Build();
        var due = claim.Promises[0].Due;

        Assert.True(Change(claim, Remedy.Resend).Succeeded);

        Assert.Equal((Remedy.Resend, Remedy.Resend), (claim.Remedy, claim.Settlements[0].Remedy));
        Assert.Equal([(PromiseKind.RefundBy, PromiseState.Released), (PromiseKind.ParcelSentBy, PromiseState.Open)], claim.Promises.Select(promise => (promise.Kind, promise.State)));
        Assert.Equal(due, claim.Promises[1].Due);
        Assert.Equal(new ClaimEvent.RemedyChanged(Remedy.Refund, Remedy.Resend), claim.Happenings[^1].Event);
    }

    [Fact]
    public void Where_the_promise_is_the_same_it_stays()
    {
        var claim = A.Claim().Of(ClaimType.DamagedItem).For(Remedy.Exchange).Build();

        Assert.True(Change(claim, Remedy.SparePart).Succeeded);

        Assert.Equal(PromiseState.Open, Assert.Single(claim.Promises).State);
    }

    [Fact]
    public void The_same_remedy_again_changes_nothing()
    {
        var claim = A.Claim().For(Remedy.Refund).Build();
        var version = claim.Version;

        Assert.True(Change(claim, Remedy.Refund).Succeeded);
        Assert.Equal(version, claim.Version);
    }

    [Fact]
    public void Only_what_the_policy_offers_can_be_chosen() => Change(A.Claim().Build(), Remedy.Repair).Refuses<Refusal.RemedyNotOffered>();

    [Fact]
    public void Once_it_has_begun_to_be_carried_out_it_cannot_change()
    {
        var leased = A.Claim().For(Remedy.Refund).Build();
        Assert.True(leased.Settlements[0].TryLease(Later, TimeSpan.FromMinutes(5)));
        var handedOver = A.Claim().For(Remedy.Refund).Build();
        handedOver.HandOver(handedOver.Settlements[0].Id, Later);

        Change(leased, Remedy.Resend).Refuses<Refusal.SettlementStarted>();
        Change(handedOver, Remedy.Resend).Refuses<Refusal.SettlementStarted>();
    }

    [Fact]
    public void A_part_of_the_money_cannot_become_a_parcel_with_no_piece_in_it()
    {
        var claim = A.Claim().InReview().For(Remedy.Refund).Build().Ruled(RulingOutcome.PartlyApproved, Some.Eur(20));

        Change(claim, Remedy.Resend).Refuses<Refusal.RemedyNotOffered>();
        Assert.True(Change(claim, Remedy.StoreCredit).Succeeded);
    }

    [Theory]
    [InlineData(ClaimStatus.ApprovedOnWord)]
    [InlineData(ClaimStatus.PromisedOn)]
    [InlineData(ClaimStatus.InReview)]
    [InlineData(ClaimStatus.Approved)]
    public void It_turned_up_before_anything_was_paid_withdraws_the_claim(ClaimStatus status)
    {
        var claim = ClaimInState.Of(status).TurnedUp();

        Assert.Equal(ClaimStatus.Withdrawn, claim.Status);
        Assert.True(claim.Granted.IsZero);
        Assert.Null(claim.AnswerDue);
        Assert.All(claim.Settlements, settlement => Assert.Equal(SettlementState.Cancelled, settlement.State));
        Assert.All(claim.Promises, promise => Assert.NotEqual(PromiseState.Open, promise.State));
        Assert.IsType<ClaimEvent.Withdrawn>(claim.Happenings[^1].Event);
    }

    [Fact]
    public void It_turned_up_after_it_was_paid_is_recorded_with_thanks_and_takes_nothing_back()
    {
        var claim = ClaimInState.Of(ClaimStatus.Settled).TurnedUp();

        Assert.Equal((ClaimStatus.Returned, claim.Payable), (claim.Status, claim.Granted));
        Assert.Equal(PromiseState.Kept, Assert.Single(claim.Promises).State);
        Assert.IsType<ClaimEvent.TurnedUp>(claim.Happenings[^1].Event);
    }

    [Fact]
    public void It_turned_up_halfway_stops_what_has_not_begun_and_awaits_the_rest()
    {
        var claim = A.Claim().Item("1", 10).Item("2", 20).Build();
        claim.HandOver(claim.Settlements[0].Id, Later);

        claim.TurnedUp();

        Assert.Equal([SettlementState.HandedOver, SettlementState.Cancelled], claim.Settlements.Select(settlement => settlement.State));
        Assert.Equal(PromiseState.Open, Assert.Single(claim.Promises).State);
        Assert.Equal(Some.Eur(10), claim.Granted);
        claim.Reported(SettlementOutcome.Refunded);
        Assert.Equal((ClaimStatus.Returned, PromiseState.Kept), (claim.Status, claim.Promises[0].State));
    }

    [Fact]
    public void It_turned_up_while_a_refund_was_under_way_that_fails_so_that_nothing_was_paid_and_nothing_is_owed()
    {
        var claim = A.Claim().Item("1", 10).Item("2", 20).Build();
        claim.HandOver(claim.Settlements[0].Id, Later);

        claim.TurnedUp().Reported(SettlementOutcome.Failed);

        Assert.Equal((ClaimStatus.Returned, Some.Eur(0)), (claim.Status, claim.Granted));
        Assert.All(claim.Settlements, settlement => Assert.Equal(SettlementState.Cancelled, settlement.State));
        Assert.Equal(PromiseState.Released, Assert.Single(claim.Promises).State);
    }

    [Fact]
    public void It_turned_up_during_another_look_leaves_nobody_waiting_for_an_answer()
    {
        var claim = ClaimInState.Of(ClaimStatus.PartlyApproved).Reported(SettlementOutcome.Refunded).AskedAnotherLook();

        claim.TurnedUp();

        Assert.Equal(ClaimStatus.Returned, claim.Status);
        Assert.Null(claim.AnswerDue);
        Assert.All(claim.Promises, promise => Assert.NotEqual(PromiseState.Open, promise.State));
    }

    private static Result<Done> Change(Claim claim, Remedy remedy) => claim.ChangeRemedy(remedy, Some.OpeningPolicy.RemediesFor(claim.Type), Actor.Customer, Later);
}
