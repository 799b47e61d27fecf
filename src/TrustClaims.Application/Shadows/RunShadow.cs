using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Domain.Shadows;
using TrustClaims.Domain.Trust;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Shadows;

/// <summary>
/// Lets the draft that runs beside the live policy say what it would have answered, on the facts kept with each first answer. Whoever declares never waits for it: what was declared
/// is read afterwards, judged in memory, and only what it came to is written.
/// </summary>
public sealed class RunShadow(ClaimsDb db, TimeProvider clock)
{
    /// <summary>What is committed later than what was declared after it, on another node, is still found for so long.</summary>
    private static readonly TimeSpan LooksBack = TimeSpan.FromMinutes(15);

    /// <param name="most">How many claims are judged at once.</param>
    /// <returns>How many were judged.</returns>
    public async Task<int> Handle(int most, CancellationToken cancellation)
    {
        if (await db.Shadows.AsNoTracking().SingleOrDefaultAsync(one => one.Runs == true, cancellation) is not { } shadow)
        {
            return 0;
        }

        var now = clock.GetUtcNow();
        var judged = await Judge(shadow, most, cancellation);
        var end = judged.Count < most ? shadow.EndsBy(now, await db.Policies.AnyAsync(version => version.Number == shadow.Draft && version.EffectiveFrom <= now, cancellation)) : null;
        if (judged.Count == 0 && end is null)
        {
            return 0;
        }

        try
        {
            return (await db.InTransaction<int>(inside => Keep(shadow, judged, end, now, inside), cancellation)).Value;
        }
        catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || db.IsUniqueViolation(failure))
        {
            // Another node has counted the same, or somebody has just stopped it: the next round finds what is left.
            return 0;
        }
    }

    private async Task<List<ShadowedClaim>> Judge(Shadow shadow, int most, CancellationToken cancellation)
    {
        var (number, draft, until) = (shadow.Number, shadow.Draft, shadow.Until);
        var since = shadow.CountedUntil - LooksBack is { } back && back > shadow.StartedAt ? back : shadow.StartedAt;
        var declared = await (
            from claim in db.Claims.AsNoTracking()
            where claim.DeclaredAt >= since && claim.DeclaredAt < until && !db.ShadowedClaims.Any(one => one.Shadow == number && one.Claim == claim.Id)
            from first in claim.Decisions
            where first.Number == 1 && first.PolicyNumber != draft
            orderby claim.DeclaredAt, claim.Id
            select new { claim.Id, claim.DeclaredAt, First = first }).Take(most).ToListAsync(cancellation);
        if (declared.Count == 0)
        {
            return [];
        }

        var policy = PolicyReader.ReadKept(shadow.Json);
        return declared.ConvertAll(one => ShadowedClaim.Of(number, one.Id, one.DeclaredAt, one.First, policy));
    }

    private async Task<Result<int>> Keep(Shadow seen, List<ShadowedClaim> judged, ShadowEnd? end, DateTimeOffset now, CancellationToken cancellation)
    {
        var shadow = await db.Shadows.SingleAsync(one => one.Number == seen.Number, cancellation);
        if (shadow.Version != seen.Version)
        {
            return 0;
        }

        db.ShadowedClaims.AddRange(judged.Where(claim => shadow.Count(claim, now)));
        if (end is { } how)
        {
            shadow.Finish(how, now);
        }

        if (shadow.IsOver)
        {
            await db.WriteEnd(shadow, ShadowJournal.Itself, now, cancellation);
        }

        await db.SaveChangesAsync(cancellation);
        return judged.Count;
    }
}
