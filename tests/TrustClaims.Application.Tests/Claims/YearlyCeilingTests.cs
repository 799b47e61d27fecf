using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Policies;
using TrustClaims.Application.Promises;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Trust;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Installing;

namespace TrustClaims.Application.Tests.Claims;

/// <summary>A contract's ceiling per year holds whoever grants, and however long after declaring.</summary>
public sealed class YearlyCeilingTests
{
    private static readonly TrustPolicy Looked = Some.Policy("""
        { "name": "Test", "currency": "EUR", "rules": { "amount": { "most": "1.00" } }, "silenceMeansYes": { "default": "1000.00" } }
        """);

    [Fact]
    public async Task Another_look_cannot_grant_what_the_year_no_longer_holds()
    {
        await using var here = await Installation.Start(Looked);
        var first = await TwiceTheYear(here, granted: 60m);

        var all = await Rule(here, first, new RulingWords(RulingOutcome.Approved, null, null, null), "noe@example.org");
        var more = await Rule(here, first, new RulingWords(RulingOutcome.PartlyApproved, null, Some.Eur(40.01m), "Part."), "noe@example.org");
        var rest = await Rule(here, first, new RulingWords(RulingOutcome.PartlyApproved, null, Some.Eur(40), "Part."), "noe@example.org");

        Assert.Equal((new Refusal.BeyondYearlyCeiling(Some.Eur(40)), new Refusal.BeyondYearlyCeiling(Some.Eur(40))), (all.Refusal, more.Refusal));
        Assert.Equal(Some.Eur(40), rest.Value.Granted);
    }

    [Fact]
    public async Task Pieces_are_granted_within_the_year_too()
    {
        await using var here = await Installation.Start(Looked);
        var first = await TwiceTheYear(here, granted: 60m, Remedy.Repair);

        var ruled = await Rule(here, first, new RulingWords(RulingOutcome.PartlyApproved, [new ItemQuantity(new ItemId("a"), 1)], null, "Part."), "noe@example.org");

        Assert.Equal(new Refusal.BeyondYearlyCeiling(Some.Eur(40)), ruled.Refusal);
    }

    [Fact]
    public async Task Silence_grants_what_is_left_of_the_year()
    {
        await using var here = await Installation.Start(Looked);
        var first = await TwiceTheYear(here, granted: 60m);
        here.Clock.Advance(TimeSpan.FromHours(24));

        await here.Do<AnswerSilence, int>(act => act.Handle(default));

        var claim = await Anew(here, first);
        Assert.Equal((ClaimStatus.PartlyApproved, Some.Eur(40), Some.Eur(40)), (claim.Status, claim.Granted, Assert.Single(claim.Settlements).Amount));
        Assert.Equal(4_000, await here.With(db => db.ExposureStripes.Where(stripe => stripe.Scope == "all").SumAsync(stripe => stripe.Amount)));
    }

    [Theory]
    [InlineData(100, Remedy.Indemnity)]
    [InlineData(60, Remedy.Repair)]
    public async Task Where_nothing_is_left_that_silence_could_grant_a_person_answers(decimal granted, Remedy remedy)
    {
        await using var here = await Installation.Start(Looked);
        var first = await TwiceTheYear(here, granted, remedy);
        here.Clock.Advance(TimeSpan.FromHours(24));

        await here.Do<AnswerSilence, int>(act => act.Handle(default));

        var claim = await Anew(here, first);
        Assert.Equal((ClaimStatus.InReview, Some.Eur(0)), (claim.Status, claim.Granted));
        Assert.True(claim.AnswerDue > here.Clock.GetUtcNow());
    }

    [Fact]
    public async Task A_looser_policy_grants_no_more_than_the_year_holds()
    {
        await using var here = await Installation.Start(Looked);
        var first = await TwiceTheYear(here, granted: 60m);
        await here.Publish(Some.PolicyOf("""  "amount": { "most": "500.00" }  """));

        Assert.Equal(1, await here.Do<DecideAgain, int>(act => act.Handle(default)));

        Assert.Equal((ClaimStatus.InReview, Some.Eur(0)), ((await Anew(here, first)).Status, (await Anew(here, first)).Granted));
        Assert.Equal(0, await here.Do<DecideAgain, int>(act => act.Handle(default)));
    }

    // Declined, and looked at again once another claim of that year has been granted.
    private static async Task<Claim> TwiceTheYear(Installation here, decimal granted, Remedy remedy = Remedy.Indemnity)
    {
        var (lea, _) = (await here.Agent(), await here.Agent("noe@example.org", "Noé Petit"));
        var contract = await here.Keep(A.Contract().HeldBy(await here.Customer()).Item("a", 100m).Item("b", granted).Ceilings(year: 100m).Build());
        var first = await Declare(here, contract, "a", remedy);
        await Rule(here, first, new RulingWords(RulingOutcome.Declined, null, null, "No."), lea);
        var second = await Declare(here, contract, "b", Remedy.Indemnity);
        Assert.True((await Rule(here, second, new RulingWords(RulingOutcome.Approved, null, null, null), lea)).Succeeded);
        return (await here.Do<AskAnotherLook, Result<Claim>>(ask => ask.Handle(
            new AskAnotherLookRequest(first.Reference, "Please.", new Viewer([contract.Id])), default))).Value;
    }

    private static async Task<Claim> Declare(Installation here, Contract contract, string item, Remedy remedy) => await here.Claim((await here.Declare(
        contract, request => request with { Items = [new DeclaredItem(new ItemId(item), 1)], Remedy = remedy })).Value);

    private static async Task<Result<Claim>> Rule(Installation here, Claim claim, RulingWords words, string by)
    {
        var version = (await Anew(here, claim)).Version;
        return await here.Do<RuleOnClaim, Result<Claim>>(rule => rule.Handle(new RuleOnClaimRequest(claim.Reference, words, by, version, Channel.Page), default));
    }

    private static Task<Claim> Anew(Installation here, Claim claim) => here.With(db => db.Claims.AsNoTracking().Whole().SingleAsync(one => one.Id == claim.Id));
}
