using System.Globalization;
using System.Threading.RateLimiting;
using TrustClaims.Web.Hosting;

namespace TrustClaims.Web.Security;

/// <summary>How often one address may do what costs us work or lets somebody guess: section <c>Limits</c>, each in a minute.</summary>
public sealed class LimitOptions
{
    public const string Section = "Limits";

    public int Declare { get; set; } = 20;

    public int Recognise { get; set; } = 10;

    public int Person { get; set; } = 5;

    /// <summary>What customers do on a claim of theirs: write back, change the remedy, ask for another look.</summary>
    public int Claim { get; set; } = 20;

    public int SignInByAddress { get; set; } = 20;

    /// <summary>For one account, from all addresses together.</summary>
    public int SignInByAccount { get; set; } = 10;
}

internal static class RateLimits
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public static void AddRateLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var most = configuration.GetSection(LimitOptions.Section).Get<LimitOptions>() ?? new LimitOptions();
        services.AddSingleton(new SignInAttempts(most.SignInByAccount, Minute));
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => Limit(context, most));
            limiter.OnRejected = (context, _) =>
            {
                SayWhen(context.HttpContext, context.Lease);
                return ValueTask.CompletedTask;
            };
        });
    }

    public static void SayWhen(HttpContext context, RateLimitLease lease)
    {
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Minute;
        context.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
    }

    private static RateLimitPartition<string> Limit(HttpContext context, LimitOptions most)
    {
        if (!HttpMethods.IsPost(context.Request.Method) || context.IsForMachines())
        {
            return RateLimitPartition.GetNoLimiter("");
        }

        var door = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText?.Trim('/') ?? "";
        var permits = door switch
        {
            "declare" => most.Declare,
            // Kept by a script at each change, many to one declaration.
            "declare/fill" => most.Declare * 20,
            "recognise" => most.Recognise,
            "person" or "person/call/{token}" => most.Person,
            "claims/{reference}" or "me" => most.Claim,
            "sign-in" => most.SignInByAddress,
            _ => 0,
        };
        return permits == 0
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetFixedWindowLimiter(
                $"{door} {context.Connection.RemoteIpAddress}", _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = Minute });
    }
}
