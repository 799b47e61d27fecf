using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using TrustClaims.Domain;
using TrustClaims.Domain.Trust;
using TrustClaims.Web.Api.Policies;
using TrustClaims.Web.Api.Simulations;

namespace TrustClaims.Web.Api.Documents;

/// <summary>Describes the values that the API writes in a way of its own: money, instants, words.</summary>
internal static class WireSchemas
{
    public static Task Describe(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellation)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (type.IsEnum)
        {
            schema.Type = JsonSchemaType.String | (schema.Type & JsonSchemaType.Null);
            schema.Enum = WordsOf(type);
        }
        else if (type == typeof(Money))
        {
            DescribeMoney(schema);
        }
        else if (type == typeof(DateTimeOffset))
        {
            Text(schema, "date-time", "2026-10-20T10:00:00+02:00");
        }
        else if (type == typeof(DateOnly))
        {
            Text(schema, "date", "2026-10-20");
        }
        else if (type == typeof(int))
        {
            (schema.Type, schema.Pattern, schema.Format) = (JsonSchemaType.Integer, null, "int32");
        }
        else if (type == typeof(string) || type == typeof(bool))
        {
            schema.Type = type == typeof(string) ? JsonSchemaType.String : JsonSchemaType.Boolean;
        }
        else if (type == typeof(PolicyDocument) || type == typeof(SimulationDocument))
        {
            schema.Type = JsonSchemaType.Object;
            schema.AdditionalPropertiesAllowed = true;
        }
        else if (schema.Properties is { Count: > 0 })
        {
            schema.AdditionalPropertiesAllowed = false;
        }

        return Task.CompletedTask;
    }

    public static List<JsonNode> WordsOf(Type type) => [.. Enum.GetValues(type).Cast<object>().Select(member => JsonValue.Create(WordOf(type, member)))];

    private static string WordOf(Type type, object member) =>
        (string)typeof(PolicyWords).GetMethod(nameof(PolicyWords.Of))!.MakeGenericMethod(type).Invoke(null, [member])!;

    private static void Text(OpenApiSchema schema, string format, string example) =>
        (schema.Type, schema.Format, schema.Examples) = (JsonSchemaType.String, format, [JsonValue.Create(example)]);

    private static void DescribeMoney(OpenApiSchema schema)
    {
        schema.Type = JsonSchemaType.Object;
        schema.Description ??= "An amount with its currency.";
        schema.Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["amount"] = new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Pattern = @"^[0-9]+(\.[0-9]+)?$",
                Description = "A decimal in a string, with at most as many decimals as the currency has.",
            },
            ["currency"] = new OpenApiSchema { Type = JsonSchemaType.String, Pattern = "^[A-Z]{3}$", Description = "ISO 4217." },
        };
        schema.Required = new HashSet<string> { "amount", "currency" };
        schema.AdditionalPropertiesAllowed = false;
        schema.Examples = [new JsonObject { ["amount"] = "43.90", ["currency"] = "EUR" }];
    }
}
