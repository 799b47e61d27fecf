using System.Security.Claims;
using Actor = TrustClaims.Domain.Claims.Actor;

namespace TrustClaims.Web.Api.Keys;

/// <summary>The integration whose key made this request.</summary>
internal sealed record KeyHolder(string Id, string Name)
{
    /// <summary>As the audit trail names it.</summary>
    public Actor Actor => Actor.Integration(Name);

    public static KeyHolder Of(ClaimsPrincipal user) => new(
        user.FindFirstValue(ClaimTypes.NameIdentifier) ?? throw new InvalidOperationException("A call without a key came past the access table."),
        user.FindFirstValue(ClaimTypes.Name) ?? "");
}
