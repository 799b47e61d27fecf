using System.Collections.Concurrent;
using TrustClaims.Application.Policies;
using TrustClaims.Domain.Simulation;

namespace TrustClaims.Application.Simulations;

/// <summary>A history in memory.</summary>
/// <param name="ReadAt">What was declared or answered later is not in it.</param>
/// <param name="ReadingTook">How long reading it took.</param>
public sealed record ReadyHistory(History History, DateTimeOffset ReadAt, TimeSpan ReadingTook)
{
    /// <summary>A large history is read at a twentieth of one core at most.</summary>
    private const int RestsPerReading = 20;

    private static readonly TimeSpan ShortestRest = TimeSpan.FromMinutes(1);

    // Published policies never change: one replay of each does.
    private readonly ConcurrentDictionary<int, Lazy<(ReplayedHistory Replayed, SimulationResult Result)>> published = new();

    public bool IsFresh(DateTimeOffset now) => now - ReadAt < (RestsPerReading * ReadingTook is var rest && rest > ShortestRest ? rest : ShortestRest);

    internal (ReplayedHistory Replayed, SimulationResult Result) Under(NumberedPolicy policy) => published.GetOrAdd(policy.Number, _ => new(() =>
    {
        var replayed = Replay.Run(History, policy.Policy);
        return (replayed, SimulationResult.Of(replayed));
    })).Value;
}
