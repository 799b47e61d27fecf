using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Accounts;
using TrustClaims.Application.Desk;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
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
        var authority = Decider.Of(await db.Users.AsNoTracking().SingleAsync(account => account.StaffId == staff, cancellation)).Authority;
        return authority.MonthlyGestures is { } most
            ? new Room(authority.LargestGesture, authority.LeftOfMonth(await db.GivenThisMonth(staff, most.Currency, shop.PromiseTimes, cancellation)))
            : new Room(authority.LargestGesture, null);
    }
}
