using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Trust;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Domain.Tests.Claims;

public sealed class ClaimDeclaringTests
{
    private static readonly DateTimeOffset Monday18 = new(2026, 10, 5, 16, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_claim_within_every_limit_is_granted_at_once_with_a_promise_and_a_settlement()
    {
        var claim = A.Claim().Worth(49.90m).For(Remedy.Refund).Build();

        Assert.Equal((ClaimStatus.ApprovedOnWord, Some.Eur(49.90m), Some.Eur(49.90m)), (claim.Status, claim.Payable, claim.Granted));
        var promise = Assert.Single(claim.Promises);
        Assert.Equal((PromiseKind.RefundBy, Monday18, PromiseState.Open), (promise.Kind, promise.Due, promise.State));
        var settlement = Assert.Single(claim.Settlements);
        Assert.Equal((Some.Eur(49.90m), 1, Remedy.Refund), (settlement.Amount, settlement.Quantity, settlement.Remedy));
        Assert.Equal(Some.Moment.AddHours(1), settlement.NotBefore);
        Assert.Null(claim.AnswerDue);
    }

    [Fact]
    public void A_claim_that_needs_a_person_is_promised_an_answer_and_grants_nothing_yet()
    {
        var claim = A.Claim().InReview().Build();

        Assert.Equal((ClaimStatus.InReview, Some.Moment.AddHours(24)), (claim.Status, claim.AnswerDue));
        Assert.True(claim.Granted.IsZero);
        Assert.Empty(claim.Settlements);
        Assert.Equal(PromiseKind.AnswerBy, Assert.Single(claim.Promises).Kind);
    }

    [Fact]
    public void A_claim_that_only_comes_early_is_promised_for_its_day_and_settled_then()
    {
        var claim = A.Claim().TooEarly().Build();

        Assert.Equal((ClaimStatus.PromisedOn, new DateOnly(2026, 10, 5)), (claim.Status, claim.PromisedOn));
        Assert.Equal((PromiseKind.RefundBy, Monday18), (claim.Promises[0].Kind, claim.Promises[0].Due));
        Assert.Equal(claim.Payable, claim.Granted);
        Assert.Empty(claim.Settlements);
    }

    [Fact]
    public void The_decision_is_kept_with_all_it_takes_to_decide_it_again()
    {
        var claim = A.Claim().Worth(300).Build();

        var kept = Assert.Single(claim.Decisions);
        var again = TrustEngine.Decide(kept.Facts, Some.OpeningPolicy);
        Assert.Equal((1, 1, DecisionOutcome.ForReview, Standing.Regular, 40L), (kept.Number, kept.PolicyNumber, kept.Outcome, kept.Standing, kept.DecidedInMicroseconds));
        Assert.Equal(DecisionJson.Write(again), DecisionJson.Write(kept.Decision));
        Assert.Equal(1, kept.FollowUpProbability);
        Assert.Equal(0.05, A.Claim().Build().LastDecision.FollowUpProbability);
    }

    [Fact]
    public void What_happened_is_recorded_in_order_with_who_made_it_happen()
    {
        var claim = A.Claim().Worth(300).Build();

        Assert.Equal([ActorKind.Customer, ActorKind.Engine], claim.Happenings.Select(happening => happening.By.Kind));
        Assert.Equal(new ClaimEvent.Declared(ClaimType.LostParcel, Some.Eur(300), Remedy.Refund, Channel.Page, Declarant.Holder), claim.Happenings[0].Event);
        Assert.Equal(new ClaimEvent.Decided(1, DecisionOutcome.ForReview, null, "amount"), claim.Happenings[1].Event);
        Assert.Equal(2, claim.Version);

        claim.Audited(2, "hash");
        Assert.Empty(claim.Happenings);
        Assert.Equal((2, "hash"), (claim.AuditCount, claim.AuditHead));
    }

    [Fact]
    public void There_is_one_settlement_for_each_item_and_they_add_up_to_the_cent()
    {
        var claim = A.Claim().Item("1", 10.01m).Item("2", 20.00m, quantity: 3).Item("3", 0.99m).Build();

        Assert.Equal(3, claim.Settlements.Count);
        Assert.Equal(claim.Payable.Minor, claim.Settlements.Sum(settlement => settlement.Amount.Minor));
        Assert.All(claim.Items, item => Assert.Equal((item.Quantity, item.Payable), (item.GrantedQuantity, item.Granted)));
    }

    [Fact]
    public void The_household_of_an_order_is_kept_and_a_contract_has_none()
    {
        Assert.Equal(Some.Home.HouseholdKey, A.Claim().Build().HouseholdKey);
        Assert.Null(A.Claim().Of(ClaimType.BrokenItem).Build().HouseholdKey);
    }

    [Theory]
    [InlineData(Remedy.Refund, PromiseKind.RefundBy)]
    [InlineData(Remedy.Indemnity, PromiseKind.RefundBy)]
    [InlineData(Remedy.StoreCredit, PromiseKind.CreditBy)]
    [InlineData(Remedy.Repair, PromiseKind.RepairArrangedBy)]
    [InlineData(Remedy.Resend, PromiseKind.ParcelSentBy)]
    [InlineData(Remedy.Exchange, PromiseKind.ParcelSentBy)]
    [InlineData(Remedy.SparePart, PromiseKind.ParcelSentBy)]
    public void Each_remedy_has_its_promise(Remedy remedy, PromiseKind kind) => Assert.Equal(kind, A.Claim().For(remedy).Build().Promises[0].Kind);
}
