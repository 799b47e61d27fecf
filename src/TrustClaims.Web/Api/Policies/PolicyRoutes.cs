using System.Globalization;
using TrustClaims.Application.Policies;
using TrustClaims.Web.Api.Documents;
using TrustClaims.Web.Api.Problems;

namespace TrustClaims.Web.Api.Policies;

internal static class PolicyRoutes
{
    public static void MapPolicies(this IEndpointRouteBuilder api)
    {
        api.MapGet("/policies/live", Live).WithName("readLivePolicy").WithTags("Policies").Answers<PolicyDocument>().Problems();
        api.MapGet("/policies/{number:int}", Numbered).WithName("readPolicy").WithTags("Policies").Answers<PolicyDocument>().Problems(404);
    }

    /// <summary>Reads the policy that decides now, in the form that drafts and simulations take. The header Policy-Number tells its number.</summary>
    internal static Task<IResult> Live(HttpResponse response, ReadPolicy policies, CancellationToken cancellation) =>
        Read(response, policies, null, cancellation);

    /// <summary>Reads a published policy by its number, in the form that drafts and simulations take. No key may edit policies: to all of them, drafts are not there.</summary>
    /// <param name="number">1, 2, 3 ... in order of creation.</param>
    internal static Task<IResult> Numbered(int number, HttpResponse response, ReadPolicy policies, CancellationToken cancellation) =>
        Read(response, policies, number, cancellation);

    private static async Task<IResult> Read(HttpResponse response, ReadPolicy policies, int? number, CancellationToken cancellation)
    {
        if (!(await policies.Handle(new ReadPolicyRequest(number), cancellation)).TryGet(out var policy, out var refusal))
        {
            return refusal.ToResult();
        }

        response.Headers["Policy-Number"] = policy.Number.ToString(CultureInfo.InvariantCulture);
        return Results.Text(policy.Json, "application/json; charset=utf-8");
    }
}
