using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Simulations;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Installing;

namespace TrustClaims.Application.Tests.Simulations;

public sealed class ReplayDecisionsTests
{
    [Fact]
    public async Task Every_stored_decision_comes_out_the_same_under_the_policy_of_its_time()
    {
        await using var here = await Installation.Start();
        var customer = await here.Customer();
        await here.Declare(await here.Order(customer));
        await here.Publish(Some.PolicyOf(""" "amount": { "most": "5.00" } """));
        await here.Declare(await here.Order(customer, paid: 30m));

        var report = await Replay(here, null);

        Assert.Equal(2, report.Decisions);
        Assert.Empty(report.Differences);
    }

    [Fact]
    public async Task A_decision_whose_facts_were_changed_is_listed()
    {
        await using var here = await Installation.Start();
        var declared = (await here.Declare(await here.Order(await here.Customer()))).Value;

        await here.With(async db => await db.Database.ExecuteSqlRawAsync("UPDATE claim_decisions SET facts = replace(facts, '49.90', '949.90')"));

        var difference = Assert.Single((await Replay(here, null)).Differences);
        Assert.Equal((declared.Reference, 1, 1), (difference.Claim, difference.Number, difference.Policy));
        Assert.StartsWith("ApprovedOnWord", difference.Stored, StringComparison.Ordinal);
        Assert.StartsWith("ForReview", difference.Again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Since_leaves_out_what_was_decided_before()
    {
        await using var here = await Installation.Start();
        await here.Declare(await here.Order(await here.Customer()));

        Assert.Equal(0, (await Replay(here, here.Clock.GetUtcNow().AddSeconds(1))).Decisions);
        Assert.Equal(1, (await Replay(here, here.Clock.GetUtcNow())).Decisions);
    }

    private static Task<ReplayReport> Replay(Installation here, DateTimeOffset? since) =>
        here.Do<ReplayDecisions, ReplayReport>(replay => replay.Handle(new ReplayDecisionsRequest(since), CancellationToken.None));
}
