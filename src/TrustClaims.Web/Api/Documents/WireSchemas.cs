using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using TrustClaims.Domain;
using TrustClaims.Domain.Trust;
using TrustClaims.Web.Api.Inbound;
using TrustClaims.Web.Api.Policies;
using TrustClaims.Web.Api.Simulations;

namespace TrustClaims.Web.Api.Documents;

/// <summary>Describes the values that the API writes in a way of its own: money, instants, words; and which members are always there.</summary>
internal static class WireSchemas
{
    public static Task Describe(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellation)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (type.IsEnum)
        {
            (schema.Type, schema.Enum) = (JsonSchemaType.String, WordsOf(type));
        }
        else if (Plain(type) is { } plain)
        {
            (schema.Type, schema.Format, schema.Pattern) = (plain.Kind, plain.Format, null);
        }
        else if (type == typeof(Money))
        {
            DescribeMoney(schema);
        }
        else if (type == typeof(object))
        {
            schema.OneOf = [Of(JsonSchemaType.Number), Of(JsonSchemaType.String), Of(JsonSchemaType.Object), Of(JsonSchemaType.Null)];
        }
        else if (type == typeof(PolicyDocument) || type == typeof(SimulationDocument))
        {
            (schema.Type, schema.AdditionalPropertiesAllowed) = (JsonSchemaType.Object, true);
        }
        else if (type == typeof(IReadOnlyDictionary<string, string[]>))
        {
            schema.Type = JsonSchemaType.Object;
            schema.AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.Array, Items = Of(JsonSchemaType.String) };
        }
        else if (context.JsonTypeInfo.Kind == JsonTypeInfoKind.Object)
        {
            DescribeMembers(schema, context.JsonTypeInfo);
        }

        if (context.JsonPropertyInfo is { } member)
        {
            DescribeMember(schema, member);
        }

        return Task.CompletedTask;
    }

    public static List<JsonNode> WordsOf(Type type) => [.. Enum.GetValues(type).Cast<object>().Select(member => JsonValue.Create(WordOf(type, member)))];

    private static string WordOf(Type type, object member) =>
        (string)typeof(PolicyWords).GetMethod(nameof(PolicyWords.Of))!.MakeGenericMethod(type).Invoke(null, [member])!;

    private static OpenApiSchema Of(JsonSchemaType type) => new() { Type = type };

    private static (JsonSchemaType Kind, string? Format)? Plain(Type type) =>
        type == typeof(string) ? (JsonSchemaType.String, null)
        : type == typeof(bool) ? (JsonSchemaType.Boolean, null)
        : type == typeof(int) ? (JsonSchemaType.Integer, "int32")
        : type == typeof(double) ? (JsonSchemaType.Number, "double")
        : type == typeof(DateTimeOffset) ? (JsonSchemaType.String, "date-time")
        : type == typeof(DateOnly) ? (JsonSchemaType.String, "date")
        : null;

    private static void DescribeMoney(OpenApiSchema schema)
    {
        schema.Type = JsonSchemaType.Object;
        schema.Description = "An amount with its currency.";
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

    // In answers, what is null is left out, unless the member says otherwise.
    private static void DescribeMembers(OpenApiSchema schema, JsonTypeInfo type)
    {
        // Mail services add members as they please.
        schema.AdditionalPropertiesAllowed = type.Type == typeof(InboundMailBody) || type.Type == typeof(InboundHeader) || type.Type == typeof(InboundAttachment);
        var needed = WireMembers.NeededIn(type.Type) ?? type.Properties.Where(AlwaysThere).Select(member => member.Name);
        schema.Required = needed.ToHashSet();
    }

    private static bool AlwaysThere(JsonPropertyInfo member) => !MayBeNull(member) || IsWrittenAsNull(member);

    private static bool MayBeNull(JsonPropertyInfo member) => member.IsGetNullable || Nullable.GetUnderlyingType(member.PropertyType) is not null;

    private static bool IsWrittenAsNull(JsonPropertyInfo member) => MayBeNull(member) &&
        member.AttributeProvider is MemberInfo info && info.GetCustomAttribute<JsonIgnoreAttribute>()?.Condition == JsonIgnoreCondition.Never;

    private static void DescribeMember(OpenApiSchema schema, JsonPropertyInfo member)
    {
        schema.Type |= IsWrittenAsNull(member) ? JsonSchemaType.Null : 0;
        schema.Format = WireMembers.FormatOf(member.DeclaringType, member.Name) ?? schema.Format;
        if (WireMembers.WordsOf(member.DeclaringType, member.Name) is { } words)
        {
            var described = new OpenApiSchema { Type = JsonSchemaType.String, Enum = WordsOf(words) };
            (schema.Items, schema.Enum) = schema.Type == JsonSchemaType.String ? (schema.Items, described.Enum) : (described, schema.Enum);
        }
    }
}
