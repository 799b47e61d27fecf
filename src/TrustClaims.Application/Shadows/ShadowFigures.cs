using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Domain.Shadows;
using TrustClaims.Domain.Trust;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Shadows;

/// <summary>Claims of one shadow that were answered alike, and would have been.</summary>
/// <param name="Policy">The version that answered.</param>
/// <param name="Amount">What was payable, in one currency.</param>
public sealed record ShadowGroup(DecisionOutcome Live, DecisionOutcome Draft, ShadowSide Side, string? Rule, int Policy, int Claims, Money Amount);

/// <summary>What one rule changes.</summary>
public sealed record ShadowRule(string Code, int Sooner, int Later);

/// <summary>What a shadow has counted.</summary>
public sealed record ShadowFigures(IReadOnlyList<ShadowGroup> Groups)
{
    public int Claims => Groups.Sum(group => group.Claims);

    public int Differing => Claims - On(ShadowSide.Same);

    /// <summary>The versions that answered, in order.</summary>
    public IReadOnlyList<int> Policies => [.. Groups.Select(group => group.Policy).Distinct().Order()];

    /// <summary>In the catalogue's order; each claim counts once, for the first rule that makes the difference.</summary>
    public IReadOnlyList<ShadowRule> Rules => [.. TrustRules.All
        .Select(rule => new ShadowRule(rule.Code, Of(rule.Code, ShadowSide.Sooner), Of(rule.Code, ShadowSide.Later)))
        .Where(rule => rule.Sooner + rule.Later > 0)];

    public int On(ShadowSide side) => Groups.Where(group => group.Side == side).Sum(group => group.Claims);

    public int Between(DecisionOutcome live, DecisionOutcome draft) => Groups.Where(group => group.Live == live && group.Draft == draft).Sum(group => group.Claims);

    /// <summary>One sum for each currency, the largest number of claims first.</summary>
    public IReadOnlyList<Money> AmountsOn(ShadowSide side) => [.. Groups.Where(group => group.Side == side).GroupBy(group => group.Amount.Currency)
        .OrderByDescending(currency => currency.Sum(group => group.Claims)).Select(currency => currency.Select(group => group.Amount).Aggregate((sum, amount) => sum + amount))];

    private int Of(string rule, ShadowSide side) => Groups.Where(group => group.Side == side && group.Rule == rule).Sum(group => group.Claims);
}

public static class ShadowFiguresQuery
{
    /// <summary>Added up by the database, however many there are.</summary>
    public static async Task<ShadowFigures> ShadowFigures(this ClaimsDb db, int shadow, CancellationToken cancellation)
    {
        var groups = await db.ShadowedClaims.AsNoTracking().Where(claim => claim.Shadow == shadow)
            .GroupBy(claim => new { claim.Live, claim.Draft, claim.Side, claim.Rule, claim.LivePolicy, claim.Payable.Currency })
            .Select(group => new { group.Key, Claims = group.Count(), Minor = group.Sum(claim => claim.Payable.Minor) }).ToListAsync(cancellation);
        return new ShadowFigures(groups.ConvertAll(group => new ShadowGroup(
            group.Key.Live, group.Key.Draft, group.Key.Side, group.Key.Rule, group.Key.LivePolicy, group.Claims, new Money(group.Minor, group.Key.Currency))));
    }
}
