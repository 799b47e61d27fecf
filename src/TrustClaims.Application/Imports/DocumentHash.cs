using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TrustClaims.Application.Imports;

/// <summary>A fingerprint of all that an order's or contract's document says: the same again changes nothing.</summary>
internal static class DocumentHash
{
    private static readonly JsonSerializerOptions Form = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static string Of<TDocument>(TDocument document) =>
        Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(document, Form)));
}
