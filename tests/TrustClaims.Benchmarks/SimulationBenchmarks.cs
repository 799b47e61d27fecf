using BenchmarkDotNet.Attributes;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Simulation;
using TrustClaims.Domain.Trust;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Benchmarks;

/// <summary>A million claims in memory, replayed on one core: 200,000 customers at 150,000 addresses over eight years, most with a known truth.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class SimulationBenchmarks
{
    private const int Claims = 1_000_000;
    private History history = null!;
    private TrustPolicy amountAlone = null!;
    private TrustPolicy opening = null!;

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(20261121);
        var start = new DateTimeOffset(2018, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var builder = new HistoryBuilder();
        for (var i = 0; i < Claims; i++)
        {
            builder.Add(Claim(random, start.AddSeconds(i * 250.0)));
        }

        history = builder.Build();
        amountAlone = Some.PolicyOf(""" "amount": { "most": "80.00" } """);
        opening = Some.OpeningPolicy;
    }

    /// <summary>One threshold moved, as under a slider.</summary>
    [Benchmark(OperationsPerInvoke = Claims)]
    public ReplayedHistory Amount_alone() => Replay.Run(history, amountAlone);

    /// <summary>Every rule of the opening policy, with its windows.</summary>
    [Benchmark(OperationsPerInvoke = Claims)]
    public ReplayedHistory Opening_policy() => Replay.Run(history, opening);

    /// <summary>The replay and every estimate.</summary>
    [Benchmark(OperationsPerInvoke = Claims)]
    public SimulationResult Opening_policy_with_estimates() => SimulationResult.Of(history, opening);

    private static HistoryClaim Claim(Random random, DateTimeOffset at)
    {
        var (amount, customer) = (random.NextInt64(200, 20_000), random.Next(200_000));
        var (known, truth) = (random.Next(10) != 0, random.Next(20) == 0 ? amount / 2 : amount);
        var ruled = at.AddDays(random.Next(0, 5));
        return new HistoryClaim
        {
            Facts = new ClaimFacts
            {
                Type = (ClaimType)random.Next(4),
                Payable = new Money(amount, Currency.Eur),
                DeclaredOn = DateOnly.FromDateTime(at.UtcDateTime),
                TenureDays = random.Next(1_000),
                DeliveredOrders = random.Next(12),
                CountedFrom = DateOnly.FromDateTime(at.UtcDateTime.AddDays(-random.Next(1, 70))),
                SameItemsClaimed = false,
                Categories = ["kitchen"],
            },
            DeclaredAt = at,
            CustomerKey = $"c{customer}",
            HouseholdKey = $"h{customer % 150_000}",
            Truth = known ? TruthState.Known : TruthState.Unknown,
            TruthMinor = truth,
            Probability = 1,
            PaidMinor = amount,
            RuledAt = ruled,
            GrantedMinor = known ? truth : 0,
            GrantedAt = ruled,
        };
    }
}
