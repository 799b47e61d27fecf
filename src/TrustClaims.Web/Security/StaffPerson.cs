using System.Security.Claims;
using TrustClaims.Domain;
using TrustClaims.Persistence.Audit;
using NamedPerson = TrustClaims.Domain.Claims.NamedPerson;

namespace TrustClaims.Web.Security;

/// <summary>Who of ours is asking.</summary>
internal static class StaffPerson
{
    /// <summary>The real name, which customers read.</summary>
    public static string StaffName(this ClaimsPrincipal user) => user.FindFirstValue(ClaimTypes.GivenName) ?? "";

    public static string StaffEmail(this ClaimsPrincipal user) => user.FindFirstValue(ClaimTypes.Email) ?? "";

    public static Guid StaffId(this ClaimsPrincipal user) => Guid.Parse(user.FindFirstValue(ClaimTypes.NameIdentifier)!);

    public static NamedPerson StaffNamed(this ClaimsPrincipal user) => new(new StaffId(user.StaffId()), user.StaffName());

    /// <summary>As the audit trail names them.</summary>
    public static string StaffInAudit(this ClaimsPrincipal user) => AuditAuthor.Of(new StaffId(user.StaffId()));
}
