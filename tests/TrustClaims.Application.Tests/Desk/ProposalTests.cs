using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Accounts;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Desk;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence.Desk;

namespace TrustClaims.Application.Tests.Desk;

/// <summary>What is decided at the desk is said a few seconds later.</summary>
public sealed class ProposalTests
{
    private static readonly RulingWords Yes = new(RulingOutcome.Approved, null, null, null);
    private static readonly RulingWords No = new(RulingOutcome.Declined, null, null, "Le colis est chez votre voisine.");

    [Fact]
    public async Task Nothing_is_said_before_its_moment_and_all_of_it_once_then()
    {
        await using var desk = await DeskScene.Open();
        var claim = await desk.Waiting();
        var letters = await Letters(desk);

        Assert.True((await desk.Propose(claim, desk.Lea, No)).Succeeded);
        Assert.Equal(0, await desk.CarryOut(afterSeconds: 9));
        Assert.Equal((ClaimStatus.InReview, claim.Version, letters), ((await desk.Again(claim)).Status, (await desk.Again(claim)).Version, await Letters(desk)));

        Assert.Equal(1, await desk.CarryOut(afterSeconds: 1));
        Assert.Equal(0, await desk.CarryOut());
        var answered = await desk.Again(claim);
        Assert.Equal((ClaimStatus.Declined, "Léa Martin", letters + 1), (answered.Status, answered.LastRuling!.RuledByName, await Letters(desk)));
        Assert.Equal(ProposalState.Done, await desk.StateOf(claim));
        Assert.Equal(No.Reason, await desk.Here.With(db => db.Exchanges.Where(one => one.Claim == claim.Id && one.Author == "Léa Martin").Select(one => one.Text).SingleAsync()));
    }

    [Fact]
    public async Task Without_seconds_to_wait_it_is_said_at_once()
    {
        await using var desk = await DeskScene.Open(KeyValuePair.Create<string, string?>("Desk:UndoSeconds", "0"));
        var claim = await desk.Waiting();

        Assert.True((await desk.Propose(claim, desk.Lea, Yes)).Succeeded);

        Assert.Equal(ClaimStatus.Approved, (await desk.Again(claim)).Status);
    }

    [Fact]
    public async Task What_is_taken_back_is_never_said_and_may_be_said_otherwise()
    {
        await using var desk = await DeskScene.Open();
        var claim = await desk.Waiting();
        await desk.Propose(claim, desk.Lea, No);

        var back = await desk.TakeBack(claim, desk.Lea);

        Assert.Equal(No.Reason, back.Value.Ruling!.Reason);
        Assert.Equal(0, await desk.CarryOut());
        Assert.IsType<Refusal.ProposalOver>((await desk.TakeBack(claim, desk.Lea)).Refusal);
        Assert.True((await desk.Propose(claim, desk.Lea, Yes)).Succeeded);
        await desk.CarryOut();
        Assert.Equal(ClaimStatus.Approved, (await desk.Again(claim)).Status);
        Assert.IsType<Refusal.ProposalOver>((await desk.TakeBack(claim, desk.Lea, number: 2)).Refusal);
    }

    [Fact]
    public async Task Only_whoever_said_it_takes_it_back()
    {
        await using var desk = await DeskScene.Open();
        var claim = await desk.Waiting();
        await desk.Propose(claim, desk.Lea, No);

        Assert.IsType<Refusal.ProposalOver>((await desk.TakeBack(claim, desk.Tom)).Refusal);
        Assert.Equal(ProposalState.Pending, await desk.StateOf(claim));
    }

    [Fact]
    public async Task Meanwhile_it_is_in_nobodys_queue_and_nobody_else_answers_it()
    {
        await using var desk = await DeskScene.Open();
        var claim = await desk.Waiting();
        await desk.Propose(claim, desk.Lea, No);

        Assert.Null(await desk.Next(desk.Tom));
        Assert.Null(await desk.Next(desk.Lea));
        Assert.Equal(new Refusal.AlreadyProposed("Léa Martin"), (await desk.Hold(claim, desk.Tom)).Refusal);
        Assert.Equal(new Refusal.AlreadyProposed("Léa Martin"), (await desk.Propose(claim, desk.Tom, Yes)).Refusal);
        await desk.TakeBack(claim, desk.Lea);
        Assert.Equal(claim.Reference, await desk.Next(desk.Tom));
    }

    [Fact]
    public async Task What_cannot_be_said_at_all_is_refused_now()
    {
        await using var desk = await DeskScene.Open();
        var claim = await desk.Waiting();

        Assert.IsType<Refusal.ReasonRequired>((await desk.Propose(claim, desk.Lea, No with { Reason = " " })).Refusal);
        Assert.IsType<Refusal.UnknownItem>((await desk.Propose(claim, desk.Lea, new(RulingOutcome.PartlyApproved, [], null, "x"))).Refusal);
        await desk.Limit(desk.Lea, active: false);
        Assert.IsType<Refusal.RightsEnded>((await desk.Propose(claim, desk.Lea, Yes)).Refusal);
        Assert.Equal(0, await desk.Here.With(db => db.Proposals.CountAsync()));
    }

    [Fact]
    public async Task A_claim_that_goes_another_way_meanwhile_overtakes_it_and_the_customer_hears_nothing_of_it()
    {
        await using var desk = await DeskScene.Open();
        var claim = await desk.Waiting();
        await desk.Propose(claim, desk.Lea, No);
        await desk.Here.Do<WithdrawClaim, Result<Claim>>(one => one.Handle(new WithdrawClaimRequest(claim.Reference, null, Actor.Customer), default));
        var letters = await Letters(desk);

        await desk.CarryOut();

        Assert.Equal((ProposalState.Overtaken, ClaimStatus.Withdrawn, letters), (await desk.StateOf(claim), (await desk.Again(claim)).Status, await Letters(desk)));
        Assert.Equal(No.Reason, (await desk.TakeBack(claim, desk.Lea)).Value.Ruling!.Reason);
    }

    [Fact]
    public async Task What_somebody_said_who_has_left_meanwhile_waits_for_somebody_else()
    {
        await using var desk = await DeskScene.Open();
        var claim = await desk.Waiting();
        await desk.Propose(claim, desk.Lea, No);
        await desk.Limit(desk.Lea, active: false);

        await desk.CarryOut();

        Assert.Equal(ProposalState.Overtaken, await desk.StateOf(claim));
        Assert.Equal(claim.Reference, await desk.Next(desk.Tom));
    }

    [Fact]
    public async Task Taken_back_and_carried_out_at_the_same_instant_it_is_one_or_the_other()
    {
        await using var desk = await DeskScene.Open();
        var ends = new List<(ProposalState, ClaimStatus)>();
        for (var turn = 0; turn < 20; turn++)
        {
            var claim = await desk.Waiting();
            await desk.Propose(claim, desk.Lea, Yes);
            desk.Here.Clock.Advance(TimeSpan.FromSeconds(10));
            Task[] both = [desk.CarryOut(afterSeconds: 0), desk.TakeBack(claim, desk.Lea)];
            await Task.WhenAll(turn % 2 == 0 ? both : both.Reverse());
            ends.Add((await desk.StateOf(claim), (await desk.Again(claim)).Status));
        }

        Assert.All(ends, end => Assert.Contains(end, new[] { (ProposalState.Done, ClaimStatus.Approved), (ProposalState.TakenBack, ClaimStatus.InReview) }));
    }

    [Fact]
    public async Task Several_nodes_say_it_once()
    {
        await using var desk = await DeskScene.Open();
        var claims = new List<Claim>();
        for (var turn = 0; turn < 10; turn++)
        {
            claims.Add(await desk.Waiting());
            await desk.Propose(claims[^1], desk.Lea, No);
        }

        desk.Here.Clock.Advance(TimeSpan.FromSeconds(10));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => desk.CarryOut(afterSeconds: 0)));

        foreach (var claim in claims)
        {
            Assert.Single((await desk.Again(claim)).Rulings);
            Assert.Equal(1, await desk.Here.With(db => db.Exchanges.CountAsync(one => one.Claim == claim.Id && one.Author == "Léa Martin")));
        }
    }

    [Fact]
    public async Task A_node_that_stops_in_the_middle_has_said_nothing_and_another_says_it()
    {
        await using var desk = await DeskScene.Open();
        var claim = await desk.Waiting();
        await desk.Propose(claim, desk.Lea, No);
        desk.Here.Clock.Advance(TimeSpan.FromSeconds(10));
        var shop = await desk.Here.Do<Settings.ShopOptions, Settings.ShopOptions>(Task.FromResult);
        await using (var db = desk.Here.Database.Open(desk.Here.Clock, new StopsAtCommit()))
        {
            await Assert.ThrowsAsync<AggregateException>(() => new CarryOutProposals(db, shop).Handle(10, default));
        }

        Assert.Equal((ProposalState.Pending, ClaimStatus.InReview), (await desk.StateOf(claim), (await desk.Again(claim)).Status));
        await desk.CarryOut(afterSeconds: 3600);
        Assert.Equal((ProposalState.Done, ClaimStatus.Declined), (await desk.StateOf(claim), (await desk.Again(claim)).Status));
    }

    [Fact]
    public async Task Limits_are_set_by_somebody_else_and_written_down()
    {
        await using var desk = await DeskScene.Open();
        var limits = new Authority(Testing.Builders.Some.Eur(100), null, null);

        Assert.IsType<Refusal.OwnLimits>((await Change(desk.Lea, desk.Lea)).Refusal);
        Assert.True((await Change(desk.Lea, desk.Tom)).Succeeded);
        Assert.True((await Change(desk.Lea, desk.Tom)).Succeeded);

        var entry = await desk.Here.With(db => db.Audit.SingleAsync(one => one.Kind == "limits"));
        Assert.Equal($"staff:{desk.Tom.Id.Value}", entry.By);
        Assert.Contains("100.00 EUR", entry.Body, StringComparison.Ordinal);

        Task<Result<Done>> Change(NamedPerson of, NamedPerson by) =>
            desk.Here.Do<ChangeLimits, Result<Done>>(change => change.Handle(new ChangeLimitsRequest(of.Id, limits, by), default));
    }

    private static Task<int> Letters(DeskScene desk) => desk.Here.With(db => db.Outbox.CountAsync());
}
