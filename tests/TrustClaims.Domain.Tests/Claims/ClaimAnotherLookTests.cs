using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Settlements;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Domain.Tests.Claims;

public sealed class ClaimAnotherLookTests
{
    private static readonly NamedPerson Jeanne = Some.Person("Jeanne Martin");
    private static readonly NamedPerson Karim = Some.Person("Karim Alaoui");

    [Fact]
    public void Another_look_is_promised_by_an_hour_and_given_by_somebody_else()
    {
        var claim = Declined().AskedAnotherLook();

        Assert.Equal((ClaimStatus.InReview, ClaimInState.Later.AddHours(24)), (claim.Status, claim.AnswerDue));
        Assert.Equal(PromiseState.Open, claim.Promises[^1].State);
        claim.Rule(new RulingWords(RulingOutcome.Approved, null, null, null), Jeanne, claim.Version, Some.Times, ClaimInState.Later).Refuses<Refusal.SamePersonAgain>();

        claim.Ruled(RulingOutcome.Approved, by: Karim);

        Assert.Equal((ClaimStatus.Approved, claim.Payable, Karim.Id), (claim.Status, claim.Granted, claim.RuledBy));
        Assert.Equal([1, 2], claim.Rulings.Select(ruling => ruling.Number));
    }

    [Fact]
    public void What_was_granted_in_part_is_still_paid_and_the_rest_makes_a_second_round()
    {
        var claim = PartlyApproved().AskedAnotherLook().Reported(SettlementOutcome.Refunded);
        Assert.Equal(ClaimStatus.InReview, claim.Status);

        claim.Ruled(RulingOutcome.Approved, by: Karim);

        Assert.Equal([(1, Some.Eur(20)), (2, Some.Eur(29.90m))], claim.Settlements.Select(settlement => (settlement.Round, settlement.Amount)));
        Assert.Equal(ClaimStatus.Settled, claim.Reported(SettlementOutcome.Refunded, settlement: 1).Status);
    }

    [Fact]
    public void The_promise_of_one_round_is_not_kept_by_the_other()
    {
        var claim = PartlyApproved().AskedAnotherLook().Ruled(RulingOutcome.Approved, by: Karim);

        claim.Reported(SettlementOutcome.Refunded, settlement: 1);

        Assert.Equal([PromiseState.Open, PromiseState.Kept], RefundPromises(claim));
        claim.Reported(SettlementOutcome.Refunded, settlement: 0);
        Assert.Equal([PromiseState.Kept, PromiseState.Kept], RefundPromises(claim));
    }

    [Fact]
    public void The_promise_of_one_round_is_not_broken_by_the_other()
    {
        var claim = PartlyApproved().AskedAnotherLook().Ruled(RulingOutcome.Approved, by: Karim);

        claim.Reported(SettlementOutcome.Failed, settlement: 1);

        Assert.Equal([PromiseState.Open, PromiseState.Broken, PromiseState.Open], RefundPromises(claim));
    }

    [Fact]
    public void A_second_no_leaves_what_was_paid_settled()
    {
        var claim = PartlyApproved().Reported(SettlementOutcome.Refunded);
        Assert.Equal(ClaimStatus.Settled, claim.Status);

        claim.AskedAnotherLook().Ruled(RulingOutcome.Declined, by: Karim);

        Assert.Equal((ClaimStatus.Settled, Some.Eur(20)), (claim.Status, claim.Granted));
        Assert.Single(claim.Settlements);
    }

    [Fact]
    public void A_second_no_before_the_part_is_paid_leaves_the_part_owed()
    {
        var claim = PartlyApproved().AskedAnotherLook().Ruled(RulingOutcome.Declined, by: Karim);

        Assert.Equal(ClaimStatus.PartlyApproved, claim.Status);
        Assert.Equal(ClaimStatus.Settled, claim.Reported(SettlementOutcome.Refunded).Status);
    }

    [Fact]
    public void Where_all_is_granted_there_is_nothing_to_look_at_again()
    {
        Assert.False(ClaimInState.Of(ClaimStatus.Approved).CanAskAnotherLook);
        var bySilence = PartlyApproved().AskedAnotherLook();
        bySilence.ApproveOnSilence(Some.Times, ClaimInState.Later.AddDays(2));
        bySilence.Saved().Reported(SettlementOutcome.Refunded).Reported(SettlementOutcome.Refunded, settlement: 1);

        Assert.Equal((ClaimStatus.Settled, bySilence.Payable), (bySilence.Status, bySilence.Granted));
        Assert.False(bySilence.CanAskAnotherLook);
    }

    [Fact]
    public void A_gift_declined_can_be_looked_at_again() =>
        Assert.True(A.Claim().InReview().Worth(0).For(Remedy.Resend).Build().Ruled(RulingOutcome.Declined).CanAskAnotherLook);

    [Fact]
    public void A_ruling_says_what_it_granted_itself()
    {
        var claim = PartlyApproved().AskedAnotherLook().Ruled(RulingOutcome.Approved, by: Karim);

        Assert.Equal([Some.Eur(20), Some.Eur(29.90m)], claim.Rulings.Select(ruling => ruling.Granted));
    }

    private static Claim Declined() => A.Claim().InReview().Build().Ruled(RulingOutcome.Declined, by: Jeanne);

    private static Claim PartlyApproved() => A.Claim().InReview().Build().Ruled(RulingOutcome.PartlyApproved, Some.Eur(20), Jeanne);

    private static IEnumerable<PromiseState> RefundPromises(Claim claim) =>
        claim.Promises.Where(promise => promise.Kind == PromiseKind.RefundBy).Select(promise => promise.State);
}
