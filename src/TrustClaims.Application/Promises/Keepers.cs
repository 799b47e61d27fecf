using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Accounts;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Domain.Promises;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Accounts;

namespace TrustClaims.Application.Promises;

/// <summary>Where we did not keep our word, somebody with a name keeps the matter from then on.</summary>
internal static class Keepers
{
    /// <summary>Whoever keeps it already, or ruled last; else the agent who keeps the fewest. Nobody where there are no people of ours yet.</summary>
    public static async Task GiveKeeper(this ClaimsDb db, Claim claim, CancellationToken cancellation)
    {
        if (!claim.Happenings.Any(one => one.Event is ClaimEvent.PromiseBroken))
        {
            return;
        }

        var (keeper, ruler) = (claim.Keeper, claim.RuledBy);
        var found = await Holding(db, StaffRoles.MayRule).Where(one => one.StaffId == keeper || one.StaffId == ruler)
            .OrderBy(one => one.StaffId == keeper ? 0 : 1).Select(one => new NamedPerson(one.StaffId, one.Name)).FirstOrDefaultAsync(cancellation)
            ?? await Freest(db, [StaffRoles.Agent], cancellation) ?? await Freest(db, StaffRoles.MayRule, cancellation);
        if (found is not null)
        {
            claim.Entrust(found);
        }
    }

    /// <summary>Whoever took it, while they are with us; else the agent who keeps the fewest claims.</summary>
    public static async Task GiveKeeper(this ClaimsDb db, ContactRequest wish, CancellationToken cancellation)
    {
        var taken = wish.TakenBy;
        var found = await Holding(db, StaffRoles.MayRule).Where(one => one.StaffId == taken).Select(one => new NamedPerson(one.StaffId, one.Name)).FirstOrDefaultAsync(cancellation)
            ?? await Freest(db, [StaffRoles.Agent], cancellation) ?? await Freest(db, StaffRoles.MayRule, cancellation);
        if (found is not null)
        {
            wish.Entrust(found);
        }
    }

    private static Task<NamedPerson?> Freest(ClaimsDb db, IReadOnlyList<string> roles, CancellationToken cancellation) => Holding(db, roles)
        .OrderBy(one => db.Claims.Count(claim => claim.Keeper == one.StaffId && claim.Promises.Any(promise => promise.State == PromiseState.Open)))
        .ThenBy(one => one.Name).ThenBy(one => one.Id)
        .Select(one => new NamedPerson(one.StaffId, one.Name)).FirstOrDefaultAsync(cancellation);

    private static IQueryable<StaffAccount> Holding(ClaimsDb db, IReadOnlyList<string> roles) => db.Users.AsNoTracking().Where(account => account.IsActive &&
        (from given in db.UserRoles join role in db.Roles on given.RoleId equals role.Id where given.UserId == account.Id select role.Name).Any(name => roles.Contains(name)));
}
