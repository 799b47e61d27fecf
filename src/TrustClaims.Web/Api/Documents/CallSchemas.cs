using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using TrustClaims.Application.Paging;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Settlements;
using TrustClaims.Web.Security;

namespace TrustClaims.Web.Api.Documents;

/// <summary>Completes a call's description: its body, its scope, what its parameters may hold, and the headers of its answers.</summary>
internal static class CallSchemas
{
    private const string IdempotencyHeader = "Idempotency-Key";

    private static readonly Dictionary<string, Type> WordParameters = new()
    {
        ["status"] = typeof(ClaimStatus),
        ["type"] = typeof(ClaimType),
        ["state"] = typeof(SettlementState),
    };

    public static Task Describe(OpenApiOperation call, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        if (call.RequestBody?.Content?.TryGetValue("application/json", out var body) == true)
        {
            // The framework takes a header's comment for the body's.
            ((OpenApiRequestBody)call.RequestBody).Description = null;
            body.Example = JsonNode.Parse(CallExamples.BodyOf(call.OperationId!));
        }

        call.Summary = call.Summary?.ReplaceLineEndings(" ");
        foreach (var parameter in call.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            Complete(parameter);
        }

        if (Access.Table.FirstOrDefault(row => row.Route == "/" + context.Description.RelativePath && row.Methods == context.Description.HttpMethod)?.Needs
            is Needs.Scope scope)
        {
            call.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(ApiDocument.KeyScheme, context.Document)] = [scope.Name] }];
        }

        AnswerHeaders.AddTo(call);
        return Task.CompletedTask;
    }

    private static void Complete(OpenApiParameter parameter)
    {
        parameter.Schema = parameter.Name switch
        {
            "limit" => new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1", Maximum = $"{Position.LargestPage}", Default = JsonValue.Create(50) },
            "since" => new OpenApiSchema { Type = JsonSchemaType.String, Format = "date-time" },
            "number" => new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1" },
            IdempotencyHeader => new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = 128 },
            { } name when WordParameters.TryGetValue(name, out var words) => new OpenApiSchema { Type = JsonSchemaType.String, Enum = WireSchemas.WordsOf(words) },
            _ => parameter.Schema,
        };
        if (parameter.Name == IdempotencyHeader)
        {
            parameter.Required = true;
            parameter.Description = "The same key with the same body gets the same answer for 30 days, with the header Idempotency-Replayed. Printable ASCII.";
        }
    }
}
