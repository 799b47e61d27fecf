using System.Threading.RateLimiting;

namespace TrustClaims.Web.Security;

/// <summary>Counts attempts to sign in to one account, wherever they come from and whether or not the account exists.</summary>
public sealed class SignInAttempts(int most, TimeSpan window) : IDisposable
{
    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(account =>
        RateLimitPartition.GetFixedWindowLimiter(account, _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = window }));

    public RateLimitLease Count(string email) => limiter.AttemptAcquire(email.Trim().ToUpperInvariant());

    public void Dispose() => limiter.Dispose();
}
