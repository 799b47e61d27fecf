namespace TrustClaims.Web.Api.Keys;

/// <summary>Section <c>Api</c>.</summary>
internal sealed class ApiOptions
{
    public const string Section = "Api";

    /// <summary>How many requests one key may make in a second, 1 to 1,000,000; as many at once.</summary>
    public int RequestsPerSecond { get; set; } = 200;
}
