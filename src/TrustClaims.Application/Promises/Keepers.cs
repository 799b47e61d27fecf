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

    // From the promises that are open: they are few, and found by an index, however many claims there have been.
    private static async Task<NamedPerson?> Freest(ClaimsDb db, IReadOnlyList<string> roles, CancellationToken cancellation)
    {
        var kept = await (
            from promise in db.Promises
            where promise.State == PromiseState.Open
            join claim in db.Claims on promise.Claim equals claim.Id
            where claim.Keeper != null
            group claim.Id by claim.Keeper into claims
            select new { Keeper = claims.Key!.Value, Count = claims.Distinct().Count() }).ToDictionaryAsync(one => one.Keeper, one => one.Count, cancellation);
        var people = await Holding(db, roles).OrderBy(one => one.Name).ThenBy(one => one.Id).Select(one => new NamedPerson(one.StaffId, one.Name)).ToListAsync(cancellation);
        return people.MinBy(one => kept.GetValueOrDefault(one.Id));
    }

    private static IQueryable<StaffAccount> Holding(ClaimsDb db, IReadOnlyList<string> roles) => db.Users.AsNoTracking().Where(account => account.IsActive &&
        (from given in db.UserRoles join role in db.Roles on given.RoleId equals role.Id where given.UserId == account.Id select role.Name).Any(name => roles.Contains(name)));
}
