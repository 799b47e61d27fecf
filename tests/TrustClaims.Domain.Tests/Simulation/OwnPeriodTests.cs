using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Simulation;
using TrustClaims.Domain.Trust;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Domain.Tests.Simulation;

public sealed class OwnPeriodTests
{
    private static readonly TrustPolicy Policy = Some.PolicyOf("""
        "amount": { "most": "80.00" }
        """);

    [Fact]
    public void Claims_that_the_policy_decided_are_counted_and_those_answered_otherwise_are_listed()
    {
        var (first, second) = (Some.Reference(), Some.Reference());
        var history = History.Of(
        [
            Claim(1, 50, first, 3, DecisionOutcome.ApprovedOnWord), Claim(2, 90, second, 3, DecisionOutcome.ApprovedOnWord), Claim(3, 60, first, 3, DecisionOutcome.ForReview),
            Claim(4, 90, first, 2, DecisionOutcome.ApprovedOnWord), Claim(5, 90, first, null, default),
        ]);

        var own = OwnPeriod.Of(Replay.Run(history, Policy), 3);

        Assert.Equal((3, 2), (own.Decided, own.Differently));
        Assert.Equal(
            [(first.ToString(), DecisionOutcome.ForReview, DecisionOutcome.ApprovedOnWord, null), (second.ToString(), DecisionOutcome.ApprovedOnWord, DecisionOutcome.ForReview, "amount")],
            own.Latest.Select(one => (one.Identity.Reference!.ToString()!, one.Then, one.Again, one.Rule)));
    }

    [Fact]
    public void A_policy_that_decided_nothing_differs_in_nothing()
    {
        var own = OwnPeriod.Of(Replay.Run(History.Of([Claim(1, 90, Some.Reference(), 2, DecisionOutcome.ApprovedOnWord)]), Policy), 1);

        Assert.Equal((0, 0), (own.Decided, own.Differently));
    }

    private static HistoryClaim Claim(int day, decimal worth, ClaimReference reference, int? policy, DecisionOutcome decided) => new()
    {
        Facts = Some.Facts() with { Payable = Some.Eur(worth) },
        Identity = ClaimIdentity.Of(reference),
        DeclaredAt = Some.Moment.AddDays(day),
        Truth = TruthState.Unknown,
        Probability = 0,
        DecidedUnder = policy,
        Decided = decided,
    };
}
