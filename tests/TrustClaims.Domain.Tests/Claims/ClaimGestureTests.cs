using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Settlements;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Domain.Tests.Claims;

public sealed class ClaimGestureTests
{
    private static readonly PromiseTimes Times = Some.Times with { Gestures = new GestureTable([new(PromiseKind.RefundBy, 0, Some.Eur(5))], Some.Eur(30), Some.Eur(150)) };

    [Fact]
    public void What_fails_before_its_hour_is_owed_again_and_costs_no_gesture_until_that_hour_has_passed()
    {
        var claim = A.Claim().Build();
        var due = claim.Promises.Single(one => one.Kind == PromiseKind.RefundBy).Due;

        Fails(claim, due.AddHours(-1));
        Assert.Equal((PromiseState.Broken, 0), (claim.Promises.OrderBy(one => one.MadeAt).First(one => one.Kind == PromiseKind.RefundBy).State, claim.Gestures.Count));

        Assert.Null(claim.BreakLatePromises(Times, due.AddDays(9)).Refusal);
        Assert.Equal(Some.Eur(5), Assert.Single(claim.Gestures).Amount);
    }

    [Fact]
    public void A_gesture_is_money_whatever_became_of_it()
    {
        var claim = A.Claim().Build();
        var late = claim.Promises.Single(one => one.Kind == PromiseKind.RefundBy).Due.AddHours(1);
        Assert.Null(claim.BreakLatePromises(Times, late).Refusal);
        var gesture = Assert.Single(claim.Saved().Gestures);
        Assert.Null(claim.Report(gesture.Id, new(SettlementOutcome.Failed, late, null, null, "carte expirée"), Times, Actor.Integration("erp"), late).Refusal);

        var sent = claim.Report(gesture.Id, new(SettlementOutcome.Sent, late, "colissimo", "6A1", null), Times, Actor.Integration("erp"), late);

        Assert.IsType<Refusal.OutcomeNotForRemedy>(sent.Refusal);
        Assert.Null(claim.Report(gesture.Id, new(SettlementOutcome.Refunded, late, null, null, null), Times, Actor.Integration("erp"), late).Refusal);
    }

    [Fact]
    public void A_gesture_that_failed_takes_no_room_from_the_next()
    {
        var times = Times with { Gestures = Times.Gestures with { MostPerClaim = Some.Eur(5) } };
        var claim = A.Claim().Build();
        Late(claim, times);
        Assert.Equal(Some.Eur(5), Assert.Single(claim.Gestures).Amount);
        Late(claim, times);
        Assert.Single(claim.Gestures);
        var failed = claim.Gestures[0];
        Assert.Null(claim.Report(failed.Id, new(SettlementOutcome.Failed, claim.DeclaredAt.AddDays(30), null, null, "carte expirée"), times, Actor.Integration("erp"), claim.DeclaredAt.AddDays(30)).Refusal);

        Late(claim, times);

        Assert.Equal([Some.Eur(5), Some.Eur(5)], claim.Gestures.Select(one => one.Amount));
        Assert.Equal([1, 2], claim.Gestures.Select(one => one.Round));
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(147, 3)]
    [InlineData(150, null)]
    [InlineData(160, null)]
    public void Beyond_what_a_customer_is_given_in_a_year_the_apology_and_the_new_day_remain(int before, int? given)
    {
        var claim = A.Claim().Build();
        claim.Audited(1, "");
        Late(claim, Times);

        claim.KeepGesturesWithinYear(Some.Eur(before));

        var told = Assert.IsType<ClaimEvent.PromiseBroken>(Assert.Single(claim.Happenings).Event);
        Assert.Equal(given is { } amount ? Some.Eur(amount) : (Money?)null, told.Gesture);
        Assert.Equal(told.Gesture, claim.Gestures.SingleOrDefault()?.Amount);
        Assert.NotNull(told.NewDue);
    }

    private static void Late(Claim claim, PromiseTimes times) =>
        Assert.Null(claim.BreakLatePromises(times, claim.Promises.Single(one => one.State == PromiseState.Open).Due.AddHours(1)).Refusal);

    private static void Fails(Claim claim, DateTimeOffset at) => Assert.Null(
        claim.Report(claim.Saved().Settlements[0].Id, new(SettlementOutcome.Failed, at, null, null, "carte expirée"), Times, Actor.Integration("erp"), at).Refusal);
}
