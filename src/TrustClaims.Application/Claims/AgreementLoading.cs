using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Claims;

public static class AgreementLoading
{
    private static readonly PreparedQuery<Func<ClaimsDb, AgreementId, CancellationToken, Task<Agreement?>>> One = new(() =>
        EF.CompileAsyncQuery((ClaimsDb db, AgreementId id, CancellationToken _) =>
            db.Agreements.AsNoTracking().Include(agreement => ((Order)agreement).Parcels).SingleOrDefault(agreement => agreement.Id == id)));

    /// <summary>One, whole, to be read and not changed.</summary>
    public static Task<Agreement?> ReadAgreement(this ClaimsDb db, AgreementId id, CancellationToken cancellation) => One.For(db)(db, id, cancellation);

    /// <summary>With what every reading of them needs: an order's parcels.</summary>
    public static IQueryable<Agreement> Whole(this IQueryable<Agreement> agreements) =>
        agreements.Include(agreement => ((Order)agreement).Parcels);
}
