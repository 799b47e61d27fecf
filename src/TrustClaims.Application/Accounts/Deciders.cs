using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Accounts;

namespace TrustClaims.Application.Accounts;

/// <summary>A person of ours who may rule, and what they decide alone.</summary>
public sealed record Decider(NamedPerson Person, Authority Authority)
{
    public static Decider Of(StaffAccount account) =>
        new(new NamedPerson(account.StaffId, account.Name), new Authority(account.LargestRuling, account.LargestGesture, account.MonthlyGestures));
}

/// <summary>A script never decides: whoever does is one of ours, active, with a role that may.</summary>
internal static class Deciders
{
    public static IQueryable<StaffAccount> WhoMayRule(this ClaimsDb db)
    {
        var may = StaffRoles.MayRule;
        return
            from account in db.Users.AsNoTracking()
            where account.IsActive
            where (from given in db.UserRoles join role in db.Roles on given.RoleId equals role.Id where given.UserId == account.Id select role.Name)
                .Any(name => may.Contains(name))
            select account;
    }

    public static async Task<Decider?> Decider(this ClaimsDb db, StaffId staff, CancellationToken cancellation) =>
        await db.WhoMayRule().SingleOrDefaultAsync(account => account.StaffId == staff, cancellation) is { } account ? Accounts.Decider.Of(account) : null;

    public static async Task<Decider?> Decider(this ClaimsDb db, string email, CancellationToken cancellation)
    {
        var normal = email.Trim().ToUpperInvariant();
        return await db.WhoMayRule().SingleOrDefaultAsync(account => account.NormalizedEmail == normal, cancellation) is { } account ? Accounts.Decider.Of(account) : null;
    }
}
