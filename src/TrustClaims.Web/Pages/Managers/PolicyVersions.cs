using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Policies;
using TrustClaims.Domain.Policies;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Audit;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>One version of the policy, as a list shows it.</summary>
/// <param name="CreatedBy">A real name; null where it was no person of ours.</param>
public sealed record PolicyLine(
    int Number,
    string Name,
    PolicyState State,
    string? CreatedBy,
    DateTimeOffset CreatedAt,
    DateTimeOffset EditedAt,
    string? PublishedBy,
    DateTimeOffset? EffectiveFrom,
    int Version,
    int? BegunFrom,
    string Json)
{
    public required PolicyPublication Publication { get; init; }
}

/// <summary>How a version is, or was, asked for: who, and why; names are null where it was no person of ours.</summary>
public sealed record PolicyPublication(PolicyVersion Version, string? AskedBy, string? EndedBy)
{
    public bool Waits => Version.WaitsForSecond;
}

public static class PolicyVersionsQuery
{
    /// <summary>Newest first.</summary>
    public static async Task<IReadOnlyList<PolicyLine>> PolicyLines(this ClaimsDb db, DateTimeOffset now, CancellationToken cancellation)
    {
        var versions = await db.Policies.AsNoTracking().OrderByDescending(version => version.Number).ToListAsync(cancellation);
        var live = await LivePolicy.NumberAt(db, now, cancellation);
        var ids = versions.SelectMany(version => new[] { version.CreatedBy, version.PublishedBy, version.AskedBy, version.AskingEndedBy }).Select(AuditAuthor.StaffIn).OfType<Guid>().Distinct().ToList();
        var names = await db.Users.Where(account => ids.Contains(account.Id)).ToDictionaryAsync(account => account.Id, account => account.Name, cancellation);
        string? Name(string? by) => AuditAuthor.StaffIn(by) is { } id ? names.GetValueOrDefault(id) : null;

        return versions.ConvertAll(version => new PolicyLine(
            version.Number, version.Name, State(version, live, now), Name(version.CreatedBy), version.CreatedAt, version.EditedAt, Name(version.PublishedBy),
            version.EffectiveFrom, version.Version, version.BegunFrom, version.Json)
        {
            Publication = new PolicyPublication(version, Name(version.AskedBy), Name(version.AskingEndedBy)),
        });
    }

    /// <summary>One version beside the others; null where there is none of that number.</summary>
    public static async Task<PolicyShown?> PolicyShown(this ClaimsDb db, int number, DateTimeOffset now, CancellationToken cancellation)
    {
        var all = await db.PolicyLines(now, cancellation);
        return all.FirstOrDefault(version => version.Number == number) is { } shown ? new PolicyShown(shown, all) : null;
    }

    private static PolicyState State(PolicyVersion version, int? live, DateTimeOffset now) => version.EffectiveFrom switch
    {
        null => version.IsCalledOff ? PolicyState.CalledOff : PolicyState.Draft,
        _ when version.Number == live => PolicyState.Live,
        { } from => from > now ? PolicyState.Scheduled : PolicyState.Retired,
    };
}
