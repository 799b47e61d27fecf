using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Accounts;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Payouts;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Settlements;
using TrustClaims.Persistence.Desk;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Application.Tests.Desk;

/// <summary>What people of ours give beyond what is owed.</summary>
public sealed class GestureTests
{
    [Fact]
    public async Task It_is_given_once_with_a_letter_a_promise_and_books_that_agree()
    {
        await using var desk = await DeskScene.Open();
        var claim = await desk.Waiting();

        Assert.Equal(ProposalState.Pending, (await desk.Give(claim, desk.Lea, 20)).Value.State);
        Assert.Empty((await desk.Again(claim)).Gestures);
        await desk.CarryOut();
        await desk.CarryOut();

        var given = await desk.Again(claim);
        Assert.Equal((Some.Eur(20), (StaffId?)desk.Lea.Id, Remedy.StoreCredit), (Assert.Single(given.Gestures).Amount, given.Gestures[0].GivenBy, given.Gestures[0].Remedy));
        Assert.Single(given.Promises, one => one is { Kind: PromiseKind.CreditBy, Round: null, State: PromiseState.Open });
        Assert.Equal(1, await desk.Here.With(db => db.Outbox.CountAsync(one => one.Kind == "gesture")));
        Assert.Equal("Pour l’attente.", await desk.Here.With(db => db.Exchanges.Where(one => one.Claim == claim.Id && one.Author == "Léa Martin").Select(one => one.Text).SingleAsync()));
        Assert.Empty((await desk.Here.Do<VerifyBooks, BooksReport>(books => books.Handle(default))).Mistakes);
    }

    [Fact]
    public async Task Books_notice_a_gesture_of_which_nobody_was_told()
    {
        await using var desk = await DeskScene.Open();
        var claim = await desk.Waiting();
        await desk.Give(claim, desk.Lea, 20);
        await desk.CarryOut();
        await desk.Here.With(async db => await db.Settlements.Where(one => one.GivenBy != null).ExecuteUpdateAsync(row => row.SetProperty(one => one.Amount.Minor, 9000)));

        Assert.Contains("has a gesture of 90.00 EUR by a person, and 20.00 EUR was told", (await desk.Here.Do<VerifyBooks, BooksReport>(books => books.Handle(default))).Mistakes.Select(one => one.Sentence));
    }

    [Fact]
    public async Task It_fits_ones_own_limits_and_what_is_about_to_be_given_counts()
    {
        await using var desk = await DeskScene.Open();
        await desk.Limit(desk.Lea, gesture: 30, month: 50);
        var (first, second, third, fourth) = (await desk.Waiting(), await desk.Waiting(), await desk.Waiting(), await desk.Waiting());

        Assert.Equal(BeyondAuthority.Gesture, (await desk.Give(first, desk.Lea, 30.01m)).Value.Beyond);
        Assert.Null((await desk.Give(second, desk.Lea, 30)).Value.Beyond);
        Assert.Equal(BeyondAuthority.MonthlyGestures, (await desk.Give(third, desk.Lea, 20.01m)).Value.Beyond);
        await desk.CarryOut();
        Assert.Null((await desk.Give(fourth, desk.Lea, 20)).Value.Beyond);
        desk.Here.Clock.Advance(TimeSpan.FromDays(31));
        await desk.CarryOut();
        Assert.Null((await desk.Give(second, desk.Lea, 25)).Value.Beyond);
    }

    [Fact]
    public async Task Beyond_them_a_colleague_is_asked()
    {
        await using var desk = await DeskScene.Open();
        var claim = await desk.Waiting();
        await desk.Limit(desk.Lea, gesture: 30);
        await desk.Give(claim, desk.Lea, 60);

        Assert.True((await desk.Agree(claim, desk.Tom)).Succeeded);
        await desk.CarryOut();

        Assert.Equal((StaffId?)desk.Lea.Id, Assert.Single((await desk.Again(claim)).Gestures).GivenBy);
    }

    [Fact]
    public async Task It_stands_in_no_answers_way()
    {
        await using var desk = await DeskScene.Open();
        var claim = await desk.Waiting();
        await desk.Give(claim, desk.Lea, 20);
        desk.Here.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.True((await desk.Propose(claim, desk.Lea, new(RulingOutcome.Approved, null, null, null))).Succeeded);
        await desk.CarryOut();

        var other = await desk.Waiting();
        await desk.Give(other, desk.Lea, 20);
        await desk.CarryOut();
        // The page that it was made from shows the claim as it was before.
        Assert.True((await desk.Propose(other, desk.Lea, new(RulingOutcome.Approved, null, null, null))).Succeeded);
        await desk.CarryOut();

        Assert.Equal((ClaimStatus.Approved, ClaimStatus.Approved), ((await desk.Again(claim)).Status, (await desk.Again(other)).Status));
    }

    [Fact]
    public async Task Nothing_is_given_on_what_the_customer_has_withdrawn()
    {
        await using var desk = await DeskScene.Open();
        var (first, second) = (await desk.Waiting(), await desk.Waiting());
        await desk.Give(second, desk.Lea, 20);
        foreach (var claim in new[] { first, second })
        {
            await desk.Here.Do<WithdrawClaim, Result<Claim>>(one => one.Handle(new WithdrawClaimRequest(claim.Reference, null, Actor.Customer), default));
        }

        Assert.IsType<Refusal.NotInThisState>((await desk.Give(first, desk.Lea, 20)).Refusal);
        await desk.CarryOut();
        Assert.Equal(ProposalState.Overtaken, await desk.StateOf(second));
    }

    [Fact]
    public async Task What_a_colleague_agrees_to_counts_in_their_month_too_and_the_trail_names_them()
    {
        await using var desk = await DeskScene.Open();
        await desk.Limit(desk.Lea, gesture: 30);
        await desk.Limit(desk.Tom, month: 50);
        var (first, second) = (await desk.Waiting(), await desk.Waiting());
        await desk.Give(first, desk.Lea, 40);
        await desk.Give(second, desk.Lea, 40);

        Assert.True((await desk.Agree(first, desk.Tom)).Succeeded);
        Assert.IsType<Refusal.BeyondAuthority>((await desk.Agree(second, desk.Tom)).Refusal);
        await desk.CarryOut();
        Assert.IsType<Refusal.BeyondAuthority>((await desk.Agree(second, desk.Tom)).Refusal);

        Assert.Contains("Tom Petit", await desk.Here.With(db => db.Audit.Where(one => one.Kind == "gestureMade").Select(one => one.Body).SingleAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_that_one_person_agrees_to_at_once_the_second_counts_the_first()
    {
        await using var desk = await DeskScene.Open();
        await desk.Limit(desk.Lea, gesture: 30);
        await desk.Limit(desk.Tom, month: 50);
        var claims = new List<Claim>();
        for (var count = 0; count < 4; count++)
        {
            claims.Add(await desk.Waiting());
            await desk.Give(claims[^1], desk.Lea, 40);
        }

        var agreed = await Task.WhenAll(claims.Select(claim => desk.Agree(claim, desk.Tom)));

        Assert.Single(agreed, one => one.Succeeded);
    }

    [Fact]
    public async Task By_hand_a_person_pays_a_gesture_that_failed_and_nothing_else()
    {
        await using var desk = await DeskScene.Open();
        var claim = await desk.Waiting();
        await desk.Give(claim, desk.Lea, 20);
        await desk.Propose(claim, desk.Lea, new(RulingOutcome.Approved, null, null, null));
        await desk.CarryOut();
        var answered = await desk.Again(claim);
        var gesture = answered.Gestures[0].Id;

        foreach (var owed in answered.AllSettlements)
        {
            Assert.IsType<Refusal.NotInThisState>((await Tell(owed.Id, SettlementOutcome.Refunded, Actor.Of(desk.Tom))).Refusal);
        }

        await Tell(gesture, SettlementOutcome.Failed, Actor.Integration("erp"));
        Assert.True((await Tell(gesture, SettlementOutcome.Refunded, Actor.Of(desk.Tom))).Succeeded);
        Assert.Equal(SettlementState.Done, (await desk.Again(claim)).Gestures[0].State);

        Task<Result<Claim>> Tell(SettlementId settlement, SettlementOutcome outcome, Actor by) => desk.Here.Do<ReportSettlement, Result<Claim>>(report => report.Handle(
            new ReportSettlementRequest(settlement, new SettlementReport(outcome, desk.Here.Clock.GetUtcNow(), null, null, outcome == SettlementOutcome.Failed ? "x" : null), by), default));
    }
}
