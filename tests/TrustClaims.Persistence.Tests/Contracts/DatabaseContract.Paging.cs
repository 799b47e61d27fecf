using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Accounts;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Exchanges;
using TrustClaims.Application.Paging;
using TrustClaims.Application.Payouts;
using TrustClaims.Application.Policies;
using TrustClaims.Application.Settings;
using TrustClaims.Application.Simulations;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence.Audit;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Databases;

namespace TrustClaims.Persistence.Tests.Contracts;

// Lists are read page by page, and pages end anywhere: also between two that happened at the same instant, in whatever order a database puts their ids.
public abstract partial class DatabaseContract
{
    private const int OfAPage = 2;

    [ContractFact]
    public async Task Pages_of_what_was_said_miss_nothing_and_repeat_nothing_where_several_were_said_at_one_instant()
    {
        await using var database = await Migrated();
        var holder = (await Prepare(database)).Order.Holder;
        var said = Enumerable.Range(0, 15).Select(number => new Exchange(
            Guid.CreateVersion7(Now.AddMinutes(-number)), holder, null, Direction.FromCustomer, Channel.Page, null, $"{number}", Now.AddHours(-(number / 5)))).ToList();
        await using (var db = Open(database))
        {
            db.Exchanges.AddRange(said);
            await db.SaveChangesAsync();
        }

        var read = await AllPages(database, async (db, after) =>
        {
            var found = await db.Exchanges.Where(one => one.Customer == holder).NewestFirst(after).Take(OfAPage + 1).ToListAsync();
            return Position.Cut(found, OfAPage, one => new Position(one.At, one.Id));
        });

        Assert.Equal(said.Select(one => one.At).OrderDescending(), read.Select(one => one.At));
        Assert.Equal(said.Select(one => one.Id).Order(), read.Select(one => one.Id).Order());
    }

    [ContractFact]
    public async Task Pages_of_claims_and_settlements_miss_nothing_and_repeat_nothing_where_several_are_of_one_instant()
    {
        await using var database = await Migrated();
        var made = await SevenClaims(database);

        var claims = await AllPages(database, (db, after) => new ListClaims(db, new LivePolicy()).Handle(new ListClaimsRequest(null, null, null, after, OfAPage), default));
        var settlements = await AllPages(database, (db, after) => new ListSettlements(db).Handle(new ListSettlementsRequest(null, after, OfAPage), default));

        Assert.Equal(made.Select(claim => claim.DeclaredAt).OrderDescending(), claims.Select(told => told.Claim.DeclaredAt));
        Assert.Equal(made.Select(claim => claim.Id.Value).Order(), claims.Select(told => told.Claim.Id.Value).Order());
        Assert.Equal(made.SelectMany(claim => claim.Settlements).Select(one => one.Id.Value).Order(), settlements.Select(told => told.Settlement.Id.Value).Order());
    }

    [ContractFact]
    public async Task What_goes_through_all_claims_by_their_ids_meets_each_once()
    {
        await using var database = await Migrated();
        var made = await SevenClaims(database);
        await using var db = Open(database);

        var books = await new VerifyBooks(db, new AuditVerifier(db), new ShopOptions(), clock).Handle(default);
        var replayed = await new ReplayDecisions(db, new LivePolicy()).Handle(new ReplayDecisionsRequest(null), default);
        var simulated = await new Simulate(new ReadHistory(db, new ShopOptions()), new MeasureReviews(db), clock).Handle(new SimulateRequest(Some.OpeningJson), default);

        Assert.Equal((made.Count, null), (books.Claims, books.Audit.Broken));
        Assert.Equal(made.Count, replayed.Decisions);
        Assert.Null(simulated.Refusal);
    }

    // Five of one instant, one before and one after.
    private async Task<List<Claim>> SevenClaims(ClaimsDatabase database)
    {
        var world = await Prepare(database);
        await using (var db = Open(database))
        {
            (await db.Policies.SingleAsync()).Publish("staff:1", Now.AddYears(-1), Now.AddYears(-1));
            await db.SaveChangesAsync();
        }

        var made = new List<Claim>();
        foreach (var minutes in (int[])[-1, 0, 0, 0, 0, 0, 1])
        {
            made.Add(await Keep(database, A.Claim().On(world.Order).At(Now.AddMinutes(minutes)).Build()));
        }

        return made;
    }

    private async Task<List<T>> AllPages<T>(ClaimsDatabase database, Func<ClaimsDb, Position?, Task<Page<T>>> read)
    {
        var all = new List<T>();
        Position? after = null;
        do
        {
            await using var db = Open(database);
            var page = await read(db, after);
            all.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null);
        return all;
    }
}
