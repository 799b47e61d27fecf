using System.Text.Json;

namespace TrustClaims.Web.Api.Json;

/// <summary>A value that cannot stand where it stands. The serializer adds the path on the way out.</summary>
/// <param name="code">The key of its sentence.</param>
internal sealed class WireMistake(string code, params object[] arguments) : JsonException(code)
{
    public string Code { get; } = code;

    public IReadOnlyList<object> Arguments { get; } = arguments;
}
