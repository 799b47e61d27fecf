using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Domain.Voices;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Voices;

/// <summary>Which words of customers moved their claims forward: read again whenever they are shown, since nothing of it is kept.</summary>
public static class NoticedOnClaims
{
    /// <summary>Enough to see why.</summary>
    private const int MostShown = 4;

    /// <returns>As they stand in the messages, each once; claims without any are left out.</returns>
    public static async Task<IReadOnlyDictionary<ClaimId, IReadOnlyList<string>>> NoticedWords(
        this ClaimsDb db, IReadOnlyList<ClaimId> claims, CancellationToken cancellation)
    {
        if (claims.Count == 0)
        {
            return new Dictionary<ClaimId, IReadOnlyList<string>>();
        }

        var feelings = await db.ReadFeelings(cancellation);
        var said = await db.Exchanges.Where(one => claims.Contains(one.Claim!.Value) && one.Direction == Direction.FromCustomer && one.NotedBy == null)
            .OrderByDescending(one => one.At).Select(one => new { one.Claim, one.Text }).ToListAsync(cancellation);
        return said.GroupBy(one => one.Claim!.Value)
            .Select(one => (Claim: one.Key, Words: one.SelectMany(words => feelings.In(words.Text)).Select(noticed => noticed.Words)
                .DistinctBy(Feelings.Key).Take(MostShown).ToList()))
            .Where(one => one.Words.Count > 0)
            .ToDictionary(one => one.Claim, one => (IReadOnlyList<string>)one.Words);
    }
}
