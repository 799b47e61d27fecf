using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Desk;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;

namespace TrustClaims.Application.Tests.Desk;

/// <summary>A claim that a colleague had better answer.</summary>
public sealed class HandOverClaimTests
{
    [Fact]
    public async Task It_is_the_colleagues_before_what_is_more_urgent_and_nobody_elses()
    {
        await using var desk = await DeskScene.Open();
        var (urgent, claim) = (await desk.Waiting(), await desk.Waiting());
        await desk.Hold(claim, desk.Lea);

        Assert.True((await HandOver(desk, claim)).Succeeded);

        Assert.Equal(urgent.Reference, await desk.Next(desk.Lea));
        Assert.Null(await desk.Next(desk.Lea, urgent.Reference));
        Assert.Equal(claim.Reference, await desk.Next(desk.Tom));
        var state = await desk.Here.With(db => db.DeskStates.AsNoTracking().SingleAsync(one => one.Claim == claim.Id));
        Assert.Equal((null, "Léa Martin", "Tu connais ce dépôt."), (state.HandedTo, state.HandedBy, state.HandedWords));
    }

    [Fact]
    public async Task Shortly_before_its_turn_it_is_anybodys()
    {
        await using var desk = await DeskScene.Open();
        var claim = await desk.Waiting();
        await HandOver(desk, claim);

        desk.Here.Clock.Advance(claim.QueueAt!.Value - TakeNextClaim.TheirsUntil - desk.Here.Clock.GetUtcNow() - TimeSpan.FromSeconds(1));
        Assert.Null(await desk.Next(desk.Lea));
        desk.Here.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(claim.Reference, await desk.Next(desk.Lea));
    }

    [Fact]
    public async Task What_was_handed_to_somebody_who_has_left_since_is_anybodys_at_once()
    {
        await using var desk = await DeskScene.Open();
        var claim = await desk.Waiting();
        await HandOver(desk, claim);

        await desk.Limit(desk.Tom, active: false);

        Assert.Equal(claim.Reference, await desk.Next(desk.Lea));
    }

    [Fact]
    public async Task What_was_said_to_the_colleague_is_there_as_long_as_they_have_it()
    {
        await using var desk = await DeskScene.Open();
        var claim = await desk.Waiting();
        await HandOver(desk, claim);
        await desk.Next(desk.Tom);
        await desk.Hold(claim, desk.Tom);
        Assert.Equal("Tu connais ce dépôt.", await Words());

        await desk.GiveBack(claim, desk.Tom);

        Assert.Null(await Words());

        Task<string?> Words() => desk.Here.With(db => db.DeskStates.Where(one => one.Claim == claim.Id).Select(one => one.HandedWords).SingleAsync());
    }

    [Fact]
    public async Task It_goes_to_somebody_who_may_answer_it_with_words_and_out_of_ones_own_hands_alone()
    {
        await using var desk = await DeskScene.Open();
        var (claim, answered) = (await desk.Waiting(), await desk.Waiting());
        await desk.Rule(answered, desk.Tom);

        Assert.Equal("choose_colleague", Mistake(await HandOver(desk, claim, to: desk.Lea.Id)));
        Assert.Equal("choose_colleague", Mistake(await HandOver(desk, claim, to: new StaffId(Guid.NewGuid()))));
        Assert.Equal("write_to_colleague", Mistake(await HandOver(desk, claim, words: " ")));
        Assert.IsType<Refusal.NotInThisState>((await HandOver(desk, answered)).Refusal);
        await desk.Hold(claim, desk.Tom);
        Assert.Equal("Tom Petit", Assert.IsType<Refusal.InColleaguesHands>((await HandOver(desk, claim)).Refusal).Name);
    }

    [Fact]
    public async Task Nobody_gets_what_they_have_answered_before()
    {
        await using var desk = await DeskScene.Open();
        var claim = await desk.Waiting();
        await desk.Decline(claim, desk.Tom);
        await desk.AskAnotherLook(claim);

        Assert.Equal("choose_colleague", Mistake(await HandOver(desk, claim)));
    }

    private static string Mistake(Result<Done> refused) => Assert.Single(Assert.IsType<Refusal.Invalid>(refused.Refusal).Errors).Code;

    private static Task<Result<Done>> HandOver(DeskScene desk, Claim claim, StaffId? to = null, string words = "Tu connais ce dépôt.") =>
        desk.Here.Do<HandOverClaim, Result<Done>>(hand => hand.Handle(new HandOverClaimRequest(claim.Reference, desk.Lea, to ?? desk.Tom.Id, words), default));
}
