using System.Text.Json;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Audit;

namespace TrustClaims.Application.Accounts;

/// <summary>Keeps for ever who made or revoked which account or key, in the transaction in which it was done.</summary>
internal static class AccountJournal
{
    /// <summary>Who acts when an operator does it on the command line.</summary>
    public const string Operator = "operator";

    /// <param name="number">1 when the subject is new.</param>
    public static void Write(ClaimsDb db, string subject, int number, string previousHash, string by, string kind, object body, DateTimeOffset now) =>
        db.Audit.Add(AuditEntry.After(previousHash, subject, number, now, by, kind, JsonSerializer.Serialize(body, JsonSerializerOptions.Web)));
}
