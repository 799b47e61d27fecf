using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
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
    // The last to have come into effect, the higher number where two came at once.
    private static readonly PreparedQuery<Func<ClaimsDb, DateTimeOffset, CancellationToken, Task<int?>>> LiveAt = new(() =>
        EF.CompileAsyncQuery((ClaimsDb db, DateTimeOffset instant, CancellationToken _) => db.Policies
            .Where(version => version.EffectiveFrom != null && version.EffectiveFrom <= instant)
            .OrderByDescending(version => version.EffectiveFrom).ThenByDescending(version => version.Number)
            .Select(version => (int?)version.Number).FirstOrDefault()));

    private readonly ConcurrentDictionary<int, TrustPolicy> parsed = new();

    /// <returns>Null when none has come into effect.</returns>
    public static Task<int?> NumberAt(ClaimsDb db, DateTimeOffset instant, CancellationToken cancellation) => LiveAt.For(db)(db, instant, cancellation);

    public async Task<NumberedPolicy> At(ClaimsDb db, DateTimeOffset instant, CancellationToken cancellation)
    {
        var number = await NumberAt(db, instant, cancellation)
            ?? throw new InvalidOperationException("No policy is published: run 'trustclaims migrate', which publishes the opening policy.");
        return await Numbered(db, number, cancellation);
    }

    public async Task<NumberedPolicy> Numbered(ClaimsDb db, int number, CancellationToken cancellation)
    {
        if (!parsed.TryGetValue(number, out var policy))
        {
            var json = await db.Policies.Where(version => version.Number == number && version.PublishedAt != null)
                .Select(version => version.Json).SingleAsync(cancellation);
            policy = parsed.GetOrAdd(number, PolicyReader.ReadKept(json));
        }

        return new NumberedPolicy(number, policy);
    }
}
