using TrustClaims.Application.Claims;
using TrustClaims.Application.Desk;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Application.Tests.Desk;

public sealed class TakeNextClaimTests
{
    [Fact]
    public async Task The_most_urgent_comes_first_and_nobody_else_gets_it()
    {
        await using var desk = await DeskScene.Open();
        var (first, second) = (await desk.Waiting(), await desk.Waiting());

        Assert.Equal(first.Reference, await desk.Next(desk.Lea));
        Assert.Equal(second.Reference, await desk.Next(desk.Tom));
    }

    [Fact]
    public async Task Asking_again_leads_to_the_one_in_hand()
    {
        await using var desk = await DeskScene.Open();
        var (first, _) = (await desk.Waiting(), await desk.Waiting());
        await desk.Next(desk.Lea);

        Assert.Equal(first.Reference, await desk.Next(desk.Lea));
    }

    [Fact]
    public async Task Another_one_instead_gives_the_first_back()
    {
        await using var desk = await DeskScene.Open();
        var (first, second) = (await desk.Waiting(), await desk.Waiting());
        await desk.Next(desk.Lea);

        Assert.Equal(second.Reference, await desk.Next(desk.Lea, first.Reference));
        Assert.Equal(first.Reference, await desk.Next(desk.Tom));
    }

    [Fact]
    public async Task What_nobody_gives_a_sign_of_goes_to_the_next()
    {
        await using var desk = await DeskScene.Open();
        var claim = await desk.Waiting();
        await desk.Next(desk.Lea);

        desk.Here.Clock.Advance(TakeNextClaim.HoldLength - TimeSpan.FromSeconds(1));
        Assert.Null(await desk.Next(desk.Tom));
        desk.Here.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(claim.Reference, await desk.Next(desk.Tom));
    }

    [Fact]
    public async Task A_customer_whom_one_has_spoken_with_comes_before_a_more_urgent_stranger()
    {
        await using var desk = await DeskScene.Open();
        var ada = await desk.Here.Customer();
        await desk.Rule(await desk.Waiting(ada), desk.Lea);
        var (urgent, known) = (await desk.Waiting(), await desk.Waiting(ada));

        Assert.Equal(new NextClaim(known.Reference, BeforeMoreUrgent: true), await desk.Take(desk.Lea));
        Assert.Equal(new NextClaim(urgent.Reference, BeforeMoreUrgent: false), await desk.Take(desk.Tom));
    }

    [Fact]
    public async Task A_customer_whom_one_has_spoken_with_is_no_exception_where_none_is_more_urgent()
    {
        await using var desk = await DeskScene.Open();
        var ada = await desk.Here.Customer();
        await desk.Rule(await desk.Waiting(ada), desk.Lea);
        var (known, _) = (await desk.Waiting(ada), await desk.Waiting());

        Assert.Equal(new NextClaim(known.Reference, BeforeMoreUrgent: false), await desk.Take(desk.Lea));
    }

    [Fact]
    public async Task Another_look_is_for_somebody_else()
    {
        await using var desk = await DeskScene.Open();
        var claim = await desk.Waiting();
        await desk.Decline(claim, desk.Lea);
        await desk.Here.Do<AskAnotherLook, Result<Claim>>(ask => ask.Handle(new AskAnotherLookRequest(claim.Reference, "Regardez encore.", new Viewer([claim.Agreement])), default));

        Assert.Null(await desk.Next(desk.Lea));
        Assert.Equal(claim.Reference, await desk.Next(desk.Tom));
    }

    [Fact]
    public async Task Another_look_waits_for_nothing_that_was_put_off_or_handed_over_before_the_answer()
    {
        await using var desk = await DeskScene.Open();
        var (putOff, handed) = (await desk.Waiting(), await desk.Waiting());
        await desk.PutOff(putOff, desk.Lea, desk.Here.Clock.GetUtcNow().AddHours(3));
        await desk.Here.Do<HandOverClaim, Result<Done>>(hand => hand.Handle(new(handed.Reference, desk.Tom, desk.Lea.Id, "Tu connais ce dépôt."), default));
        foreach (var claim in new[] { putOff, handed })
        {
            await desk.Decline(claim, desk.Lea);
            await desk.AskAnotherLook(claim);
        }

        Assert.Equal(putOff.Reference, await desk.Next(desk.Tom));
        Assert.Equal(handed.Reference, await desk.Next(desk.Tom, putOff.Reference));
    }

    [Fact]
    public async Task What_is_put_off_comes_back_by_itself()
    {
        await using var desk = await DeskScene.Open();
        var claim = await desk.Waiting();
        await desk.Next(desk.Lea);
        var until = desk.Here.Clock.GetUtcNow().AddHours(1);

        Assert.True((await desk.PutOff(claim, desk.Lea, until)).Succeeded);

        Assert.Null(await desk.Next(desk.Lea));
        Assert.Null(await desk.Next(desk.Tom));
        desk.Here.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(claim.Reference, await desk.Next(desk.Tom));
    }

    [Fact]
    public async Task Nothing_is_put_off_past_what_the_customer_was_promised()
    {
        await using var desk = await DeskScene.Open();
        var claim = await desk.Waiting();

        Assert.Equal(claim.AnswerDue, Assert.IsType<Refusal.PutOffTooLong>((await desk.PutOff(claim, desk.Lea, claim.AnswerDue)).Refusal).Due);
        Assert.IsType<Refusal.PutOffTooLong>((await desk.PutOff(claim, desk.Lea, desk.Here.Clock.GetUtcNow())).Refusal);
        Assert.IsType<Refusal.PutOffTooLong>((await desk.PutOff(claim, desk.Lea, claim.AnswerDue!.Value.AddSeconds(-1))).Refusal);
        Assert.True((await desk.PutOff(claim, desk.Lea, desk.Here.Clock.GetUtcNow().AddHours(3))).Succeeded);
        Assert.True((await desk.PutOff(claim, desk.Tom, null)).Succeeded);
        Assert.Equal(claim.Reference, await desk.Next(desk.Tom));
    }

    [Fact]
    public async Task A_colleagues_claim_is_taken_over_knowingly_alone()
    {
        await using var desk = await DeskScene.Open();
        var claim = await desk.Waiting();
        await desk.Next(desk.Lea);

        Assert.Equal("Léa Martin", Assert.IsType<Refusal.InColleaguesHands>((await desk.Hold(claim, desk.Tom)).Refusal).Name);
        Assert.IsType<Refusal.InColleaguesHands>((await desk.PutOff(claim, desk.Tom, null)).Refusal);
        Assert.True((await desk.Hold(claim, desk.Tom, overOthers: true)).Succeeded);
        Assert.IsType<Refusal.InColleaguesHands>((await desk.Hold(claim, desk.Lea)).Refusal);
    }

    [Fact]
    public async Task One_gives_back_ones_own_alone()
    {
        await using var desk = await DeskScene.Open();
        var claim = await desk.Waiting();
        await desk.Next(desk.Lea);

        await desk.GiveBack(claim, desk.Tom);
        Assert.Null(await desk.Next(desk.Tom));
        await desk.GiveBack(claim, desk.Lea);
        Assert.Equal(claim.Reference, await desk.Next(desk.Tom));
    }

    [Fact]
    public async Task What_waits_for_nobody_is_in_nobodys_hands()
    {
        await using var desk = await DeskScene.Open();
        var claim = await desk.Waiting();
        await desk.Rule(claim, desk.Tom);

        Assert.IsType<Refusal.NotInThisState>((await desk.Hold(claim, desk.Lea)).Refusal);
        Assert.IsType<Refusal.NotInThisState>((await desk.PutOff(claim, desk.Lea, null)).Refusal);
        Assert.Null(await desk.Next(desk.Lea));
        Assert.IsType<Refusal.NotFound>((await desk.Here.Do<HoldClaim, Result<Done>>(hold => hold.Handle(new(Some.Reference(), desk.Lea, false), default))).Refusal);
    }
}
