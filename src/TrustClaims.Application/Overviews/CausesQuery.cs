using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Overviews;

internal static class CausesQuery
{
    /// <summary>Whose parcels they were about: the one that was named, else those of the order.</summary>
    public static async Task<IReadOnlyList<Cause<string>>> Carriers(this ClaimsDb db, IQueryable<Claim> claims, Currency currency, CancellationToken cancellation)
    {
        var carriers =
            from claim in claims
            from parcel in db.Parcels
            where EF.Property<AgreementId>(parcel, "Order") == claim.Agreement && (claim.Parcel == null || parcel.Id == claim.Parcel)
            select new { claim.Id, parcel.Carrier, Minor = claim.Payable.Currency == currency ? claim.Payable.Minor : 0 };
        var found = await carriers.Distinct().GroupBy(claim => claim.Carrier)
            .Select(group => new { group.Key, Claims = group.Count(), Minor = group.Sum(claim => claim.Minor) }).ToListAsync(cancellation);
        return Sorted(found.Select(one => new Cause<string>(one.Key, one.Claims, new Money(one.Minor, currency))));
    }

    /// <summary>What kinds of things they were about; null where the agreement did not say.</summary>
    public static async Task<IReadOnlyList<Cause<string?>>> Categories(this IQueryable<Claim> claims, Currency currency, CancellationToken cancellation)
    {
        var categories =
            from claim in claims
            from item in claim.Items
            select new { claim.Id, item.Category, Minor = item.Payable.Currency == currency ? item.Payable.Minor : 0 };
        var found = await categories.GroupBy(item => item.Category)
            .Select(group => new { group.Key, Claims = group.Select(item => item.Id).Distinct().Count(), Minor = group.Sum(item => item.Minor) }).ToListAsync(cancellation);
        return Sorted(found.Select(one => new Cause<string?>(one.Key, one.Claims, new Money(one.Minor, currency))));
    }

    public static IReadOnlyList<Cause<ClaimType>> Types(this IEnumerable<AnsweredGroup> answers, Currency currency) => Sorted(answers.GroupBy(answer => answer.Type)
        .Select(type => new Cause<ClaimType>(type.Key, type.Sum(answer => answer.Claims), new Money(type.Sum(answer => answer.Minor), currency))));

    /// <summary>Of claims that are not the same: each cause once.</summary>
    public static IReadOnlyList<Cause<T>> Together<T>(this IEnumerable<Cause<T>> causes) => Sorted(causes.GroupBy(cause => cause.Key)
        .Select(same => new Cause<T>(same.Key, same.Sum(one => one.Claims), same.Select(one => one.Amount).Aggregate((sum, one) => sum + one))));

    private static List<Cause<T>> Sorted<T>(IEnumerable<Cause<T>> causes) =>
        causes.OrderByDescending(cause => cause.Claims).ThenByDescending(cause => cause.Amount.Minor).ThenBy(cause => cause.Key).ToList();
}
