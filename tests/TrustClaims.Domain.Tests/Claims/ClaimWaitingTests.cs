using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Trust;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Domain.Tests.Claims;

/// <summary>What the clock brings: the promised day, an answer that is late, a looser policy.</summary>
public sealed class ClaimWaitingTests
{
    private static readonly DateTimeOffset PromisedMidnight = new(2026, 10, 4, 22, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Due = Some.Moment.AddHours(24);

    [Fact]
    public void The_promised_day_begins_at_midnight_where_the_shop_is()
    {
        var claim = A.Claim().TooEarly().Build();

        claim.PayOnPromisedDay(Some.Times, PromisedMidnight.AddTicks(-1)).Refuses<Refusal.NotInThisState>();
        Assert.True(claim.PayOnPromisedDay(Some.Times, PromisedMidnight).Succeeded);

        Assert.Equal(ClaimStatus.ApprovedOnWord, claim.Status);
        Assert.Equal((claim.Payable, PromisedMidnight), (Assert.Single(claim.Settlements).Amount, claim.Settlements[0].NotBefore));
        Assert.Equal(PromiseState.Open, Assert.Single(claim.Promises).State);
        Assert.Equal(new ClaimEvent.PromisedDayCame(new DateOnly(2026, 10, 5)), claim.Happenings[^1].Event);
    }

    [Fact]
    public void Silence_means_yes_once_the_hour_has_passed()
    {
        var claim = A.Claim().InReview().Build();

        claim.ApproveOnSilence(Some.Times, Due.AddTicks(-1)).Refuses<Refusal.NotInThisState>();
        Assert.True(claim.ApproveOnSilence(Some.Times, Due).Succeeded);

        Assert.Equal((ClaimStatus.Approved, claim.Payable), (claim.Status, claim.Granted));
        Assert.Equal([PromiseState.Broken, PromiseState.Open], claim.Promises.Select(promise => promise.State));
        Assert.Single(claim.Settlements);
        Assert.Null(claim.RuledBy);
    }

    [Fact]
    public void A_late_answer_breaks_the_promise_once_and_is_promised_anew()
    {
        var claim = A.Claim().InReview().Build();
        var now = Due.AddMinutes(10);

        claim.NoticeAnswerOverdue(24, Some.Times, Due.AddTicks(-1)).Refuses<Refusal.NotInThisState>();
        Assert.True(claim.NoticeAnswerOverdue(24, Some.Times, now).Succeeded);
        claim.NoticeAnswerOverdue(24, Some.Times, now).Refuses<Refusal.NotInThisState>();

        Assert.Equal(ClaimStatus.InReview, claim.Status);
        Assert.Equal([PromiseState.Broken, PromiseState.Open], claim.Promises.Select(promise => promise.State));
        Assert.Equal((Due.AddHours(24), Due.AddHours(24)), (claim.AnswerDue, claim.Promises[1].Due));
        Assert.Equal(new ClaimEvent.PromiseBroken(claim.Promises[0].Id.Value, PromiseKind.AnswerBy, Due, BrokenBy.Time, null, claim.AnswerDue) { Table = Some.Times.Gestures.Mark }, claim.Happenings[^1].Event);
    }

    [Fact]
    public void A_person_can_still_answer_late_and_the_broken_promise_stays_broken()
    {
        var claim = A.Claim().InReview().Build();
        claim.NoticeAnswerOverdue(24, Some.Times, Due);

        claim.Ruled(RulingOutcome.Approved);

        Assert.Equal([PromiseState.Broken, PromiseState.Kept, PromiseState.Open], claim.Promises.Select(promise => promise.State));
    }

    [Fact]
    public void Under_a_looser_policy_a_claim_in_review_is_answered_at_once()
    {
        var claim = A.Claim().InReview().Build();

        Assert.True(claim.DecideAgain(ClaimBuilder.Word(Some.Facts(), number: 2), Some.Times, ClaimInState.Later));

        Assert.Equal((ClaimStatus.ApprovedOnWord, 2, 2), (claim.Status, claim.ConsideredUnder, claim.LastDecision.Number));
        Assert.Equal([PromiseState.Kept, PromiseState.Open], claim.Promises.Select(promise => promise.State));
        Assert.Null(claim.AnswerDue);
    }

    [Fact]
    public void What_waits_for_its_day_is_answered_sooner_and_what_was_granted_before_stays_promised()
    {
        var claim = A.Claim().Worth(100m).InReview().Build();
        claim.Rule(new RulingWords(RulingOutcome.PartlyApproved, null, Some.Eur(40), "Voilà."), Some.Person(), claim.Version, Some.Times, ClaimInState.Later);
        claim.AskAnotherLook("Et le reste ?", 24, Some.Times, ClaimInState.Later);
        claim.DecideAgain(ClaimBuilder.Word(Some.Facts() with { CountedFrom = new DateOnly(2026, 10, 2) }, number: 2), Some.Times, ClaimInState.Later);
        Assert.Equal(ClaimStatus.PromisedOn, claim.Status);

        Assert.False(claim.DecideAgain(ClaimBuilder.Word(Some.Facts() with { DestinationDiffers = true }, number: 3), Some.Times, ClaimInState.Later));
        Assert.True(claim.DecideAgain(ClaimBuilder.Word(Some.Facts() with { OwnIncident = true }, number: 3), Some.Times, ClaimInState.Later));

        Assert.Equal((ClaimStatus.ApprovedOnWord, null, claim.Payable), (claim.Status, claim.PromisedOn, claim.Granted));
        Assert.Equal(
            [(1, PromiseState.Open), (2, PromiseState.Released), (2, PromiseState.Open)],
            claim.Promises.Where(promise => promise.Kind == PromiseKind.RefundBy).Select(promise => (promise.Round!.Value, promise.State)));
        Assert.Equal([Some.Eur(40), Some.Eur(60)], claim.Settlements.Select(one => one.Amount));
    }

    [Fact]
    public void Where_the_looser_policy_is_not_enough_a_person_goes_on_undisturbed()
    {
        var claim = A.Claim().InReview().Build();
        var shown = claim.Version;

        Assert.False(claim.DecideAgain(ClaimBuilder.Word(Some.Facts() with { DestinationDiffers = true }, number: 2), Some.Times, ClaimInState.Later));

        Assert.Equal((ClaimStatus.InReview, 2, Due), (claim.Status, claim.ConsideredUnder, claim.AnswerDue));
        Assert.Single(claim.Decisions);
        Assert.True(claim.Rule(new RulingWords(RulingOutcome.Approved, null, null, null), Some.Person(), shown, Some.Times, ClaimInState.Later).Succeeded);
    }

    [Fact]
    public void A_day_that_has_already_passed_when_it_is_promised_is_promised_for_one_to_come()
    {
        var claim = A.Claim().InReview().Build();
        var now = Some.Moment.AddDays(4);
        var word = ClaimBuilder.Word(Some.Facts() with { CountedFrom = new DateOnly(2026, 10, 2) }, number: 2);
        Assert.Equal(new DateOnly(2026, 10, 5), word.Decision.On);

        claim.DecideAgain(word, Some.Times, now);

        Assert.True(claim.Promises[^1].Due > now);
        Assert.True(claim.PayOnPromisedDay(Some.Times, now).Succeeded);
    }

    [Fact]
    public void A_loss_that_the_carrier_confirms_is_our_fault_once()
    {
        var claim = A.Claim().Build();

        Assert.True(claim.ConfirmLoss(ClaimInState.Later));
        Assert.False(claim.ConfirmLoss(ClaimInState.Later));
        Assert.False(A.Claim().Of(ClaimType.DamagedItem).Build().ConfirmLoss(ClaimInState.Later));

        Assert.True(claim.OwnFault);
        Assert.Equal(DecisionOutcome.ApprovedOnWord, claim.LastDecision.Outcome);
    }
}
