using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain.Agreements;

namespace TrustClaims.Application.Claims;

public static class AgreementLoading
{
    /// <summary>With what every reading of it needs: an order's parcels.</summary>
    public static IQueryable<Agreement> Whole(this IQueryable<Agreement> agreements) =>
        agreements.Include(agreement => ((Order)agreement).Parcels);
}
