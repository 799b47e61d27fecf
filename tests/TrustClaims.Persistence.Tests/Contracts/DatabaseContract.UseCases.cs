using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using TrustClaims.Application.Accounts;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Exchanges;
using TrustClaims.Application.Imports;
using TrustClaims.Application.Payouts;
using TrustClaims.Application.Policies;
using TrustClaims.Application.Promises;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Domain.Settlements;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Databases;

namespace TrustClaims.Persistence.Tests.Contracts;

// What two machines tell at the same moment: both are heard.
public abstract partial class DatabaseContract
{
    [ContractFact]
    public async Task Two_items_of_one_claim_reported_at_once_in_one_parcel_are_both_in_it()
    {
        await using var database = await Migrated();
        var world = await Prepare(database);
        var claim = await Keep(database, A.Claim().On(world.Order).For(Remedy.Resend).Build());

        var both = await AtTheSameMoment(database, claim.Settlements.Select(settlement => Report(settlement.Id)).ToArray());

        Assert.All(both, reported => Assert.Null(reported.Refusal));
        await using var db = Open(database);
        var parcel = await db.Parcels.SingleAsync(one => one.TrackingNumber == "AGAIN");
        Assert.Equal([new ItemQuantity(new("1"), 1), new ItemQuantity(new("2"), 2)], parcel.Items.OrderBy(line => line.Item.Value));
        Assert.Equal(ClaimStatus.Settled, (await db.Claims.SingleAsync()).Status);
    }

    [ContractFact]
    public async Task Two_claims_reported_at_once_in_one_parcel_are_both_in_it()
    {
        await using var database = await Migrated();
        var world = await Prepare(database);
        var first = await Keep(database, A.Claim().On(world.Order).For(Remedy.Resend).Build());
        var second = await Keep(database, A.Claim().On(world.Order).For(Remedy.Resend).At(Now.AddSeconds(1)).Build());

        var both = await AtTheSameMoment(database, Report(first.Settlements[0].Id), Report(second.Settlements[1].Id));

        Assert.All(both, reported => Assert.Null(reported.Refusal));
        await using var db = Open(database);
        Assert.Equal(2, (await db.Parcels.SingleAsync(one => one.TrackingNumber == "AGAIN")).Items.Count);
    }

    [ContractFact]
    public async Task Two_events_of_one_parcel_told_at_once_are_both_heard()
    {
        await using var database = await Migrated();
        var parcel = (await Prepare(database)).Order.Parcels[0];

        var both = await AtTheSameMoment(database, Record("Trié"), Record("En route"));

        Assert.All(both, heard => Assert.Equal(1, heard.Value));
        await using var db = Open(database);
        Assert.Equal(["En route", "Trié"], (await db.Parcels.SingleAsync()).Events.Select(one => one.Text).Order());

        Func<ClaimsDb, Task<Result<int>>> Record(string text) => db => new RecordParcelEvents(db, new HearCarriers(db, new ConfirmLosses(db, clock), new ShopOptions(), clock), clock).Handle(
            new RecordParcelEventsRequest(parcel.Carrier, parcel.TrackingNumber, [new ParcelEvent(Now, CarrierAccount.Moving, text)]), default);
    }

    [ContractFact]
    public async Task Two_drafts_made_at_once_are_two_drafts()
    {
        await using var database = await Migrated();
        await Prepare(database);
        Task<Result<int>> Draft(ClaimsDb db) => new CreateDraft(db, clock).Handle(new CreateDraftRequest(Some.OpeningJson, "operator"), default);

        var both = await AtTheSameMoment(database, Draft, Draft);

        Assert.Equal(1, Math.Abs(both[0].Value - both[1].Value));
    }

    [ContractFact]
    public async Task Of_two_keys_made_at_once_one_has_the_name_and_the_other_is_told_so()
    {
        await using var database = await Migrated();
        Task<Result<CreatedApiKey>> Make(ClaimsDb db) => new CreateApiKey(db, clock).Handle(new CreateApiKeyRequest("erp", [ApiScopes.ReadClaims]), default);

        var both = await AtTheSameMoment(database, Make, Make);

        Assert.Equal("name_taken", Assert.IsType<Refusal.Invalid>(Assert.Single(both, made => !made.Succeeded).Refusal).Errors.Single().Code);
        await using var db = Open(database);
        Assert.Equal("erp", (await db.ApiKeys.SingleAsync()).Name);
    }

    [ContractFact]
    public async Task Claims_of_one_customer_that_fail_at_once_share_what_is_published_for_their_year()
    {
        await using var database = await Migrated();
        var world = await Prepare(database);
        var failing = new List<SettlementId>();
        for (var number = 0; number < 8; number++)
        {
            failing.Add((await Keep(database, A.Claim().On(world.Order).At(Now.AddDays(-9).AddSeconds(number)).Build())).Settlements[0].Id);
        }

        var shop = new ShopOptions { Promises = new() { MostPerCustomer = "12.00" } };
        var failed = new SettlementReport(SettlementOutcome.Failed, Now, null, null, "unknown account");
        var reported = await AtOnce(failing.Count, async number =>
        {
            await using var db = Open(database);
            return await new ReportSettlement(db, shop, clock).Handle(new ReportSettlementRequest(failing[number], failed, Actor.Integration("erp")), default);
        });

        Assert.All(reported, one => Assert.Null(one.Refusal));
        await using var db = Open(database);
        Assert.Equal(1_200, await db.Settlements.Where(one => one.Gesture != null).SumAsync(one => one.Amount.Minor));
        Assert.Equal(8, await db.Outbox.CountAsync(one => one.Kind == "broken"));
    }

    [ContractFact]
    public async Task Of_many_who_book_a_call_for_one_number_at_once_two_have_one_and_few_are_confirmed()
    {
        await using var database = await Migrated();
        await Prepare(database);
        await using (var first = Open(database))
        {
            (await first.Policies.SingleAsync()).Publish("staff:1", Now, Now);
            await first.SaveChangesAsync();
        }

        var shop = new ShopOptions { Calendar = { Country = "", Hours = Enum.GetValues<DayOfWeek>().ToDictionary(day => day, _ => "00:00-24:00") } };
        var times = new CallOptions { AtOnce = 20 }.Times(shop.PromiseTimes.Calendar);
        var free = times.From(Now);

        var asked = await AtOnce(16, async number =>
        {
            await using var db = Open(database);
            var request = new AskForPersonRequest(ContactWish.CallBack, "06 12 34 56 78", free[number / 2], null, null, null);
            return await new AskForPerson(db, new LivePolicy(), shop, times).Handle(request, default);
        });
        var written = await AtOnce(8, async _ =>
        {
            await using var db = Open(database);
            var request = new AskForPersonRequest(ContactWish.Reply, "ada@example.org", null, "Bonjour", null, null);
            return await new AskForPerson(db, new LivePolicy(), shop, times).Handle(request, default);
        });

        Assert.Equal(2, asked.Count(one => one.Succeeded));
        Assert.All(asked.Where(one => !one.Succeeded), one => Assert.True(one.Refusal is Refusal.EnoughCalls or Refusal.SlotTaken));
        Assert.All(written, one => Assert.True(one.Succeeded));
        await using var db = Open(database);
        Assert.Equal(3, await db.Outbox.CountAsync(letter => letter.Kind == ContactFacts.Promised));
    }

    private Func<ClaimsDb, Task<Result<Claim>>> Report(SettlementId settlement) => db => new ReportSettlement(db, new ShopOptions(), clock).Handle(
        new ReportSettlementRequest(settlement, new SettlementReport(SettlementOutcome.Sent, Now, "colissimo", "AGAIN", null), Actor.Integration("erp")), default);

    /// <summary>The second is done when the first has read what there is and is about to write; where one writes at a time, it comes right after.</summary>
    private async Task<T[]> AtTheSameMoment<T>(ClaimsDatabase database, params Func<ClaimsDb, Task<T>>[] work)
    {
        var inBetween = new InBetween(
            async () =>
            {
                await using var db = Open(database);
                return (object)(await work[1](db))!;
            },
            waits: database.Settings.Provider != DatabaseProvider.Sqlite);
        await using var db = database.Open(clock, inBetween);
        var first = await work[0](db);
        return [first, (T)(object)await inBetween.Done!];
    }

    private sealed class InBetween(Func<Task<object>> other, bool waits) : SaveChangesInterceptor
    {
        public Task<object>? Done { get; private set; }

        public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
            DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            if (Done is null)
            {
                Done = Task.Run(other, cancellationToken);
                if (waits)
                {
                    await Done;
                }
            }

            return result;
        }
    }
}
