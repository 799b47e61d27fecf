using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Audit;

namespace TrustClaims.Application.Journals;

/// <summary>
/// Keeps for ever who did what to an account, a key, an agreement's links, a letter or a policy version, in the transaction in which it was done. What happens to
/// claims is written by their own journal.
/// </summary>
internal static class Journal
{
    public static async Task Write(ClaimsDb db, string subject, string by, string kind, object body, DateTimeOffset now, CancellationToken cancellation)
    {
        var last = await db.Audit.Where(entry => entry.Subject == subject).OrderByDescending(entry => entry.Number)
            .Select(entry => new { entry.Number, entry.Hash }).FirstOrDefaultAsync(cancellation);
        db.Audit.Add(AuditEntry.After(last?.Hash ?? "", subject, (last?.Number ?? 0) + 1, now, by, kind, JsonSerializer.Serialize(body, JsonSerializerOptions.Web)));
    }
}
