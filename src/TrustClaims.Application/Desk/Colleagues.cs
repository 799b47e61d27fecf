using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Accounts;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Desk;

/// <summary>To whom a claim may be handed over.</summary>
public static class Colleagues
{
    /// <summary>People of ours who are active, may rule, and have not ruled on it before; by their names.</summary>
    /// <param name="by">Whoever hands it over: to others alone.</param>
    public static Task<List<NamedPerson>> ColleaguesFor(this ClaimsDb db, ClaimId claim, StaffId by, CancellationToken cancellation)
    {
        var (self, may) = (by.Value, StaffRoles.MayRule);
        return (
            from account in db.Users
            where account.IsActive && account.Id != self
            where (from given in db.UserRoles join role in db.Roles on given.RoleId equals role.Id where given.UserId == account.Id select role.Name)
                .Any(name => may.Contains(name))
            where !db.Claims.Any(one => one.Id == claim && one.Rulings.Any(ruling => ruling.RuledBy == account.StaffId))
            orderby account.Name
            select new NamedPerson(new StaffId(account.Id), account.Name)).ToListAsync(cancellation);
    }
}
