using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Settlements;
using TrustClaims.Domain.Trust;
using TrustClaims.Testing.Builders;
using static TrustClaims.Domain.Settlements.SettlementOutcome;

namespace TrustClaims.Domain.Tests.Claims;

/// <summary>What became of the settlements in the outside world, and which promises that keeps or breaks.</summary>
public sealed class ClaimSettlingTests
{
    private static readonly DateTimeOffset Due = new(2026, 10, 5, 16, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_refund_in_time_keeps_the_promise_and_settles_the_claim()
    {
        var claim = A.Claim().Build().Reported(Refunded, Due);

        Assert.Equal((ClaimStatus.Settled, PromiseState.Kept, Due), (claim.Status, claim.Promises[0].State, claim.Promises[0].EndedAt));
        Assert.Equal((SettlementState.Done, Refunded), (claim.Settlements[0].State, claim.Settlements[0].Outcome));
        Assert.Equal(new ClaimEvent.SettlementEnded(new ItemId("1"), 1, Refunded, null), claim.Happenings[^1].Event);
    }

    [Fact]
    public void A_refund_too_late_settles_the_claim_and_breaks_the_promise()
    {
        var claim = A.Claim().Build().Reported(Refunded, Due.AddTicks(1));

        Assert.Equal((ClaimStatus.Settled, PromiseState.Broken), (claim.Status, claim.Promises[0].State));
    }

    [Fact]
    public void What_counts_is_when_it_happened_and_not_when_we_heard()
    {
        var claim = A.Claim().Build();

        claim.Report(claim.Settlements[0].Id, new SettlementReport(Refunded, Due, null, null, null), Some.Times, Actor.Clock, Due.AddDays(9));

        Assert.Equal(PromiseState.Kept, claim.Promises[0].State);
    }

    [Fact]
    public void The_promise_waits_for_the_last_item()
    {
        var claim = A.Claim().Item("1", 10).Item("2", 20).Build().Reported(Refunded, Due);
        Assert.Equal((ClaimStatus.ApprovedOnWord, PromiseState.Open), (claim.Status, claim.Promises[0].State));

        claim.Reported(Refunded, Due.AddHours(-1), settlement: 1);

        Assert.Equal((ClaimStatus.Settled, PromiseState.Kept), (claim.Status, claim.Promises[0].State));
    }

    [Fact]
    public void What_is_reported_from_before_it_was_promised_counts_at_that_moment_however_long_minds_may_change_by_now()
    {
        var claim = A.Claim().Build();
        var times = Some.Times with { ChangeOfMind = TimeSpan.FromMinutes(1) };

        claim.Report(claim.Settlements[0].Id, new SettlementReport(Refunded, Some.Moment.AddDays(-1), null, null, null), times, Actor.Integration("shop"), Some.Moment.AddHours(5));

        Assert.Equal(Some.Moment, claim.Settlements[0].DoneAt);
    }

    [Fact]
    public void A_parcel_is_promised_to_be_sent_and_its_delivery_ends_nothing_twice()
    {
        var claim = A.Claim().For(Remedy.Resend).Build().Reported(Sent, Due, tracking: "6A9").Reported(Delivered, Due.AddDays(2));

        Assert.Equal((ClaimStatus.Settled, PromiseState.Kept, Due), (claim.Status, claim.Promises[0].State, claim.Promises[0].EndedAt));
        Assert.Equal((Delivered, "6A9", "colissimo"), (claim.Settlements[0].Outcome, claim.Settlements[0].TrackingNumber, claim.Settlements[0].Carrier));
    }

    [Fact]
    public void A_parcel_delivered_before_its_companion_was_sent_does_not_make_the_sending_late()
    {
        var claim = A.Claim().Item("1", 10).Item("2", 20).For(Remedy.Resend).Build();

        claim.Reported(Sent, Due.AddHours(-3)).Reported(Delivered, Due.AddHours(1)).Reported(Sent, Due.AddHours(-1), settlement: 1);

        Assert.Equal(PromiseState.Kept, claim.Promises[0].State);
    }

    [Fact]
    public void A_failure_breaks_the_promise_and_makes_another_until_it_is_done()
    {
        var claim = A.Claim().Build().Reported(Failed, Due.AddHours(-5));
        Assert.Equal((ClaimStatus.ApprovedOnWord, SettlementState.Failed), (claim.Status, claim.Settlements[0].State));
        Assert.Equal([PromiseState.Broken, PromiseState.Open], claim.Promises.Select(promise => promise.State));
        Assert.Equal(claim.Promises[0].Kind, claim.Promises[1].Kind);
        Assert.True(claim.Promises[1].Due > Due);

        claim.Reported(Refunded, Due);

        Assert.Equal((ClaimStatus.Settled, SettlementState.Done), (claim.Status, claim.Settlements[0].State));
        Assert.Null(claim.Settlements[0].FailureReason);
        Assert.Equal([PromiseState.Broken, PromiseState.Kept], claim.Promises.Select(promise => promise.State));
    }

    [Fact]
    public void What_failed_is_carried_out_again_in_a_round_of_its_own_by_the_day_already_promised()
    {
        var claim = A.Claim().Item("1", 10).Item("2", 20).Build().Reported(Refunded).Reported(Failed, settlement: 1);

        Assert.True(Again(claim, 1, Remedy.Refund).Succeeded);

        Assert.Equal([SettlementState.Done, SettlementState.Cancelled, SettlementState.Waiting], claim.Settlements.Select(settlement => settlement.State));
        Assert.Equal((2, "2", Some.Eur(20)), (claim.Settlements[2].Round, claim.Settlements[2].Item.Value, claim.Settlements[2].Amount));
        Assert.Equal(
            [(1, PromiseState.Broken), (1, PromiseState.Released), (2, PromiseState.Open)], claim.Promises.Select(promise => (promise.Round!.Value, promise.State)));
        Assert.Equal(claim.Promises[1].Due, claim.Promises[2].Due);
        Assert.Equal(PromiseState.Kept, claim.Saved().Reported(Refunded, Due, settlement: 2).Promises[2].State);
        Assert.Equal(ClaimStatus.Settled, claim.Status);
        Again(claim, 1, Remedy.Refund).Refuses<Refusal.NotInThisState>();
    }

    [Fact]
    public void What_was_sent_and_got_lost_is_carried_out_again_by_a_new_day_and_by_another_remedy_if_need_be()
    {
        var claim = A.Claim().For(Remedy.Resend).Build().Reported(Sent).Reported(Failed, Due.AddDays(4));
        Assert.Equal([PromiseState.Kept, PromiseState.Open], claim.Promises.Select(promise => promise.State));

        Again(claim, 0, Remedy.Indemnity).Refuses<Refusal.RemedyNotOffered>();
        Assert.True(Again(claim, 0, Remedy.Refund).Succeeded);

        Assert.Equal((Remedy.Refund, Remedy.Refund), (claim.Remedy, claim.Settlements[1].Remedy));
        Assert.Equal([PromiseState.Kept, PromiseState.Released, PromiseState.Open], claim.Promises.Select(promise => promise.State));
        Assert.True(claim.Promises[2].Due > Due.AddDays(4));
    }

    [Fact]
    public void Several_that_fail_together_break_one_promise_and_make_one_other()
    {
        var claim = A.Claim().Item("1", 10).Item("2", 20).Build().Reported(Failed).Reported(Failed, settlement: 1);

        Assert.Equal([PromiseState.Broken, PromiseState.Open], claim.Promises.Select(promise => promise.State));
        Assert.Equal(PromiseState.Broken, claim.Reported(Refunded, Due.AddDays(9)).Reported(Refunded, Due.AddDays(9), settlement: 1).Promises[1].State);
    }

    [Fact]
    public void A_failure_after_a_change_of_mind_breaks_the_promise_that_stands()
    {
        var claim = A.Claim().Build();
        claim.ChangeRemedy(Remedy.StoreCredit, Some.OpeningPolicy.RemediesFor(claim.Type), Actor.Customer, ClaimInState.Later);

        claim.Reported(Failed);

        Assert.Equal([PromiseState.Released, PromiseState.Broken, PromiseState.Open], claim.Promises.Select(promise => promise.State));
    }

    [Fact]
    public void What_is_called_off_takes_no_more_news_of_its_failure()
    {
        var claim = A.Claim().Build().Reported(Failed);
        Again(claim, 0, Remedy.Refund);
        var version = claim.Version;

        Assert.True(claim.Report(claim.Settlements[0].Id, new SettlementReport(Failed, Due, null, null, "IBAN closed"), Some.Times, Actor.Clock, Due).Succeeded);

        Assert.Equal(version, claim.Version);
    }

    [Fact]
    public void What_failed_and_turned_up_is_owed_no_longer()
    {
        var claim = A.Claim().Build().Reported(Failed).TurnedUp();

        Assert.Equal((ClaimStatus.Withdrawn, SettlementState.Cancelled), (claim.Status, claim.Settlements[0].State));
        Assert.Equal([PromiseState.Broken, PromiseState.Released], claim.Promises.Select(promise => promise.State));
        Again(claim, 0, Remedy.Refund).Refuses<Refusal.NotInThisState>();
    }

    [Theory]
    [InlineData(ClaimStatus.ApprovedOnWord)]
    [InlineData(ClaimStatus.Approved)]
    public void A_parcel_sent_and_lost_again_makes_the_claim_owed_again(ClaimStatus before)
    {
        var claim = ClaimInState.Of(before, Remedy.Resend).Reported(Sent).Reported(Failed, Due);

        Assert.Equal((before, SettlementState.Failed), (claim.Status, claim.Settlements[0].State));
        Assert.Equal(ClaimStatus.Settled, claim.Reported(Sent, Due.AddDays(1)).Status);
    }

    [Fact]
    public void The_same_report_twice_changes_nothing()
    {
        var claim = A.Claim().Build().Reported(Refunded);
        var version = claim.Version;

        claim.Reported(Refunded, Due);

        Assert.Equal(version, claim.Version);
        Assert.Equal(ClaimInState.Later, claim.Settlements[0].OutcomeAt);
    }

    [Fact]
    public void A_corrected_tracking_number_is_taken_and_changes_no_time()
    {
        var claim = A.Claim().For(Remedy.Resend).Build().Reported(Sent, tracking: "6A8");
        var version = claim.Version;

        claim.Reported(Sent, Due, tracking: "6A9");

        Assert.Equal(("6A9", ClaimInState.Later), (claim.Settlements[0].TrackingNumber, claim.Settlements[0].OutcomeAt));
        Assert.Equal(new ClaimEvent.SettlementEnded(new ItemId("1"), 1, Sent, "6A9") { Corrects = true }, claim.Happenings[^1].Event);
        Assert.NotEqual(version, claim.Version);
    }

    [Theory]
    [InlineData(Remedy.Refund, Sent)]
    [InlineData(Remedy.StoreCredit, Delivered)]
    [InlineData(Remedy.Resend, Refunded)]
    [InlineData(Remedy.SparePart, Refunded)]
    public void An_outcome_that_the_remedy_cannot_have_is_refused(Remedy remedy, SettlementOutcome outcome) =>
        Assert.Equal(new Refusal.OutcomeNotForRemedy(PolicyWords.Of(outcome), PolicyWords.Of(remedy)), Report(A.Claim().For(remedy).Build(), outcome).Refusal);

    [Fact]
    public void What_failed_may_be_made_good_in_another_way()
    {
        var claim = A.Claim().For(Remedy.Resend).Build().Reported(Failed).Reported(Refunded);

        Assert.Equal(ClaimStatus.Settled, claim.Status);
    }

    [Fact]
    public void A_report_that_contradicts_what_is_known_is_not_taken()
    {
        Assert.Equal(new Refusal.OutcomeContradicts("refunded"), Report(A.Claim().Build().Reported(Refunded), Failed).Refusal);
        Assert.Equal(new Refusal.OutcomeContradicts("delivered"), Report(A.Claim().For(Remedy.Resend).Build().Reported(Delivered), Sent).Refusal);
        Assert.Equal(new Refusal.OutcomeContradicts("cancelled"), Report(A.Claim().Build().TurnedUp(), Refunded).Refusal);
    }

    [Fact]
    public void A_settlement_of_another_claim_is_not_found() => A.Claim().Build().Report(
        new SettlementId(Guid.CreateVersion7()), new SettlementReport(Refunded, Due, null, null, null), Some.Times, Actor.Clock, Due).Refuses<Refusal.NotFound>();

    [Fact]
    public void A_settlement_is_handed_over_once()
    {
        var claim = A.Claim().Build();
        var id = claim.Settlements[0].Id;

        Assert.True(claim.HandOver(id, Due).Succeeded);
        claim.HandOver(id, Due).Refuses<Refusal.NotInThisState>();

        Assert.Equal((SettlementState.HandedOver, Due), (claim.Settlements[0].State, claim.Settlements[0].HandedOverAt));
        Assert.True(claim.SettlementStarted);
    }

    [Fact]
    public void A_report_ends_the_lease_and_says_when_it_was_handed_over_if_nobody_did()
    {
        var claim = A.Claim().Build();
        claim.Settlements[0].TryLease(ClaimInState.Later, TimeSpan.FromMinutes(5));

        claim.Reported(Refunded, Due);

        Assert.Null(claim.Settlements[0].LeasedUntil);
        Assert.Equal(Due, claim.Settlements[0].HandedOverAt);
    }

    private static Result<Done> Again(Claim claim, int settlement, Remedy remedy) => claim.SettleAgain(
        claim.Settlements[settlement].Id, remedy, Some.OpeningPolicy.RemediesFor(claim.Type), Some.Times, Actor.Of(Some.Person()), claim.Settlements[settlement].OutcomeAt!.Value.AddHours(1));

    private static Result<Done> Report(Claim claim, SettlementOutcome outcome) =>
        claim.Report(claim.Settlements[0].Id, new SettlementReport(outcome, Due, null, null, null), Some.Times, Actor.Clock, Due);
}
