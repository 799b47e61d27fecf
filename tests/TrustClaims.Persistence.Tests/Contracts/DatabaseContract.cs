using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Customers;
using TrustClaims.Domain.Policies;
using TrustClaims.Persistence.Accounts;
using TrustClaims.Persistence.Audit;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Databases;

namespace TrustClaims.Persistence.Tests.Contracts;

/// <summary>What the product needs of a database, held the same in each. The other files of this class say what, by subject.</summary>
public abstract partial class DatabaseContract
{
    protected static readonly DateTimeOffset Now = Some.Moment.AddTicks(1_234_560);

    private readonly StoppedClock clock = new();

    protected abstract Task<ClaimsDatabase> Migrated();

    protected abstract Task<ClaimsDatabase> Empty();

    private ClaimsDb Open(ClaimsDatabase database) => database.Open(clock);

    /// <summary>Everything a claim refers to, stored: who holds the order, the policy that decides, and somebody who may rule.</summary>
    private async Task<World> Prepare(ClaimsDatabase database)
    {
        var holder = new CustomerId(Guid.CreateVersion7(Now));
        var world = new World(A.Order().HeldBy(holder).Item("1", 49.90m).Item("2", 20m, 2).Parcel(CarrierAccount.Moving, "1").Build(), Some.Person());
        await using var db = Open(database);
        db.Customers.Add(new Customer(holder, new Contact("ada@example.org", null, "Ada Essai", null, "fr"), Now));
        db.Agreements.Add(world.Order);
        db.Policies.Add(new PolicyVersion(1, Some.OpeningPolicy, "staff:1", Now));
        db.Users.Add(new StaffAccount { Id = world.Person.Id.Value, Name = world.Person.Name, UserName = "jeanne@example.org" });
        await db.SaveChangesAsync();
        return world;
    }

    private async Task<Claim> Keep(ClaimsDatabase database, Claim claim)
    {
        await using var db = Open(database);
        db.Claims.Add(claim);
        Write(db, claim);
        await db.SaveChangesAsync();
        return claim;
    }

    /// <summary>Writes what happened to a claim into its chain, with bodies of which any will do.</summary>
    private static void Write(ClaimsDb db, Claim claim)
    {
        var (number, head) = (claim.AuditCount, claim.AuditHead);
        foreach (var happened in claim.Happenings)
        {
            var entry = AuditEntry.After(head, AuditSubject.Of(claim.Id), ++number, happened.At, "customer", happened.Event.GetType().Name, """{"é":1}""");
            db.Audit.Add(entry);
            head = entry.Hash;
        }

        claim.Audited(number, head);
    }

    private static Task<T[]> AtOnce<T>(int count, Func<int, Task<T>> work) =>
        Task.WhenAll(Enumerable.Range(0, count).Select(number => Task.Run(() => work(number))));

    private sealed record World(Order Order, NamedPerson Person);

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
