using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Audit;

namespace TrustClaims.Application.Policies;

/// <summary>Keeps for ever who did what to which policy version, in the transaction in which it was done.</summary>
internal static class PolicyJournal
{
    public static async Task Write(ClaimsDb db, int policy, string by, string kind, object body, DateTimeOffset now, CancellationToken cancellation)
    {
        var subject = $"policy:{policy}";
        var last = await db.Audit.Where(entry => entry.Subject == subject).OrderByDescending(entry => entry.Number)
            .Select(entry => new { entry.Number, entry.Hash }).FirstOrDefaultAsync(cancellation);
        db.Audit.Add(AuditEntry.After(last?.Hash ?? "", subject, (last?.Number ?? 0) + 1, now, by, kind, JsonSerializer.Serialize(body, JsonSerializerOptions.Web)));
    }
}
