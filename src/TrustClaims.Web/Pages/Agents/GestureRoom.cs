using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Accounts;
using TrustClaims.Application.Desk;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>What somebody may give alone.</summary>
/// <param name="Largest">At once; null without limit.</param>
/// <param name="Month">In what is left of this month; null without limit.</param>
public sealed record Room(Money? Largest, Money? Month);

public sealed class GestureRoom(ClaimsDb db, ShopOptions shop)
{
    public async Task<Room> Of(StaffId staff, CancellationToken cancellation)
    {
        var authority = await AuthorityOf(staff, cancellation);
        return authority.MonthlyGestures is { } most
            ? new Room(authority.LargestGesture, authority.LeftOfMonth(await db.GivenThisMonth(staff, most.Currency, shop.PromiseTimes, cancellation)))
            : new Room(authority.LargestGesture, null);
    }

    /// <summary>The most that this person grants alone, where that is not enough for all that is left of a claim; null where it is.</summary>
    public async Task<Money?> MostToGrant(StaffId staff, Money left, CancellationToken cancellation)
    {
        var authority = await AuthorityOf(staff, cancellation);
        return authority.Of(new RulingWeight(left, Money.Zero(left.Currency))) is null ? null : authority.LargestRuling;
    }

    private async Task<Authority> AuthorityOf(StaffId staff, CancellationToken cancellation) =>
        Decider.Of(await db.Users.AsNoTracking().SingleAsync(account => account.StaffId == staff, cancellation)).Authority;
}
