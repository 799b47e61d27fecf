using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Settlements;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Domain.Tests.Claims;

public sealed class ClaimCounterTests
{
    private static readonly DateTimeOffset Later = Some.Moment.AddMinutes(5);

    [Theory]
    [InlineData(Remedy.Exchange)]
    [InlineData(Remedy.Resend)]
    public void What_is_taken_along_is_done_at_once_and_promised_for_no_day(Remedy remedy)
    {
        var claim = A.Claim().Of(ClaimType.DamagedItem).Item("1", 20).Item("2", 10, 2).For(remedy).TakenAlong().Build();

        Assert.Equal(ClaimStatus.Settled, claim.Status);
        Assert.Empty(claim.Promises);
        Assert.All(claim.Settlements, one => Assert.Equal((SettlementState.Done, SettlementOutcome.Delivered, Some.Moment), (one.State, one.Outcome, one.DoneAt!.Value)));
        Assert.Equal(claim.Payable, claim.Granted);
        Assert.False(claim.CanChangeRemedy);
    }

    [Fact]
    public void Money_is_not_taken_along()
    {
        var claim = A.Claim().Of(ClaimType.DamagedItem).For(Remedy.Refund).TakenAlong().Build();

        Assert.Equal(ClaimStatus.ApprovedOnWord, claim.Status);
        Assert.Single(claim.Promises, promise => promise.Kind == PromiseKind.RefundBy);
        Assert.IsType<Refusal.NotInThisState>(claim.TakeAlong(Actor.Of(Some.Person()), Some.Times, Later).Refusal);
    }

    [Fact]
    public void What_a_person_has_to_answer_is_taken_along_once_they_have()
    {
        var claim = A.Claim().Of(ClaimType.DamagedItem).For(Remedy.Exchange).InReview().TakenAlong().Build();
        Assert.Equal(ClaimStatus.InReview, claim.Status);
        Assert.IsType<Refusal.NotInThisState>(claim.TakeAlong(Actor.Of(Some.Person()), Some.Times, Later).Refusal);

        claim.Rule(new RulingWords(RulingOutcome.Approved, null, null, null), Some.Person(), claim.Version, Some.Times, Later);
        Assert.Null(claim.TakeAlong(Actor.Of(Some.Person()), Some.Times, Later).Refusal);

        Assert.Equal(ClaimStatus.Settled, claim.Status);
        Assert.Equal(PromiseState.Kept, claim.Promises.Single(promise => promise.Kind == PromiseKind.ParcelSentBy).State);
        Assert.IsType<Refusal.NotInThisState>(claim.TakeAlong(Actor.Of(Some.Person()), Some.Times, Later).Refusal);
    }

    [Fact]
    public void What_a_warehouse_may_be_sending_is_not_given_a_second_time()
    {
        var claim = A.Claim().Of(ClaimType.DamagedItem).For(Remedy.Exchange).Build();
        claim.Settlements[0].TryLease(Some.Moment.AddDays(1), TimeSpan.FromMinutes(5));

        Assert.False(claim.CanBeTakenAlong);
        Assert.IsType<Refusal.SettlementStarted>(claim.TakeAlong(Actor.Of(Some.Person()), Some.Times, Later).Refusal);
    }
}
