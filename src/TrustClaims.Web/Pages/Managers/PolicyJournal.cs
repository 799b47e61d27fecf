using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Audit;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>One thing that was done to a version, as the audit trail keeps it.</summary>
/// <param name="By">A real name; null where it was no person of ours.</param>
/// <param name="Why">In the words of whoever did it; whoever approves has those of whoever asked.</param>
/// <param name="Alone">Whether it was put into effect without a second person.</param>
public sealed record PolicyJournalLine(DateTimeOffset At, string? By, string Kind, string? Why, bool Alone);

public static class PolicyJournalQuery
{
    /// <summary>All that was ever done to a version, the oldest first.</summary>
    public static async Task<IReadOnlyList<PolicyJournalLine>> PolicyJournal(this ClaimsDb db, int number, CancellationToken cancellation)
    {
        var subject = AuditSubject.OfPolicy(number);
        var entries = await db.Audit.AsNoTracking().Where(entry => entry.Subject == subject).OrderBy(entry => entry.Number)
            .Select(entry => new { entry.At, entry.By, entry.Kind, entry.Body }).ToListAsync(cancellation);
        var ids = entries.Select(entry => AuditAuthor.StaffIn(entry.By)).OfType<Guid>().Distinct().ToList();
        var names = await db.Users.Where(account => ids.Contains(account.Id)).ToDictionaryAsync(account => account.Id, account => account.Name, cancellation);
        return entries.ConvertAll(entry =>
        {
            var body = JsonNode.Parse(entry.Body);
            return new PolicyJournalLine(
                entry.At, AuditAuthor.StaffIn(entry.By) is { } id ? names.GetValueOrDefault(id) : null, entry.Kind, (string?)body?["askedBy"] is null || entry.Kind != "published" ? (string?)body?["reason"] : null, (bool?)body?["alone"] ?? false);
        });
    }
}
