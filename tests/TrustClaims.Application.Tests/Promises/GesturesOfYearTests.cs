using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Accounts;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Payouts;
using TrustClaims.Application.Promises;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Settlements;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Installing;

namespace TrustClaims.Application.Tests.Promises;

public sealed class GesturesOfYearTests
{
    private static readonly KeyValuePair<string, string?>[] Twelve = [new("Promises:MostPerCustomer", "12.00")];

    [Fact]
    public async Task Many_claims_whose_payment_fails_give_one_customer_no_more_than_is_published_for_a_year()
    {
        await using var here = await Installation.Start(settings: Twelve);
        await here.Agent();
        var claims = await Declare(here, await here.Customer(), 4);

        await AllLate(here, claims);

        Assert.Equal([500, 500, 200], await Given(here));
        var without = (await Whole(here, claims)).Single(claim => claim.Gestures.Count == 0);
        Assert.Contains(without.Promises, promise => promise.State == PromiseState.Broken);
        Assert.Contains(without.Promises, promise => promise.State == PromiseState.Open && promise.Due > here.Clock.GetUtcNow());
        Assert.Equal("Léa Martin", without.KeeperName);
        var letter = await here.With(db => db.Outbox.SingleAsync(one => one.Claim == without.Id && one.Kind == "broken"));
        Assert.DoesNotContain("\"gesture\"", letter.Body!, StringComparison.Ordinal);
        Assert.DoesNotContain((await here.Do<VerifyBooks, BooksReport>(verify => verify.Handle(default))).Mistakes, mistake => mistake.Subject != "outbox");
    }

    [Fact]
    public async Task Another_customer_has_a_year_of_their_own_and_a_year_later_there_is_room_again()
    {
        await using var here = await Installation.Start(settings: Twelve);
        await AllLate(here, await Declare(here, await here.Customer(), 4));

        await AllLate(here, await Declare(here, await here.Customer("bob@example.org"), 1));
        Assert.Equal([500, 500, 500, 200], await Given(here));
        here.Clock.Advance(GestureTable.Year);
        await AllLate(here, await Declare(here, (await here.With(db => db.Customers.OrderBy(one => one.Key).FirstAsync())).Id, 1));

        Assert.Equal(5, (await Given(here)).Count);
        Assert.DoesNotContain((await here.Do<VerifyBooks, BooksReport>(verify => verify.Handle(default))).Mistakes, mistake => mistake.Subject != "outbox");
    }

    [Fact]
    public async Task What_failed_leaves_its_room_to_the_next()
    {
        await using var here = await Installation.Start(settings: [new("Promises:MostPerCustomer", "5.00")]);
        var customer = await here.Customer();
        var first = await Declare(here, customer, 1);
        await AllLate(here, first);
        var gesture = (await Whole(here, first))[0].Gestures.Single();
        await here.Do<ReportSettlement, Result<Claim>>(report => report.Handle(
            new(gesture.Id, new(SettlementOutcome.Failed, here.Clock.GetUtcNow(), null, null, "compte clos"), Actor.Integration("erp")), default));

        await AllLate(here, await Declare(here, customer, 1));

        Assert.Equal([500, 500], await Given(here));
        Assert.DoesNotContain((await here.Do<VerifyBooks, BooksReport>(verify => verify.Handle(default))).Mistakes, mistake => mistake.Subject != "outbox");
    }

    // Each granted on word, whatever the policy thinks of so many.
    private static async Task<IReadOnlyList<ClaimId>> Declare(Installation here, CustomerId customer, int count)
    {
        var claims = new List<ClaimId>();
        for (var number = 0; number < count; number++)
        {
            var claim = A.Claim().On(await here.Order(customer, paid: 10m)).At(here.Clock.GetUtcNow().AddSeconds(number)).Build();
            await here.With(async db =>
            {
                db.Claims.Add(claim);
                ClaimJournal.Write(db, claim);
                await db.SaveChangesAsync();
            });
            claims.Add(claim.Id);
        }

        return claims;
    }

    // An hour after the promise of each: as when nobody reports what became of a payment.
    private static async Task AllLate(Installation here, IReadOnlyList<ClaimId> claims)
    {
        here.Clock.MoveTo((await Whole(here, claims)).SelectMany(claim => claim.Promises).Where(one => one.State == PromiseState.Open).Max(one => one.Due).AddHours(1));
        await here.With(async db =>
        {
            var (now, which) = (here.Clock.GetUtcNow(), claims.ToList());
            // Those of claims before are of no interest here.
            await db.Promises.Where(one => one.State == PromiseState.Open && !which.Contains(one.Claim!.Value)).ExecuteUpdateAsync(row => row.SetProperty(one => one.Due, now.AddDays(900)));
        });
        await here.Do<BreakLatePromises, int>(act => act.Handle(default));
    }

    private static Task<List<Claim>> Whole(Installation here, IReadOnlyList<ClaimId> claims)
    {
        var which = claims.ToList();
        return here.With(db => db.Claims.AsNoTracking().Whole().Where(claim => which.Contains(claim.Id)).ToListAsync());
    }

    private static Task<List<long>> Given(Installation here) =>
        here.With(db => db.Settlements.Where(one => one.Gesture != null).OrderByDescending(one => one.Amount.Minor).Select(one => one.Amount.Minor).ToListAsync());
}
