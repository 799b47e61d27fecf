using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Settlements;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Domain.Tests.Promises;

public sealed class UnkeptTests
{
    [Fact]
    public void Where_all_was_kept_so_far_there_is_nothing_to_own()
    {
        Assert.Equal(new Unkept(null, null, null, null), Unkept.Of(A.Claim().Build()));
        Assert.Equal(new Unkept(null, null, null, null), Unkept.Of(A.Claim().InReview().Build()));
    }

    [Fact]
    public void Money_that_did_not_leave_is_owed_by_its_new_hour()
    {
        var claim = A.Claim().Build();
        Late(claim);

        var unkept = Unkept.Of(claim);

        Assert.Equal((PromiseState.Broken, PromiseState.Open, null), (unkept.StillOwed!.State, unkept.Again!.State, unkept.CameLate));
        Assert.True(unkept.Tells(unkept.StillOwed));
        Assert.False(unkept.Tells(unkept.Again));
    }

    [Fact]
    public void What_is_promised_again_is_urgent_at_once()
    {
        var claim = A.Claim().Build();
        var first = claim.Promises.Single();
        Late(claim);

        var again = claim.Promises.Single(promise => promise.State == PromiseState.Open);

        Assert.Equal(first.MadeAt + ((first.Due - first.MadeAt) * 0.75), first.UrgentFrom);
        Assert.Equal(first.UrgentFrom, again.UrgentFrom);
        Assert.True(again.IsRising(again.MadeAt));
    }

    [Fact]
    public void Money_that_left_in_the_end_came_late()
    {
        var claim = A.Claim().Build();
        var late = Late(claim);
        Pay(claim, late.AddHours(1));

        var unkept = Unkept.Of(claim);

        Assert.Equal((null, null), (unkept.StillOwed, unkept.Again));
        Assert.Equal(PromiseState.Broken, unkept.CameLate!.State);
    }

    [Fact]
    public void An_answer_is_late_beside_the_money_that_is_late()
    {
        var claim = A.Claim().InReview().Build();
        Rule(claim, claim.AnswerDue!.Value.AddHours(1), RulingOutcome.Approved);
        Late(claim);

        var unkept = Unkept.Of(claim);

        Assert.Equal((PromiseKind.RefundBy, PromiseKind.AnswerBy), (unkept.StillOwed!.Kind, unkept.Answer!.Kind));
        Assert.True(unkept.Tells(unkept.StillOwed) && unkept.Tells(unkept.Answer));
    }

    [Fact]
    public void The_answer_of_the_look_before_is_owned_no_more()
    {
        var claim = A.Claim().InReview().Build();
        var at = claim.AnswerDue!.Value.AddHours(1);
        Rule(claim, at, RulingOutcome.Declined);
        Assert.Equal(PromiseKind.AnswerBy, Unkept.Of(claim).Answer?.Kind);

        Assert.Null(claim.AskAnotherLook("Please look again.", 24, Some.Times, at.AddHours(1)).Refusal);
        Assert.Null(Unkept.Of(claim).Answer);

        Rule(claim, at.AddHours(2), RulingOutcome.Approved);
        Assert.Null(Unkept.Of(claim).Answer);
    }

    [Fact]
    public void What_turned_up_is_waited_for_no_more()
    {
        var claim = A.Claim().Build();
        var late = Late(claim);
        Assert.Null(claim.TurnUp(Actor.Customer, late).Refusal);

        Assert.Equal(new Unkept(null, null, null, null), Unkept.Of(claim));
    }

    private static DateTimeOffset Late(Claim claim)
    {
        var late = claim.Promises.Single(promise => promise.State == PromiseState.Open).Due.AddMinutes(1);
        Assert.Null(claim.BreakLatePromises(Some.Times, late).Refusal);
        return late;
    }

    private static void Pay(Claim claim, DateTimeOffset at)
    {
        foreach (var settlement in claim.Settlements)
        {
            Assert.Null(claim.Report(settlement.Id, new(SettlementOutcome.Refunded, at, null, null, null), Some.Times, Actor.Integration("erp"), at).Refusal);
        }
    }

    private static void Rule(Claim claim, DateTimeOffset at, RulingOutcome outcome)
    {
        Assert.Null(claim.Rule(new RulingWords(outcome, null, null, "Because."), Some.Person(), claim.Version, Some.Times, at).Refusal);
        claim.Saved();
    }
}
