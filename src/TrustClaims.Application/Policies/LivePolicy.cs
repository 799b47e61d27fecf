using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain.Policies;
using TrustClaims.Domain.Trust;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Policies;

/// <summary>A numbered policy, read.</summary>
public sealed record NumberedPolicy(int Number, TrustPolicy Policy);

/// <summary>
/// Finds the policy that decides at an instant. Which one that is, is asked of the database each time, so that every node agrees; a published
/// policy never changes, so each is parsed once.
/// </summary>
public sealed class LivePolicy
{
    private readonly ConcurrentDictionary<int, TrustPolicy> parsed = new();

    public async Task<NumberedPolicy> At(ClaimsDb db, DateTimeOffset instant, CancellationToken cancellation)
    {
        var number = await LiveAt(db.Policies, instant).Select(version => (int?)version.Number).FirstOrDefaultAsync(cancellation)
            ?? throw new InvalidOperationException("No policy is published: run 'trustclaims migrate', which publishes the opening policy.");
        return await Numbered(db, number, cancellation);
    }

    public async Task<NumberedPolicy> Numbered(ClaimsDb db, int number, CancellationToken cancellation)
    {
        if (!parsed.TryGetValue(number, out var policy))
        {
            var json = await db.Policies.Where(version => version.Number == number && version.PublishedAt != null)
                .Select(version => version.Json).SingleAsync(cancellation);
            policy = parsed.GetOrAdd(number, PolicyReader.Read(json).Value);
        }

        return new NumberedPolicy(number, policy);
    }

    /// <summary>The live version first: the last to have come into effect, the higher number where two came at once.</summary>
    public static IQueryable<PolicyVersion> LiveAt(IQueryable<PolicyVersion> policies, DateTimeOffset instant) => policies
        .Where(version => version.EffectiveFrom != null && version.EffectiveFrom <= instant)
        .OrderByDescending(version => version.EffectiveFrom).ThenByDescending(version => version.Number);
}
