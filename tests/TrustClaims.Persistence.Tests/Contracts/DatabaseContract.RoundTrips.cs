using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Persistence.Tests.Contracts;

public abstract partial class DatabaseContract
{
    [ContractFact]
    public async Task Every_column_of_every_entity_comes_back_as_it_was_saved()
    {
        await using var database = await Migrated();
        await using var writing = Open(database);
        var samples = Samples.Track(writing);
        await writing.SaveChangesAsync();

        await using var reading = Open(database);
        foreach (var sample in samples)
        {
            var found = reading.Entry((await reading.FindAsync(sample.Metadata.ClrType, KeyOf(sample)))!);
            Assert.Equal(Values(sample), Values(found));
        }
    }

    [ContractFact]
    public async Task No_column_is_left_out_of_that()
    {
        await using var database = await Migrated();
        await using var db = Open(database);
        var samples = Samples.Track(db);

        var empty = samples.SelectMany(Values).Where(value => value.Value is null).Select(value => value.Key);
        Assert.Empty(empty);
        Assert.Equal(
            db.Model.GetEntityTypes().Where(type => !type.ClrType.IsAbstract && !type.IsOwned()).Select(type => type.Name).Order(),
            samples.Select(sample => sample.Metadata.Name).Order());
    }

    [ContractFact]
    public async Task A_claim_comes_back_with_all_its_parts()
    {
        await using var database = await Migrated();
        var world = await Prepare(database);
        var claim = A.Claim().On(world.Order).InReview().At(Now).Build();
        claim.Rule(new RulingWords(RulingOutcome.PartlyApproved, null, Some.Eur(30), "Only one was in it."), world.Person, claim.Version, Some.Times, Now);
        await Keep(database, claim.Saved());

        await using var db = Open(database);
        var found = await Whole(db).SingleAsync();

        Assert.Equal(claim.Items.Select(item => (item.Item, item.Payable, item.Granted)).ToHashSet(), found.Items.Select(item => (item.Item, item.Payable, item.Granted)).ToHashSet());
        Assert.Equal(claim.LastDecision.Facts with { Categories = null }, found.LastDecision.Facts with { Categories = null });
        Assert.Equal(claim.LastDecision.Answers, found.LastDecision.Answers);
        Assert.Equal("Only one was in it.", found.LastRuling!.Reason);
        Assert.Equal(claim.Promises.Select(promise => (promise.Kind, promise.Due, promise.State)).ToHashSet(), found.Promises.Select(promise => (promise.Kind, promise.Due, promise.State)).ToHashSet());
        Assert.Equal(claim.Settlements.Select(settlement => settlement.Amount).ToHashSet(), found.Settlements.Select(settlement => settlement.Amount).ToHashSet());
        Assert.All(found.Promises, promise => Assert.Equal(7, promise.Id.Value.Version));
    }

    [ContractFact]
    public async Task What_a_verb_adds_to_a_stored_claim_is_saved()
    {
        await using var database = await Migrated();
        var world = await Prepare(database);
        await Keep(database, A.Claim().On(world.Order).InReview().At(Now).Build());

        await using (var db = Open(database))
        {
            var claim = await Whole(db).SingleAsync();
            claim.Rule(new RulingWords(RulingOutcome.Approved, null, null, null), world.Person, claim.Version, Some.Times, Now.AddHours(1));
            Write(db, claim);
            await db.SaveChangesAsync();
        }

        await using var later = Open(database);
        var found = await Whole(later).SingleAsync();
        Assert.Equal(ClaimStatus.Approved, found.Status);
        Assert.Equal(2, found.Settlements.Count);
        Assert.Equal(2, found.Promises.Count);
        Assert.Equal(found.Payable, found.Granted);
    }

    [ContractFact]
    public async Task Amounts_are_summed_by_the_database()
    {
        await using var database = await Migrated();
        var world = await Prepare(database);
        await Keep(database, A.Claim().On(world.Order).At(Now).Build());
        await using var db = Open(database);

        var sum = await db.Claims.Where(claim => claim.Granted.Currency == Currency.Eur).SumAsync(claim => claim.Granted.Minor);

        Assert.Equal(8990 - 2000, sum);
    }

    [ContractFact]
    public async Task Pages_of_claims_go_on_where_the_last_one_ended_even_within_one_instant()
    {
        await using var database = await Migrated();
        var world = await Prepare(database);
        for (var i = 0; i < 5; i++)
        {
            await Keep(database, A.Claim().On(world.Order).At(Now).Build());
        }

        await using var db = Open(database);
        var seen = new List<ClaimId>();
        var (at, after) = (Now.AddDays(1), default(ClaimId));
        for (var page = 0; page < 3; page++)
        {
            var rows = await db.Claims.Where(claim => claim.DeclaredAt < at || (claim.DeclaredAt == at && claim.Id.CompareTo(after) < 0))
                .OrderByDescending(claim => claim.DeclaredAt).ThenByDescending(claim => claim.Id)
                .Select(claim => new { claim.Id, claim.DeclaredAt }).Take(2).ToListAsync();
            seen.AddRange(rows.Select(row => row.Id));
            (after, at) = (rows[^1].Id, rows[^1].DeclaredAt);
        }

        Assert.Equal(5, seen.Distinct().Count());
    }

    private static IQueryable<Claim> Whole(ClaimsDb db) => db.Claims.Include(claim => claim.Items).Include(claim => claim.Decisions)
        .Include(claim => claim.Rulings).Include(claim => claim.Promises).Include(claim => claim.AllSettlements).AsSplitQuery();

    private static object?[] KeyOf(EntityEntry entry) =>
        entry.Metadata.FindPrimaryKey()!.Properties.Select(property => entry.Property(property.Name).CurrentValue).ToArray();

    /// <summary>As the columns hold them: what is compared is what is stored.</summary>
    private static Dictionary<string, object?> Values(EntityEntry entry)
    {
        var simple = entry.Properties.Select(property => (Name: property.Metadata.Name, Value: Stored(property)));
        var complex = entry.ComplexProperties.SelectMany(part => part.Properties.Select(property => (Name: $"{part.Metadata.Name}.{property.Metadata.Name}", Value: Stored(property))));
        return simple.Concat(complex).ToDictionary(value => $"{entry.Metadata.ShortName()}.{value.Name}", value => value.Value);
    }

    private static object? Stored(PropertyEntry property) =>
        property.Metadata.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(property.CurrentValue) : property.CurrentValue;
}
