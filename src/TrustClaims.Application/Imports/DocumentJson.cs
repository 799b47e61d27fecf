using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using TrustClaims.Domain;

namespace TrustClaims.Application.Imports;

/// <summary>Orders and contracts as JSON. Each of a batch is read by itself, so that one that is wrong spoils no other.</summary>
public static class DocumentJson
{
    /// <summary>camelCase, nothing unknown, nothing twice.</summary>
    public static JsonSerializerOptions Form { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        AllowDuplicateProperties = false,
        MaxDepth = 16,
    };

    public static Result<TDocument> Read<TDocument>(JsonElement element)
        where TDocument : class
    {
        try
        {
            return element.Deserialize<TDocument>(Form) is { } document ? document : NotRead("", "null");
        }
        catch (JsonException mistake)
        {
            return NotRead((mistake.Path ?? "").TrimStart('$', '.'), mistake.Message.Split(" Path:")[0]);
        }
    }

    /// <summary>A fingerprint of all that the document says: the same again changes nothing.</summary>
    internal static string HashOf<TDocument>(TDocument document) =>
        Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(document, Form)));

    private static Refusal NotRead(string path, string why) => new Refusal.Invalid([new FieldError(path, "document_not_read", why)]);
}
