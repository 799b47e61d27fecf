using TrustClaims.Application.Claims;
using TrustClaims.Application.Promises;
using TrustClaims.Application.Simulations;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Simulation;
using TrustClaims.Domain.Trust;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Installing;

namespace TrustClaims.Application.Tests.Simulations;

public sealed class OwnClaimsReplayedTests
{
    private static readonly TrustPolicy Policy = Some.Policy("""
        {
          "name": "Test",
          "currency": "EUR",
          "rules": {
            "amount": { "most": "80.00" },
            "frequency": { "windowDays": 10, "most": 3 },
            "cumulativeAmount": { "windowDays": 20, "most": "150.00" },
            "household": { "windowDays": 2, "most": 1 },
            "exposure": { "daily": "130.00" }
          },
          "silenceMeansYes": { "default": "100.00" }
        }
        """);

    /// <summary>Hours after the one before, who (all live at one address), how much, and what becomes of it where it goes to a person.</summary>
    private static readonly (int Hours, string Who, decimal Paid, string Then)[] Declared =
    [
        (0, "ada", 50m, ""), (1, "ada", 40m, ""), (1, "bob", 70m, "approved"), (1, "bob", 30m, ""),
        (70, "cid", 90m, "silence"), (48, "cid", 45m, ""), (1, "cid", 70m, "declined"), (1, "ada", 20m, ""),
        (72, "dan", 200m, "part"), (3, "dan", 60m, ""), (1, "dan", 40m, ""), (20, "ada", 79m, "approved"),
        (60, "bob", 80m, ""), (1, "bob", 10m, ""), (1, "dan", 15m, ""), (2, "cid", 15m, ""),
        (200, "ada", 60m, ""), (1, "cid", 60m, ""), (20, "bob", 75m, ""), (240, "dan", 65m, ""),
        (1, "cid", 60m, ""), (1, "ada", 20m, ""),
    ];

    [Fact]
    public async Task The_policy_of_the_time_answers_each_of_our_claims_as_it_did_live()
    {
        await using var here = await Installation.Start(Policy);
        var live = await DeclareAll(here);

        var history = new HistoryBuilder();
        await here.With(db => OwnClaims.AddTo(history, db, DateTimeOffset.UnixEpoch, default));
        var replayed = Replay.Run(history.Build(), Policy);

        Assert.Equal(live, replayed.Outcomes);
        Assert.Contains(DecisionOutcome.ApprovedOnWord, live);
        Assert.All(replayed.Rules, rule => Assert.True(rule is { Beyond: > 0, NotApplicable: 0 }, rule.ToString()));
    }

    private static async Task<List<DecisionOutcome>> DeclareAll(Installation here)
    {
        var (agent, customers, outcomes) = (await here.Agent(), new Dictionary<string, CustomerId>(), new List<DecisionOutcome>());
        foreach (var (hours, who, paid, then) in Declared)
        {
            here.Clock.Advance(TimeSpan.FromHours(hours));
            customers[who] = customers.TryGetValue(who, out var known) ? known : await here.Customer($"{who}@example.org");
            var declared = (await here.Declare(await here.Order(customers[who], paid), request => request with { Remedy = Remedy.Refund })).Value;
            outcomes.Add((await here.Claim(declared)).LastDecision.Outcome);
            await Answer(here, declared, then, agent);
        }

        return outcomes;
    }

    private static async Task Answer(Installation here, DeclaredClaim declared, string then, string agent)
    {
        if (then == "silence")
        {
            here.Clock.Advance(TimeSpan.FromHours(25));
            await here.Do<AnswerSilence, int>(silence => silence.Handle(default));
            Assert.Equal(ClaimStatus.Approved, (await here.Claim(declared)).Status);
        }
        else if (then.Length > 0)
        {
            here.Clock.Advance(TimeSpan.FromMinutes(30));
            await OwnGrantsTests.Rule(here, declared, Words(then), agent);
        }
    }

    private static RulingWords Words(string then) => then switch
    {
        "approved" => new(RulingOutcome.Approved, null, null, null),
        "part" => new(RulingOutcome.PartlyApproved, null, Some.Eur(95), null),
        _ => new(RulingOutcome.Declined, null, null, "Le colis vous a été remis."),
    };
}
