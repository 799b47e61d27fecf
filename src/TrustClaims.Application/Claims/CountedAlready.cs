using TrustClaims.Domain;
using TrustClaims.Domain.Claims;

namespace TrustClaims.Application.Claims;

/// <summary>What a day has counted for claims on the same things that have been withdrawn since, and need not count once more.</summary>
internal sealed class CountedAlready(IReadOnlyList<Claim> claims)
{
    /// <summary>Claims of the same type, on the same parcel, that were withdrawn.</summary>
    public IEnumerable<Claim> WithdrawnLike(Statement statement) => claims.Where(claim => claim.Status == ClaimStatus.Withdrawn && IsLike(claim, statement));

    /// <summary>
    /// What a day that has counted these claims need not count once more for this statement: of each item as much as the largest of them was about, and
    /// nothing where another claim, not withdrawn, may be using it already. So what is declared and withdrawn in turn counts once.
    /// </summary>
    /// <param name="withdrawn">Some of <see cref="WithdrawnLike"/>.</param>
    public Money UsedAgain(Statement statement, IReadOnlyCollection<Claim> withdrawn) => statement.Payable.Items
        .Where(line => !claims.Any(claim => claim.Status != ClaimStatus.Withdrawn && IsLike(claim, statement) && claim.Items.Any(one => one.Item == line.Item.Id)))
        .Select(line => withdrawn.SelectMany(claim => claim.Items).Where(one => one.Item == line.Item.Id && one.Payable.Currency == line.Amount.Currency)
            .Select(one => Money.Least(one.Payable, line.Amount)).DefaultIfEmpty(Money.Zero(line.Amount.Currency)).Max())
        .Aggregate(Money.Zero(statement.Payable.Total.Currency), (sum, amount) => sum + amount);

    private static bool IsLike(Claim claim, Statement statement) => claim.Type == statement.Type && claim.Parcel == statement.Parcel;
}
