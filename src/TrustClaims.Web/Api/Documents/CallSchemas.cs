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
    private static readonly Dictionary<string, Type> WordParameters = new()
    {
        ["status"] = typeof(ClaimStatus), ["type"] = typeof(ClaimType), ["state"] = typeof(SettlementState),
    };

    public static async Task Describe(OpenApiOperation call, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        call.Tags = null;
        if (metadata.OfType<BodyDescription>().FirstOrDefault() is { } body)
        {
            call.RequestBody = await BodyOf(body, call.OperationId!, context, cancellation);
        }

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
    }

    private static async Task<OpenApiRequestBody> BodyOf(
        BodyDescription body, string call, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        IOpenApiSchema schema = await context.GetOrCreateSchemaAsync(body.Body, null, cancellation);
        return new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/json"] = new OpenApiMediaType { Schema = schema, Example = JsonNode.Parse(CallExamples.BodyOf(call)) },
            },
        };
    }

    private static void Complete(OpenApiParameter parameter)
    {
        parameter.Schema = parameter.Name switch
        {
            "limit" => new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1", Maximum = $"{Position.LargestPage}", Default = JsonValue.Create(50) },
            "since" => new OpenApiSchema { Type = JsonSchemaType.String, Format = "date-time" },
            "number" => new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1" },
            "Idempotency-Key" => new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = 128 },
            { } name when WordParameters.TryGetValue(name, out var words) => new OpenApiSchema { Type = JsonSchemaType.String, Enum = WireSchemas.WordsOf(words) },
            _ => parameter.Schema,
        };
        parameter.Required |= parameter.Name == "Idempotency-Key";
    }
}
