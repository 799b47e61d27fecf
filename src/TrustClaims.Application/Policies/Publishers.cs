using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Accounts;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Accounts;
using TrustClaims.Persistence.Audit;

namespace TrustClaims.Application.Policies;

/// <summary>Who counts as a second person: anybody active who manages, as their role stands now.</summary>
public static class Publishers
{
    public static IQueryable<StaffAccount> WhoMayPublish(this ClaimsDb db)
    {
        var may = StaffRoles.MayPublish;
        return
            from account in db.Users.AsNoTracking()
            where account.IsActive
            where (from given in db.UserRoles join role in db.Roles on given.RoleId equals role.Id where given.UserId == account.Id select role.Name)
                .Any(name => may.Contains(name))
            select account;
    }

    internal static async Task<bool> MayPublish(this ClaimsDb db, string by, CancellationToken cancellation) =>
        AuditAuthor.StaffIn(by) is { } id && await db.WhoMayPublish().AnyAsync(account => account.Id == id, cancellation);
}
