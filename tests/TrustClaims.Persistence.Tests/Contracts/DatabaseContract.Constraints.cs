using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Customers;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Persistence.Tests.Contracts;

public abstract partial class DatabaseContract
{
    [ContractFact]
    public async Task The_database_itself_refuses_a_declined_claim_that_no_person_declined()
    {
        await using var database = await Migrated();
        var world = await Prepare(database);
        var claim = await Keep(database, A.Claim().On(world.Order).InReview().At(Now).Build());
        await using var db = Open(database);

        var failure = await Record.ExceptionAsync(() => db.Claims.Where(one => one.Id == claim.Id)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.Status, ClaimStatus.Declined)));

        Assert.Contains("ck_claims_declined_by_person", failure?.ToString(), StringComparison.Ordinal);
    }

    [ContractFact]
    public async Task The_database_itself_refuses_a_person_that_nobody_knows()
    {
        await using var database = await Migrated();
        var world = await Prepare(database);
        var claim = await Keep(database, A.Claim().On(world.Order).InReview().At(Now).Build());
        await using var db = Open(database);
        StaffId? nobody = new StaffId(Guid.CreateVersion7(Now));

        await Assert.ThrowsAnyAsync<Exception>(() => db.Claims.Where(one => one.Id == claim.Id)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.Status, ClaimStatus.Declined).SetProperty(one => one.RuledBy, nobody)));
        await db.Claims.Where(one => one.Id == claim.Id)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.Status, ClaimStatus.Declined).SetProperty(one => one.RuledBy, world.Person.Id));
    }

    [ContractFact]
    public async Task The_database_itself_refuses_a_no_without_a_reason()
    {
        await using var database = await Migrated();
        var world = await Prepare(database);
        var claim = A.Claim().On(world.Order).InReview().At(Now).Build();
        claim.Rule(new RulingWords(RulingOutcome.Declined, null, null, "Because."), world.Person, claim.Version, Some.Times, Now);
        await Keep(database, claim);
        await using var db = Open(database);

        foreach (var reason in new[] { null, "", "   " })
        {
            var failure = await Record.ExceptionAsync(() => db.Set<Ruling>().ExecuteUpdateAsync(row => row.SetProperty(ruling => ruling.Reason, reason)));
            Assert.Contains("ck_claim_rulings_reason", failure?.ToString(), StringComparison.Ordinal);
        }
    }

    [ContractFact]
    public async Task Nothing_is_settled_twice()
    {
        await using var database = await Migrated();
        var world = await Prepare(database);
        var first = await Keep(database, A.Claim().On(world.Order).At(Now).Build());
        var second = await Keep(database, A.Claim().On(world.Order).At(Now).Build());
        await using var db = Open(database);

        await Assert.ThrowsAnyAsync<Exception>(() => db.Settlements.Where(one => one.Claim == second.Id)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.Claim, first.Id)));
    }

    [ContractFact]
    public async Task No_more_is_granted_than_is_payable_and_no_amount_is_below_zero()
    {
        await using var database = await Migrated();
        var world = await Prepare(database);
        await Keep(database, A.Claim().On(world.Order).At(Now).Build());
        await using var db = Open(database);

        await Assert.ThrowsAnyAsync<Exception>(() => db.Claims.ExecuteUpdateAsync(row => row.SetProperty(one => one.Granted.Minor, one => one.Payable.Minor + 1)));
        await Assert.ThrowsAnyAsync<Exception>(() => db.Claims.ExecuteUpdateAsync(row => row.SetProperty(one => one.Granted.Minor, -1)));
        await Assert.ThrowsAnyAsync<Exception>(() => db.Settlements.ExecuteUpdateAsync(row => row.SetProperty(one => one.Amount.Minor, -1)));
    }

    [ContractFact]
    public async Task A_second_customer_of_the_same_key_is_recognised_as_just_that()
    {
        await using var database = await Migrated();
        await Prepare(database);
        await using var db = Open(database);
        db.Customers.Add(new Customer(new CustomerId(Guid.CreateVersion7(Now)), new Contact("ada@example.org", null, null, null, null), Now));

        var failure = await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());

        Assert.True(db.IsUniqueViolation(failure));
    }

    [ContractFact]
    public async Task Another_mistake_is_not_taken_for_a_second_one_of_the_same_key()
    {
        await using var database = await Migrated();
        await using var db = Open(database);
        db.Agreements.Add(Some.Order());

        var failure = await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());

        Assert.False(db.IsUniqueViolation(failure));
    }

    [ContractFact]
    public async Task Keys_that_differ_only_in_case_are_two()
    {
        await using var database = await Migrated();
        var world = await Prepare(database);
        var claim = await Keep(database, A.Claim().On(world.Order).At(Now).Build());
        await using var db = Open(database);

        db.IdempotencyRecords.Add(new() { Owner = "shop", Key = "a1", BodyHash = "", Claim = claim.Id, Joined = false, At = Now });
        db.IdempotencyRecords.Add(new() { Owner = "shop", Key = "A1", BodyHash = "", Claim = claim.Id, Joined = false, At = Now });
        await db.SaveChangesAsync();

        Assert.Equal(1, await db.IdempotencyRecords.CountAsync(record => record.Key == "A1"));
    }

    [ContractFact]
    public async Task Of_two_who_change_the_same_claim_the_second_is_told()
    {
        await using var database = await Migrated();
        var world = await Prepare(database);
        await Keep(database, A.Claim().On(world.Order).InReview().At(Now).Build());
        await using var first = Open(database);
        await using var second = Open(database);
        var (one, other) = (await Whole(first).SingleAsync(), await Whole(second).SingleAsync());

        one.TurnUp(Actor.Customer, Now.AddHours(1));
        Write(first, one);
        await first.SaveChangesAsync();
        other.Rule(new RulingWords(RulingOutcome.Approved, null, null, null), world.Person, other.Version, Some.Times, Now.AddHours(1));
        Write(second, other);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync());
    }

    [ContractFact]
    public async Task A_lease_and_a_change_of_mind_cannot_both_win()
    {
        await using var database = await Migrated();
        var world = await Prepare(database);
        await Keep(database, A.Claim().On(world.Order).At(Now).Build());
        await using var customer = Open(database);
        var claim = await Whole(customer).SingleAsync();

        await using (var worker = Open(database))
        {
            Assert.Equal(2, (await Queries.Leases.LeaseSettlements(worker, Now.AddDays(1), TimeSpan.FromMinutes(1), 10, default)).Count);
        }

        claim.ChangeRemedy(Remedy.Resend, Some.OpeningPolicy.RemediesFor(claim.Type), Actor.Customer, Now.AddMinutes(1));
        Write(customer, claim);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => customer.SaveChangesAsync());
    }

    [ContractFact]
    public async Task A_claim_cannot_be_saved_without_writing_down_what_happened_to_it()
    {
        await using var database = await Migrated();
        var world = await Prepare(database);
        await using var db = Open(database);
        db.Claims.Add(A.Claim().On(world.Order).At(Now).Build());

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());

        Assert.Contains("audit trail", failure.Message, StringComparison.Ordinal);
    }
}
