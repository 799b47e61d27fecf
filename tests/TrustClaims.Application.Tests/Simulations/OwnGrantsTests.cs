using TrustClaims.Application.Claims;
using TrustClaims.Application.Policies;
using TrustClaims.Application.Promises;
using TrustClaims.Application.Simulations;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Installing;

namespace TrustClaims.Application.Tests.Simulations;

/// <summary>
/// What was granted on a claim that had gone to a person counts in a replay as it does live, whoever granted it: the next claim of the customer, small as
/// it is, was one too many when it was declared, and is so again.
/// </summary>
public sealed class OwnGrantsTests
{
    private const string Rules = """ "amount": { "most": "80.00" }, "cumulativeAmount": { "windowDays": 30, "most": "120.00" } """;
    private const string Json = $$"""{ "name": "Test", "currency": "EUR", "rules": { {{Rules}} }, "silenceMeansYes": { "default": "100.00" } }""";

    [Fact]
    public async Task What_silence_granted_counts()
    {
        await using var here = await Installation.Start(Some.Policy(Json));
        var customer = await here.Customer();
        await here.Declare(await here.Order(customer, 90m));
        here.Clock.Advance(TimeSpan.FromHours(25));
        await here.Do<AnswerSilence, int>(silence => silence.Handle(default));

        await TheNextGoesToAPersonLiveAndInReplay(here, customer);
    }

    [Fact]
    public async Task What_a_looser_policy_granted_counts_from_then_on()
    {
        await using var here = await Installation.Start(Some.Policy(Json));
        var customer = await here.Customer();
        await here.Declare(await here.Order(customer, 90m));
        here.Clock.Advance(TimeSpan.FromHours(2));
        await here.Publish(Some.Policy(Json.Replace("80.00", "95.00", StringComparison.Ordinal)));
        await here.Do<DecideAgain, int>(again => again.Handle(default));

        await TheNextGoesToAPersonLiveAndInReplay(here, customer);
    }

    [Fact]
    public async Task A_part_counts_from_the_ruling_that_granted_it_though_another_look_came_later()
    {
        await using var here = await Installation.Start(Some.Policy(Json));
        var customer = await here.Customer();
        var declared = (await here.Declare(await here.Order(customer, 300m), request => request with { Remedy = Remedy.Refund })).Value;
        here.Clock.Advance(TimeSpan.FromHours(2));
        await Rule(here, declared, new RulingWords(RulingOutcome.PartlyApproved, null, Some.Eur(90), null), await here.Agent("lea@example.org"));

        await TheNextGoesToAPersonLiveAndInReplay(here, customer);
        var asked = new AskAnotherLookRequest(declared.Reference, null, new Viewer([(await here.Claim(declared)).Agreement]));
        Assert.True((await here.Do<AskAnotherLook, Result<Claim>>(ask => ask.Handle(asked, default))).Succeeded);
        await Rule(here, declared, new RulingWords(RulingOutcome.Declined, null, null, "Il n'y a rien de plus."), await here.Agent("max@example.org"));
        Assert.Equal(2, await ToAPerson(here));
    }

    private static async Task TheNextGoesToAPersonLiveAndInReplay(Installation here, CustomerId customer)
    {
        here.Clock.Advance(TimeSpan.FromHours(1));
        var next = (await here.Declare(await here.Order(customer, 50m))).Value;
        Assert.Equal(ClaimStatus.InReview, (await here.Claim(next)).Status);
        Assert.Equal(2, await ToAPerson(here));
        here.Clock.Advance(TimeSpan.FromHours(1));
    }

    private static async Task<int> ToAPerson(Installation here) =>
        (await here.Do<Simulate, Result<Simulated>>(simulate => simulate.Handle(new SimulateRequest(Json), default))).Value.Result.ForReview;

    internal static async Task Rule(Installation here, DeclaredClaim declared, RulingWords words, string agent)
    {
        var request = new RuleOnClaimRequest(declared.Reference, words, agent, (await here.Claim(declared)).Version, Channel.Page);
        Assert.True((await here.Do<RuleOnClaim, Result<Claim>>(rule => rule.Handle(request, default))).Succeeded);
    }
}
