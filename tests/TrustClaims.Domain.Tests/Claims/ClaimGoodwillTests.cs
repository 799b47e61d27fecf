using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Settlements;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Domain.Tests.Claims;

public sealed class ClaimGoodwillTests
{
    private static readonly PromiseTimes Times = Some.Times with { Gestures = new GestureTable([new(PromiseKind.CreditBy, 0, Some.Eur(5))], Some.Eur(30), Some.Eur(150)) };

    [Fact]
    public void A_gesture_of_a_person_is_credit_with_a_day_and_in_no_sum_of_what_was_granted()
    {
        var claim = A.Claim().Build();
        var (granted, settlements) = (claim.Granted, claim.Settlements.Count);

        var gesture = Given(claim, 20);

        Assert.Equal((Remedy.StoreCredit, Some.Eur(20), true), (gesture.Remedy, gesture.Amount, gesture.IsGesture));
        Assert.Equal((granted, settlements), (claim.Granted, claim.Settlements.Count));
        Assert.Equal(PromiseState.Open, Promised(claim).State);
    }

    [Fact]
    public void Its_promise_is_kept_when_it_is_credited()
    {
        var claim = A.Claim().Build();
        var gesture = Given(claim, 20);

        Assert.Null(claim.Report(gesture.Id, new(SettlementOutcome.Refunded, Promised(claim).Due, null, null, null), Times, Actor.Integration("erp"), Promised(claim).Due).Refusal);

        Assert.Equal(PromiseState.Kept, Promised(claim).State);
    }

    [Fact]
    public void What_is_late_is_owned_like_any_other_promise_and_promised_anew()
    {
        var claim = A.Claim().Build();
        Given(claim, 20);
        var late = Promised(claim).Due.AddDays(2);

        Assert.Null(claim.BreakLatePromises(Times, late).Refusal);

        Assert.Equal([PromiseState.Broken, PromiseState.Open], claim.Promises.Where(IsCredit).OrderBy(one => one.MadeAt).Select(one => one.State));
        Assert.Contains(claim.Gestures, one => one.Gesture is not null && one.Amount == Some.Eur(5));
        var first = claim.Saved().Gestures.First(one => one.GivenBy is not null);
        Assert.Null(claim.Report(first.Id, new(SettlementOutcome.Refunded, late, null, null, null), Times, Actor.Integration("erp"), late).Refusal);
        Assert.Equal(PromiseState.Kept, claim.Promises.Where(IsCredit).MaxBy(one => one.MadeAt)!.State);
    }

    [Fact]
    public void It_stays_given_when_the_parcel_turns_up_and_takes_no_room_from_what_we_owe_for_delays()
    {
        var claim = A.Claim().Build();
        Given(claim, 30);

        Assert.Null(claim.TurnUp(Actor.Customer, claim.DeclaredAt.AddMinutes(1)).Refusal);

        Assert.Equal((ClaimStatus.Withdrawn, PromiseState.Open, SettlementState.Waiting), (claim.Status, Promised(claim).State, claim.Gestures[0].State));
        Assert.IsType<Refusal.NotInThisState>(claim.Give(Some.Eur(5), "Encore.", Some.Person(), Times, claim.DeclaredAt.AddMinutes(2)).Refusal);
        Assert.Null(claim.BreakLatePromises(Times, Promised(claim).Due.AddDays(1)).Refusal);
        Assert.Equal(Some.Eur(5), claim.Gestures[^1].Amount);
    }

    [Theory]
    [InlineData(0, "EUR", "Pour l’attente.")]
    [InlineData(500, "USD", "Pour l’attente.")]
    [InlineData(500, "EUR", " ​")]
    public void Nothing_foreign_or_wordless_is_given(long minor, string currency, string words) =>
        Assert.False(A.Claim().Build().Give(new Money(minor, Currency.Of(currency)), words, Some.Person(), Times, Some.Moment.AddDays(1)).Succeeded);

    private static Settlement Given(Claim claim, decimal euros)
    {
        Assert.Null(claim.Give(Some.Eur(euros), "Pour l’attente.", Some.Person(), Times, claim.DeclaredAt.AddSeconds(30)).Refusal);
        return claim.Saved().Gestures[^1];
    }

    private static Promise Promised(Claim claim) => claim.Promises.Where(IsCredit).MinBy(one => one.MadeAt)!;

    private static bool IsCredit(Promise promise) => promise is { Round: null, Kind: PromiseKind.CreditBy };
}
