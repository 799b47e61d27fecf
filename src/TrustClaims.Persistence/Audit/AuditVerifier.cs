using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;

namespace TrustClaims.Persistence.Audit;

/// <summary>Where a chain is broken first.</summary>
/// <param name="Subject">The chain, or "seal" for the global one.</param>
public sealed record BrokenLink(string Subject, int Number, string Why);

/// <summary>What verifying found.</summary>
/// <param name="Broken">Null when every link holds.</param>
/// <param name="Unsealed">How many of the newest entries no seal holds yet: only their own chains vouch for them.</param>
/// <param name="UnsealedSince">When the oldest of those was written.</param>
public sealed record AuditReport(long Entries, int Seals, BrokenLink? Broken, int Unsealed, DateTimeOffset? UnsealedSince);

/// <summary>Goes once through all chains and once through all seals, holding no more than a page in memory.</summary>
public sealed class AuditVerifier(ClaimsDb db)
{
    // Each page's claims are asked for by as many parameters.
    private const int AtOnce = 500;
    private const int MostLinks = 10_000;

    public async Task<AuditReport> Verify(CancellationToken cancellation = default)
    {
        var (entries, broken) = await VerifyChains(cancellation);
        var (seals, unsealed, since, brokenSeal) = await VerifySeals(cancellation);
        return new AuditReport(entries, seals, broken ?? brokenSeal ?? await VerifyHeads(cancellation), unsealed, since);
    }

    private async Task<(long Entries, BrokenLink? Broken)> VerifyChains(CancellationToken cancellation)
    {
        var (count, previous) = (0L, (AuditEntry?)null);
        for (var page = await After(previous, cancellation); page.Count > 0; page = await After(previous, cancellation))
        {
            foreach (var entry in page)
            {
                count++;
                if (WhyBroken(entry, previous?.Subject == entry.Subject ? previous : null) is { } why)
                {
                    return (count, new BrokenLink(entry.Subject, entry.Number, why));
                }

                previous = entry;
            }
        }

        return (count, null);
    }

    /// <summary>The next entries in order. Not one long query: where a lost connection is tried again, EF would keep all its rows in memory.</summary>
    private Task<List<AuditEntry>> After(AuditEntry? last, CancellationToken cancellation)
    {
        var (subject, number) = (last?.Subject ?? "", last?.Number ?? 0);
#pragma warning disable CA1309 // The database compares, in its own order: an ordinal comparison has no SQL.
        return db.Audit.AsNoTracking()
            .Where(entry => string.Compare(entry.Subject, subject) > 0 || (entry.Subject == subject && entry.Number > number))
            .OrderBy(entry => entry.Subject).ThenBy(entry => entry.Number).Take(AtOnce).ToListAsync(cancellation);
#pragma warning restore CA1309
    }

    private static string? WhyBroken(AuditEntry entry, AuditEntry? before) =>
        entry.Number != (before?.Number ?? 0) + 1 ? "an entry before it is missing"
        : entry.PreviousHash != (before?.Hash ?? "") ? "it does not follow from the entry before it"
        : entry.IsIntact ? null : "it was changed after it was written";

    private async Task<(int Seals, int Unsealed, DateTimeOffset? Since, BrokenLink? Broken)> VerifySeals(CancellationToken cancellation)
    {
        var unsealed = await db.Audit.CountAsync(entry => entry.Seal == null, cancellation);
        var since = await db.Audit.Where(entry => entry.Seal == null).MinAsync(entry => (DateTimeOffset?)entry.At, cancellation);
        var (count, last) = (0, (AuditSeal?)null);
        for (var page = await SealsAfter(0, cancellation); page.Count > 0; page = await SealsAfter(last!.Number, cancellation))
        {
            var links = await LinksUnder(page, cancellation);
            foreach (var seal in page)
            {
                count++;
                if (WhyBroken(seal, last, links[seal.Number].ToList()) is { } why)
                {
                    return (count, unsealed, since, new BrokenLink("seal", seal.Number, why));
                }

                last = seal;
            }
        }

        // A seal made meanwhile is there with its entries: the row itself is asked for.
        var most = last?.Number ?? 0;
        var beyond = await db.Audit.Where(entry => entry.Seal > most && !db.AuditSeals.Any(seal => seal.Number == entry.Seal))
            .MinAsync(entry => entry.Seal, cancellation);
        return (count, unsealed, since, beyond is { } gone ? new BrokenLink("seal", gone, "the seal itself is missing") : null);
    }

    /// <summary>As many of the next seals as hold no more entries together than fit into memory; one at least.</summary>
    private async Task<List<AuditSeal>> SealsAfter(int number, CancellationToken cancellation)
    {
        var page = await db.AuditSeals.AsNoTracking().Where(seal => seal.Number > number).OrderBy(seal => seal.Number).Take(AtOnce).ToListAsync(cancellation);
        var entries = 0L;
        return [.. page.TakeWhile((seal, place) => (entries += seal.Entries) <= MostLinks || place == 0)];
    }

    private async Task<ILookup<int, SealedLink>> LinksUnder(List<AuditSeal> seals, CancellationToken cancellation)
    {
        var (first, last) = (seals[0].Number, seals[^1].Number);
        var links = await db.Audit.Where(entry => entry.Seal >= first && entry.Seal <= last)
            .Select(entry => new { entry.Seal, Link = new SealedLink(entry.Subject, entry.Number, entry.Hash) }).ToListAsync(cancellation);
        return links.ToLookup(one => one.Seal!.Value, one => one.Link);
    }

    private static string? WhyBroken(AuditSeal seal, AuditSeal? last, List<SealedLink> links) =>
        seal.Number != (last?.Number ?? 0) + 1 ? "a seal before it is missing"
        : seal.PreviousHash != (last?.Hash ?? "") ? "it does not follow from the seal before it"
        : seal.Entries != links.Count ? $"it holds {seal.Entries} entries, and {links.Count} are there"
        : seal.Hash == AuditSeal.HashOf(seal.PreviousHash, links) ? null : "the entries under it are not those that were sealed";

    /// <summary>A claim knows how its own chain ends: entries cut off its end before the sealing are missed here.</summary>
    private async Task<BrokenLink?> VerifyHeads(CancellationToken cancellation)
    {
        for (var after = default(ClaimId); ;)
        {
            var claims = await db.Claims.Where(claim => claim.Id.CompareTo(after) > 0).OrderBy(claim => claim.Id)
                .Select(claim => new { claim.Id, claim.AuditCount, claim.AuditHead }).Take(AtOnce).ToListAsync(cancellation);
            if (claims.Count == 0)
            {
                return null;
            }

            var subjects = claims.ConvertAll(claim => AuditSubject.Of(claim.Id));
            var ends = await db.Audit.Where(entry => subjects.Contains(entry.Subject)).GroupBy(entry => entry.Subject)
                .Select(chain => new { chain.Key, Entry = chain.OrderByDescending(entry => entry.Number).Select(entry => new { entry.Number, entry.Hash }).First() })
                .ToDictionaryAsync(end => end.Key, end => end.Entry, cancellation);
            foreach (var claim in claims)
            {
                var end = ends.GetValueOrDefault(AuditSubject.Of(claim.Id));
                if (((end?.Number ?? 0) != claim.AuditCount || (end?.Hash ?? "") != claim.AuditHead) && !await EndsAsItKnows(claim.Id, cancellation))
                {
                    return new BrokenLink(AuditSubject.Of(claim.Id), claim.AuditCount, "the claim knows another end of its chain");
                }
            }

            after = claims[^1].Id;
        }
    }

    /// <summary>Something may have happened to the claim between the two statements above: this is one, and sees both as they were at one moment.</summary>
    private async Task<bool> EndsAsItKnows(ClaimId id, CancellationToken cancellation)
    {
        var subject = AuditSubject.Of(id);
        return await db.Claims.AnyAsync(
            claim => claim.Id == id && claim.AuditCount == db.Audit.Count(entry => entry.Subject == subject) &&
                (claim.AuditCount == 0 || db.Audit.Any(entry => entry.Subject == subject && entry.Number == claim.AuditCount && entry.Hash == claim.AuditHead)),
            cancellation);
    }
}
