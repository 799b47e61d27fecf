using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Audit;

namespace TrustClaims.Application.Claims;

/// <summary>One thing that happened to a claim.</summary>
/// <param name="By">The real name of the person of ours who did it; null where it was somebody or something else.</param>
public sealed record PastEvent(DateTimeOffset At, ClaimEvent Event, string? By);

/// <summary>A claim's timeline, as the audit trail keeps it.</summary>
public static class ClaimHistory
{
    /// <returns>In the order in which it happened.</returns>
    public static async Task<IReadOnlyList<PastEvent>> HistoryOf(this ClaimsDb db, ClaimId claim, CancellationToken cancellation)
    {
        var subject = AuditSubject.Of(claim);
        var entries = await db.Audit.AsNoTracking().Where(entry => entry.Subject == subject).OrderBy(entry => entry.Number)
            .Select(entry => new { entry.At, entry.By, entry.Kind, entry.Body }).ToListAsync(cancellation);

        var ids = entries.Select(entry => AuditAuthor.StaffIn(entry.By)).OfType<Guid>().Distinct().ToList();
        var names = await db.Users.Where(account => ids.Contains(account.Id)).ToDictionaryAsync(account => account.Id, account => account.Name, cancellation);
        return entries.ConvertAll(entry => new PastEvent(
            entry.At, ClaimEventJson.Read(entry.Kind, entry.Body), AuditAuthor.StaffIn(entry.By) is { } id ? names.GetValueOrDefault(id) : null));
    }
}
