using TrustClaims.Domain.Simulation;
using TrustClaims.Domain.Trust;

namespace TrustClaims.Application.Simulations;

/// <summary>What a simulation found, and how long it took.</summary>
/// <param name="Elapsed">Reading and replaying together.</param>
/// <param name="ClaimsPerSecond">Of the replay alone.</param>
/// <param name="ReviewTime">How long a person takes over one claim.</param>
public sealed record Simulated(SimulationResult Result, int RejectedRows, TimeSpan Elapsed, double ClaimsPerSecond, TimeSpan ReviewTime)
{
    /// <param name="reviews">Null where nobody measured them.</param>
    internal static Simulated Of(History history, TrustPolicy policy, MeasuredReviews? reviews, int rejectedRows, long started, TimeProvider clock)
    {
        var replaying = clock.GetTimestamp();
        var result = SimulationResult.Of(history, policy);
        var seconds = clock.GetElapsedTime(replaying).TotalSeconds;
        return new Simulated(result, rejectedRows, clock.GetElapsedTime(started), seconds > 0 ? history.Count / seconds : 0, MeasuredReviews.TimeOf(reviews, policy));
    }
}
