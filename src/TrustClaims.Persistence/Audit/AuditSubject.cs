using TrustClaims.Domain;

namespace TrustClaims.Persistence.Audit;

/// <summary>The names of the chains.</summary>
public static class AuditSubject
{
    public static string Of(ClaimId claim) => $"claim:{claim.Value}";
}
