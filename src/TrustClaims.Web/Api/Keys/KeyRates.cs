using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using TrustClaims.Web.Api.Problems;
using TrustClaims.Web.Security;

namespace TrustClaims.Web.Api.Keys;

/// <summary>One bucket of tokens for each key, in this node: a script that runs away slows down nobody but itself.</summary>
internal sealed class KeyRates(IOptions<ApiOptions> options) : IEndpointFilter, IDisposable
{
    private readonly PartitionedRateLimiter<string> buckets = PartitionedRateLimiter.Create<string, string>(key =>
        RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = options.Value.RequestsPerSecond,
            TokensPerPeriod = options.Value.RequestsPerSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        }));

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        using var token = buckets.AttemptAcquire(KeyHolder.Of(context.HttpContext.User).Id);
        if (token.IsAcquired)
        {
            return await next(context);
        }

        RateLimits.SayWhen(context.HttpContext, token);
        return new ApiProblem(StatusCodes.Status429TooManyRequests, "too_many_requests", options.Value.RequestsPerSecond).ToResult();
    }

    public void Dispose() => buckets.Dispose();
}
