using TrustClaims.Domain;

namespace TrustClaims.Persistence.Audit;

/// <summary>The names of the chains.</summary>
public static class AuditSubject
{
    public static string Of(ClaimId claim) => $"claim:{claim.Value}";

    public static string Of(AgreementId agreement) => $"agreement:{agreement.Value}";

    public static string Of(CustomerId customer) => $"customer:{customer.Value}";

    public static string Of(StaffId person) => AuditAuthor.Of(person);

    /// <param name="number">The version's.</param>
    public static string OfPolicy(int number) => $"policy:{number}";

    public static string OfIncident(Guid incident) => $"incident:{incident}";

    /// <param name="language">fr or en.</param>
    public static string OfMessage(string kind, string language) => $"message:{kind}:{language}";

    /// <param name="letter">The outbox message's id.</param>
    public static string OfLetter(Guid letter) => $"letter:{letter}";

    public static string OfKey(string name) => $"key:{name}";
}
