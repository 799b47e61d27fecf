using System.Collections.Concurrent;
using TrustClaims.Application.Policies;
using TrustClaims.Domain.Simulation;

namespace TrustClaims.Application.Simulations;

/// <summary>A history in memory.</summary>
/// <param name="From">What was declared earlier is not in it, for want of memory; null where that is nothing.</param>
/// <param name="Reviews">How long people take over a claim; null where too few were timed.</param>
/// <param name="ReadAt">What was declared or answered later is not in it.</param>
/// <param name="ReadingTook">How long reading it took.</param>
public sealed record ReadyHistory(History History, DateTimeOffset? From, MeasuredReviews? Reviews, DateTimeOffset ReadAt, TimeSpan ReadingTook)
{
    /// <summary>A large history is read at a twentieth of one core at most.</summary>
    private const int RestsPerReading = 20;

    private static readonly TimeSpan ShortestRest = TimeSpan.FromMinutes(1);

    // Published policies never change: one replay of each does.
    private readonly ConcurrentDictionary<int, Lazy<(ReplayedHistory Replayed, SimulationResult Result, OwnPeriod Own)>> published = new();

    public bool IsFresh(DateTimeOffset now) => now - ReadAt < (RestsPerReading * ReadingTook is var rest && rest > ShortestRest ? rest : ShortestRest);

    internal (ReplayedHistory Replayed, SimulationResult Result, OwnPeriod Own) Under(NumberedPolicy policy) => published.GetOrAdd(policy.Number, _ => new(() =>
    {
        var replayed = Replay.Run(History, policy.Policy);
        return (replayed, SimulationResult.Of(replayed), OwnPeriod.Of(replayed, policy.Number));
    })).Value;
}
