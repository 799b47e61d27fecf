using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Audit;
using TrustClaims.Persistence.Outbox;

namespace TrustClaims.Application.Policies;

/// <summary>What one manager has done to a policy, and the others are to know.</summary>
/// <param name="Name">Their real name.</param>
/// <param name="Back">The version gone back to, where that is the news.</param>
public sealed record PolicyNews(int Number, string Name, string Reason, int? Back)
{
    /// <summary>A second person is asked.</summary>
    public const string Asked = "asked";

    /// <summary>One person has gone back to what decided last.</summary>
    public const string WentBack = "wentBack";

    public static PolicyNews Read(string body) => JsonSerializer.Deserialize<PolicyNews>(body, JsonSerializerOptions.Web)!;

    /// <param name="shown">The version of the row: what is asked again is news again.</param>
    internal static async Task Add(ClaimsDb db, string kind, int number, int shown, string by, string reason, int? back, DateTimeOffset now, CancellationToken cancellation)
    {
        var name = AuditAuthor.StaffIn(by) is { } id ? await db.Users.Where(account => account.Id == id).Select(account => account.Name).SingleOrDefaultAsync(cancellation) : null;
        db.ManagerNews.Add(new ManagerNews
        {
            Key = $"{kind}:{number}:{shown}",
            Kind = kind,
            Body = JsonSerializer.Serialize(new PolicyNews(number, name ?? by, reason, back), JsonSerializerOptions.Web),
            By = by,
            At = now,
            // Pages say it for as long as it is so; nobody is written to about what they have read there days ago.
            Until = now.AddDays(1),
        });
    }
}
