using TrustClaims.Application.Simulations;
using TrustClaims.Web.Api.Documents;
using TrustClaims.Web.Api.Policies;
using TrustClaims.Web.Api.Problems;

namespace TrustClaims.Web.Api.Simulations;

internal static class SimulationRoutes
{
    public static void MapSimulations(this IEndpointRouteBuilder api) => api.MapPost("/simulations", Run)
        .WithName("runSimulation").WithTags("Simulations").Takes<PolicyDocument>().Answers<SimulationDocument>().Problems(400, 413, 415);

    // Most take less; a client that comes back sooner would only ask in vain.
    private const string SecondsToWait = "5";

    /// <summary>
    /// Replays a policy over the installation's history: what was imported, and its own claims. Nothing is written. One at a time: while another is
    /// running the answer is 429, simulation_running.
    /// </summary>
    internal static async Task<IResult> Run(HttpRequest request, Simulate simulate, OneSimulation one, CancellationToken cancellation)
    {
        var (document, problem) = await RequestBody.ReadDocument(request, cancellation);
        if (document is null)
        {
            return problem!.ToResult();
        }

        using (document)
        {
            using var turn = one.Begin();
            if (!turn.IsAcquired)
            {
                request.HttpContext.Response.Headers.RetryAfter = SecondsToWait;
                return new ApiProblem(StatusCodes.Status429TooManyRequests, "simulation_running").ToResult();
            }

            return (await simulate.Handle(new SimulateRequest(document.RootElement.GetRawText()), cancellation)).TryGet(out var simulated, out var refusal)
                ? Results.Text(SimulationJson.Text(simulated), "application/json; charset=utf-8")
                : refusal.ToResult();
        }
    }
}

/// <summary>What the policy would have done, with its uncertainty: the object that <c>trustclaims simulate --json</c> prints.</summary>
internal sealed record SimulationDocument;
