using System.Threading.RateLimiting;

namespace TrustClaims.Web.Api.Simulations;

/// <summary>One simulation at a time in this node: each keeps a processor busy, and customers need the others.</summary>
internal sealed class OneSimulation : IDisposable
{
    private readonly ConcurrencyLimiter turns = new(new() { PermitLimit = 1, QueueLimit = 0 });

    /// <summary>Ours until disposed of, where it is acquired.</summary>
    public RateLimitLease Begin() => turns.AttemptAcquire();

    public void Dispose() => turns.Dispose();
}
