using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Arrangements;
using TrustClaims.Application.Claims;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;

namespace TrustClaims.Application.Tests.Desk;

/// <summary>People of ours are customers too: in their own matter somebody else decides.</summary>
public sealed class OwnMatterTests
{
    private static readonly RulingWords Yes = new(RulingOutcome.Approved, null, null, null);

    [Fact]
    public async Task Nobody_answers_signs_or_gives_in_their_own_matter()
    {
        await using var desk = await DeskScene.Open();
        var claim = await desk.Waiting(await desk.Here.Customer("léa@example.org"));

        Assert.IsType<Refusal.OwnMatter>((await desk.Propose(claim, desk.Lea, Yes)).Refusal);
        Assert.IsType<Refusal.OwnMatter>((await desk.Give(claim, desk.Lea, 20)).Refusal);
        Assert.IsType<Refusal.OwnMatter>((await desk.Here.Do<RuleOnClaim, Result<Claim>>(rule => rule.Handle(new(claim.Reference, Yes, "LÉA@example.org", claim.Version, Channel.Page), default))).Refusal);
        await desk.Limit(desk.Tom, ruling: 100, gesture: 10);
        await desk.Propose(claim, desk.Tom, Yes);
        await desk.Give(claim, desk.Tom, 20);
        Assert.False((await desk.Agree(claim, desk.Lea, number: 1)).Succeeded);
        Assert.False((await desk.Agree(claim, desk.Lea, number: 2)).Succeeded);
        Assert.False((await desk.Here.Do<HandOverAtCounter, Result<Claim>>(give => give.Handle(new(claim.Reference, desk.Lea), default))).Succeeded);
    }

    [Fact]
    public async Task It_is_not_put_into_their_hands()
    {
        await using var desk = await DeskScene.Open();
        var claim = await desk.Waiting(await desk.Here.Customer("léa@example.org"));

        Assert.Null(await desk.Next(desk.Lea));
        Assert.Equal(claim.Reference, await desk.Next(desk.Tom));
    }

    [Fact]
    public async Task Nobody_arranges_anything_with_themselves_or_ends_it()
    {
        await using var desk = await DeskScene.Open();
        var self = await desk.Here.Customer("léa@example.org");
        var until = DateOnly.FromDateTime(desk.Here.Clock.GetUtcNow().UtcDateTime).AddDays(30);

        Assert.IsType<Refusal.OwnMatter>((await Set(desk.Lea)).Refusal);
        Assert.True((await Set(desk.Tom)).Succeeded);
        var id = await desk.Here.With(db => db.Arrangements.Select(one => one.Id).SingleAsync());
        Assert.IsType<Refusal.OwnMatter>((await desk.Here.Do<EndArrangement, Result<Done>>(end => end.Handle(new(id, desk.Lea), default))).Refusal);

        Task<Result<Done>> Set(NamedPerson by) => desk.Here.Do<SetRuleAside, Result<Done>>(set => set.Handle(new("household", new(self, "Je me connais.", until, by)), default));
    }
}
