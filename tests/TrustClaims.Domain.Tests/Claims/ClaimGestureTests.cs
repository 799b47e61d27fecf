using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Settlements;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Domain.Tests.Claims;

public sealed class ClaimGestureTests
{
    private static readonly PromiseTimes Times = Some.Times with { Gestures = new GestureTable([new(PromiseKind.RefundBy, 0, Some.Eur(5))], Some.Eur(30)) };

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

    private static void Fails(Claim claim, DateTimeOffset at) => Assert.Null(
        claim.Report(claim.Saved().Settlements[0].Id, new(SettlementOutcome.Failed, at, null, null, "carte expirée"), Times, Actor.Integration("erp"), at).Refusal);
}
