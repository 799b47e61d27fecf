using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence.Budgets;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Databases;

namespace TrustClaims.Persistence.Tests.Contracts;

public abstract partial class DatabaseContract
{
    private static readonly DateOnly Day = new(2026, 10, 3);

    private int reservations;

    [ContractFact]
    public async Task As_much_is_granted_as_fits_to_the_cent_and_not_one_claim_less()
    {
        await using var database = await Migrated();

        Assert.Null(await Reserve(database, 60m, all: 100m));
        var refused = await Reserve(database, 40.01m, all: 100m);
        Assert.Equal(new Exposure(Some.Eur(60), Some.Eur(60)), refused);
        Assert.Null(await Reserve(database, 40m, all: 100m));
        Assert.NotNull(await Reserve(database, 0.01m, all: 100m));
        Assert.Equal(new Exposure(Some.Eur(100), Some.Eur(100)), await Exposed(database));
    }

    [ContractFact]
    public async Task What_one_type_has_no_room_for_takes_none_from_the_others()
    {
        await using var database = await Migrated();

        Assert.Null(await Reserve(database, 60m, all: 100m, forType: 60m));
        Assert.NotNull(await Reserve(database, 10m, all: 100m, forType: 60m));
        Assert.Null(await Reserve(database, 40m, all: 100m, forType: 60m, type: ClaimType.WrongItem));
        Assert.Equal(new Exposure(Some.Eur(100), Some.Eur(60)), await Exposed(database));
    }

    [ContractFact]
    public async Task Without_a_budget_it_is_counted_and_never_refused()
    {
        await using var database = await Migrated();

        Assert.Null(await Reserve(database, 9_999_999m));
        Assert.Null(await Reserve(database, 9_999_999m, all: null, forType: 20_000_000m));
        Assert.Equal(new Exposure(Some.Eur(19_999_998m), Some.Eur(19_999_998m)), await Exposed(database));
    }

    [ContractFact]
    public async Task Another_budget_counts_from_the_next_claim_on()
    {
        await using var database = await Migrated();

        Assert.Null(await Reserve(database, 60m, all: 100m));
        Assert.NotNull(await Reserve(database, 1m, all: 50m));
        Assert.Null(await Reserve(database, 60m, all: 120m));
        Assert.NotNull(await Reserve(database, 1m, all: 120m));
        Assert.Null(await Reserve(database, 1m));
    }

    [ContractFact]
    public async Task Each_day_begins_at_nothing()
    {
        await using var database = await Migrated();

        Assert.Null(await Reserve(database, 100m, all: 100m));
        Assert.Null(await Reserve(database, 100m, all: 100m, day: Day.AddDays(1)));
    }

    [ContractFact]
    public async Task An_hours_budget_holds_to_the_cent_and_takes_nothing_from_the_day_where_it_is_reached()
    {
        await using var database = await Migrated();
        var hour = new HourBudget(new DateTimeOffset(2026, 10, 3, 14, 59, 59, TimeSpan.Zero), Some.Eur(100), null);

        Assert.Null(await Reserve(database, 60m, all: 500m, hour: hour));
        var refused = await Reserve(database, 40.01m, all: 500m, hour: hour);
        Assert.Equal(new Exposure(Some.Eur(60), Some.Eur(60)) { ThisHour = new(Some.Eur(60), Some.Eur(60)) }, refused);
        Assert.Equal(new Exposure(Some.Eur(60), Some.Eur(60)), await Exposed(database));
        Assert.Null(await Reserve(database, 40m, all: 500m, hour: hour));
        Assert.NotNull(await Reserve(database, 0.01m, all: 500m, hour: hour));
        Assert.Null(await Reserve(database, 100m, all: 500m, hour: hour with { At = hour.At.AddSeconds(1) }));
    }

    [ContractFact]
    public async Task Many_at_once_never_exceed_the_hour_and_leave_no_room_for_one_more()
    {
        await using var database = await Migrated();
        var hour = new HourBudget(new DateTimeOffset(2026, 10, 3, 14, 0, 0, TimeSpan.Zero), Some.Eur(100), Some.Eur(80));

        var reserved = await AtOnce(24, _ => Reserve(database, 10m, all: 10_000m, hour: hour));

        Assert.Equal(8, reserved.Count(one => one is null));
        Assert.Equal(new Exposure(Some.Eur(80), Some.Eur(80)), await Exposed(database));
    }

    [ContractFact]
    public async Task What_is_called_off_with_its_transaction_is_not_counted()
    {
        await using var database = await Migrated();
        await using var db = Open(database);

        await db.InTransaction<int>(
            async inside =>
            {
                await new ExposureBudget(db).Reserve(Day, ClaimType.LostParcel, Some.Eur(60), Some.Eur(100), null, null, inside);
                return new Refusal.NotFound();
            },
            default);

        Assert.Null(await Reserve(database, 100m, all: 100m));
    }

    [ContractFact]
    public async Task Exposure_is_counted_in_the_transaction_of_its_claim_alone()
    {
        await using var database = await Migrated();
        await using var db = Open(database);

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            new ExposureBudget(db).Reserve(Day, ClaimType.LostParcel, Some.Eur(60), Some.Eur(100), null, null, default));
    }

    [ContractFact]
    public async Task Many_at_once_get_exactly_as_much_as_fits()
    {
        const int writers = 32, each = 12;
        await using var database = await Migrated();

        var granted = (await AtOnce(writers, async writer =>
        {
            var mine = 0;
            for (var i = 0; i < each; i++)
            {
                var type = (writer + i) % 2 == 0 ? ClaimType.LostParcel : ClaimType.WrongItem;
                mine += await Reserve(database, 7.03m, all: 1_000m, forType: 600m, type: type) is null ? 1 : 0;
            }

            return mine;
        })).Sum();

        // 142 times 7.03 is 998.26; one more would be over. Of one type no more than 85 fit.
        Assert.Equal(142, granted);
        // No transaction had to be run again: none was part of a deadlock.
        Assert.Equal(writers * each, reservations);
        var (lost, wrong) = (await Exposed(database), await Exposed(database, ClaimType.WrongItem));
        Assert.Equal(Some.Eur(998.26m), lost.All);
        Assert.Equal(lost.All, lost.ForType + wrong.ForType);
        Assert.InRange(lost.ForType.Amount, 0, 600);
        Assert.InRange(wrong.ForType.Amount, 0, 600);
    }

    private async Task<Exposure?> Reserve(
        ClaimsDatabase database, decimal amount, decimal? all = null, decimal? forType = null, ClaimType type = ClaimType.LostParcel, DateOnly? day = null, HourBudget? hour = null)
    {
        await using var db = Open(database);
        Exposure? refused = null;
        await db.InTransaction<Done>(
            async inside =>
            {
                Interlocked.Increment(ref reservations);
                refused = await new ExposureBudget(db).Reserve(day ?? Day, type, Some.Eur(amount), Eur(all), Eur(forType), hour, inside);
                return Done.Yes;
            },
            default);
        return refused;
    }

    private async Task<Exposure> Exposed(ClaimsDatabase database, ClaimType type = ClaimType.LostParcel)
    {
        await using var db = Open(database);
        return await new ExposureBudget(db).Read(Day, type, Currency.Eur, default);
    }

    private static Money? Eur(decimal? amount) => amount is { } known ? Some.Eur(known) : null;
}
