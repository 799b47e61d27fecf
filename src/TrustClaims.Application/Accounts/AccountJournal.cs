using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Audit;

namespace TrustClaims.Application.Accounts;

/// <summary>Keeps for ever who made or revoked which account, key or links, in the transaction in which it was done.</summary>
internal static class AccountJournal
{
    /// <summary>Who acts when an operator does it on the command line.</summary>
    public const string Operator = "operator";

    public static async Task Write(ClaimsDb db, string subject, string by, string kind, object body, DateTimeOffset now, CancellationToken cancellation)
    {
        var last = await db.Audit.Where(entry => entry.Subject == subject).OrderByDescending(entry => entry.Number)
            .Select(entry => new { entry.Number, entry.Hash }).FirstOrDefaultAsync(cancellation);
        db.Audit.Add(AuditEntry.After(last?.Hash ?? "", subject, (last?.Number ?? 0) + 1, now, by, kind, JsonSerializer.Serialize(body, JsonSerializerOptions.Web)));
    }
}
