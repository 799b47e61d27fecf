using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Claims;

/// <summary>The agreements that somebody has shown to be theirs, by a signed link or by number with e-mail or phone.</summary>
/// <param name="Agreements">The last one shown first.</param>
public sealed record Viewer(IReadOnlyList<AgreementId> Agreements)
{
    public static Viewer Nobody { get; } = new([]);
}

public static class Visibility
{
    /// <summary>Every query for a customer starts here: what is not theirs does not exist for them.</summary>
    /// <remarks>An agreement can change hands: what its holder before has claimed and said is not the present one's to see.</remarks>
    public static IQueryable<Claim> ClaimsOf(this ClaimsDb db, Viewer viewer)
    {
        var agreements = viewer.Agreements;
        return db.Claims.Where(claim => agreements.Contains(claim.Agreement) &&
            db.Agreements.Any(agreement => agreement.Id == claim.Agreement && agreement.Holder == claim.Customer));
    }

    public static IQueryable<Agreement> VisibleTo(this IQueryable<Agreement> all, Viewer viewer)
    {
        var agreements = viewer.Agreements;
        return all.Where(agreement => agreements.Contains(agreement.Id));
    }
}
