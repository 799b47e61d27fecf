using Microsoft.OpenApi;

namespace TrustClaims.Web.Api.Documents;

/// <summary>The headers that answers tell something by.</summary>
internal static class AnswerHeaders
{
    private static readonly (string? Call, string Status, string Header, string Says)[] All =
    [
        (null, "429", "Retry-After", "Seconds to wait."),
        ("declareClaim", "200", "Claim-Existing", "true: an open claim held these items already, and this is it."),
        ("declareClaim", "200", "Idempotency-Replayed", "true: the same request was answered before, and this is that answer."),
        ("declareClaim", "201", "Idempotency-Replayed", "true: the same request was answered before, and this is that answer."),
        ("declareClaim", "201", "Location", "The address of the claim."),
        ("readLivePolicy", "200", "Policy-Number", "The number of the policy."),
        ("readPolicy", "200", "Policy-Number", "The number of the policy."),
    ];

    public static void AddTo(OpenApiOperation call)
    {
        foreach (var (_, status, header, says) in All.Where(row => row.Call is null || row.Call == call.OperationId))
        {
            if (call.Responses?.TryGetValue(status, out var answer) == true && answer is OpenApiResponse response)
            {
                response.Headers ??= new Dictionary<string, IOpenApiHeader>();
                response.Headers[header] = new OpenApiHeader { Description = says, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
            }
        }
    }
}
