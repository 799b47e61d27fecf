using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Accounts;
using TrustClaims.Application.Desk;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Promises;
using TrustClaims.Persistence;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>A person of ours, as managers see them.</summary>
/// <param name="Role">As it is stored; null where they have none.</param>
/// <param name="Given">Of the month's gestures.</param>
/// <param name="Rulings">In the last 30 days.</param>
public sealed record TeamMember(StaffId Id, string Name, string? Role, bool IsActive, Authority Limits, Money Given, int Rulings);

public static class TeamQuery
{
    private static readonly TimeSpan Recent = TimeSpan.FromDays(30);

    /// <summary>Whoever is active first, then by name.</summary>
    /// <param name="currency">The shop's: limits are in it.</param>
    public static async Task<IReadOnlyList<TeamMember>> Team(this ClaimsDb db, Currency currency, PromiseTimes times, CancellationToken cancellation)
    {
        var since = db.Clock.GetUtcNow() - Recent;
        var rulings = await db.Claims.SelectMany(claim => claim.Rulings).Where(ruling => ruling.At >= since)
            .GroupBy(ruling => ruling.RuledBy).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellation);
        var roles = (await (from has in db.UserRoles join role in db.Roles on has.RoleId equals role.Id select new { has.UserId, role.Name }).ToListAsync(cancellation))
            .ToLookup(has => has.UserId, has => has.Name);
        var accounts = await db.Users.AsNoTracking().OrderByDescending(account => account.IsActive).ThenBy(account => account.Name).ToListAsync(cancellation);
        var given = await db.GivenThisMonth(accounts.ConvertAll(account => account.StaffId), currency, times, cancellation);
        return accounts.ConvertAll(account => new TeamMember(
            account.StaffId, account.Name, roles[account.Id].Order().FirstOrDefault(), account.IsActive, Decider.Of(account).Authority, given[account.StaffId],
            rulings.GetValueOrDefault(account.StaffId)));
    }
}
