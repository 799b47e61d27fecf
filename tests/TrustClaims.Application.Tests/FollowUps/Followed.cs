using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Application.FollowUps;
using TrustClaims.Application.Payouts;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Customers;
using TrustClaims.Domain.FollowUps;
using TrustClaims.Domain.Settlements;
using TrustClaims.Testing.Installing;

namespace TrustClaims.Application.Tests.FollowUps;

/// <summary>A shop in which everybody is drawn, and steps on the way from the declaration to the call.</summary>
internal static class Followed
{
    public static async Task<Installation> Start()
    {
        var here = await Installation.Start();
        here.Draw = 0;
        return here;
    }

    /// <summary>Somebody with a phone.</summary>
    public static async Task<CustomerId> Caller(this Installation here, string email = "ada@example.org")
    {
        var id = await here.Customer(email);
        await here.With(async db =>
        {
            (await db.Customers.Include(one => one.Names).SingleAsync(one => one.Id == id)).Receive(new Contact(email, $"+336000000{Math.Abs(email.GetHashCode(StringComparison.Ordinal)) % 100:00}", null, null, null), here.Clock.GetUtcNow());
            await db.SaveChangesAsync();
        });
        return id;
    }

    public static async Task<(DeclaredClaim Claim, Order Order)> Declared(this Installation here, CustomerId customer, decimal paid = 40m)
    {
        var order = await here.Order(customer, paid);
        return ((await here.Declare(order, request => request with { Remedy = Remedy.Refund })).Value, order);
    }

    public static async Task Pay(this Installation here, DeclaredClaim declared)
    {
        foreach (var settlement in (await here.Claim(declared)).Settlements)
        {
            var paid = new SettlementReport(SettlementOutcome.Refunded, here.Clock.GetUtcNow(), null, null, null);
            Assert.True((await here.Do<ReportSettlement, Result<Claim>>(report => report.Handle(new ReportSettlementRequest(settlement.Id, paid, Actor.Clock), default))).Succeeded);
        }
    }

    /// <summary>As though it had been paid a week before: its call is due.</summary>
    public static Task PaidBefore(this Installation here, DeclaredClaim declared) => here.With(async db =>
    {
        (await db.FollowUps.SingleAsync(one => one.Claim == declared.Id)).Paid(here.Clock.GetUtcNow() - FollowUp.CallAfter);
        await db.SaveChangesAsync();
    });

    public static Task<int> Notice(this Installation here) => here.Do<NoticeFollowUps, int>(notice => notice.Handle(default));

    /// <summary>Declared, paid, and a week later.</summary>
    public static async Task<(DeclaredClaim Claim, Order Order)> Due(this Installation here, CustomerId customer)
    {
        var both = await here.Declared(customer);
        await here.Pay(both.Claim);
        await here.Notice();
        here.Clock.Advance(FollowUp.CallAfter);
        return both;
    }

    public static Task<FollowUp?> FollowUpOf(this Installation here, DeclaredClaim declared) =>
        here.With(db => db.FollowUps.AsNoTracking().SingleOrDefaultAsync(one => one.Claim == declared.Id));

    public static Task<CallsToMake> Calls(this Installation here, StaffId reader = default) => here.With(db => db.CallsToMake(reader, 10, here.Clock.GetUtcNow(), default));
}
