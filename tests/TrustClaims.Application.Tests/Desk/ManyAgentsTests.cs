using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Accounts;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Desk;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Customers;
using TrustClaims.Domain.Policies;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Accounts;
using TrustClaims.Persistence.Queries;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Databases;
using TrustClaims.Testing.Installing;

namespace TrustClaims.Application.Tests.Desk;

/// <summary>Fifty people ask for the next claim all at once, until none is left. <c>TRUSTCLAIMS_DESK_CLAIMS</c> says how many there are: 150, or as many.</summary>
public sealed class ManyAgentsTests
{
    private const int Agents = 50;
    private static readonly int Claims = int.Parse(Environment.GetEnvironmentVariable("TRUSTCLAIMS_DESK_CLAIMS") ?? "150", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Every_claim_goes_to_one_of_them_and_is_answered_once(DatabaseProvider provider)
    {
        Assert.SkipWhen(provider == DatabaseProvider.PostgreSql && PostgreSqlServer.WhyMissing is not null, PostgreSqlServer.WhyMissing ?? "");
        await using var database = await ClaimsDatabase.Create(provider);
        var people = await Prepare(database);

        var answered = new ConcurrentBag<ClaimReference>();
        await Task.WhenAll(people.Select(person => Task.Run(() => Work(database, person, answered))));

        Assert.Equal(Claims, answered.Count);
        Assert.Equal(Claims, answered.Distinct().Count());
        await using var db = database.Open();
        Assert.Equal(Claims, await db.Claims.CountAsync(claim => claim.Status == ClaimStatus.Approved && claim.Rulings.Count == 1));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Whoever_asks_many_times_at_once_has_one_in_hand_and_leaves_the_others_to_colleagues(DatabaseProvider provider)
    {
        Assert.SkipWhen(provider == DatabaseProvider.PostgreSql && PostgreSqlServer.WhyMissing is not null, PostgreSqlServer.WhyMissing ?? "");
        await using var database = await ClaimsDatabase.Create(provider);
        var person = (await Prepare(database))[0];
        var named = new NamedPerson(new StaffId(person.Id), person.Name);

        var asked = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(async () =>
        {
            await using var own = database.Open();
            return await new TakeNextClaim(own).Handle(new TakeNextClaimRequest(named, null), default);
        })));

        Assert.Single(asked.Distinct());
        await using var db = database.Open();
        Assert.Equal(1, await db.DeskStates.CountAsync());
    }

    [Fact]
    public async Task What_a_colleague_takes_over_at_the_same_moment_is_theirs_and_not_put_off()
    {
        Assert.SkipWhen(PostgreSqlServer.WhyMissing is not null, PostgreSqlServer.WhyMissing ?? "");
        await using var database = await ClaimsDatabase.Create(DatabaseProvider.PostgreSql);
        var clock = new MovableClock(Some.Moment.AddMinutes(5));
        var people = (await Prepare(database)).Take(2).Select(person => new NamedPerson(new StaffId(person.Id), person.Name)).ToList();
        await using var own = database.Open(clock);
        var reference = (await new TakeNextClaim(own).Handle(new TakeNextClaimRequest(people[0], null), default))!.Claim;
        var claim = await own.Claims.Where(one => one.Reference == reference).Select(one => one.Id).SingleAsync();

        await using var over = database.Open(clock);
        Task<Result<Done>> putOff = null!;
        await over.InTransaction<bool>(
            async inside =>
            {
                var taken = await over.Hold(claim, people[1], TakeNextClaim.HoldLength, overOthers: true, inside);
                putOff = Task.Run(() => new PutOffClaim(own, new ShopOptions()).Handle(new PutOffClaimRequest(reference, people[0], clock.GetUtcNow().AddHours(1)), default), inside);
                await using var asking = database.Open();
                while (!putOff.IsCompleted && await asking.Database.SqlQuery<int>(
                    $"SELECT count(*)::int AS \"Value\" FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'").SingleAsync(inside) == 0)
                {
                    // The other has not come to the row that is held here.
                }

                return taken;
            },
            default);

        Assert.Equal(people[1].Name, Assert.IsType<Refusal.InColleaguesHands>((await putOff).Refusal).Name);
        await using var db = database.Open();
        var state = await db.DeskStates.SingleAsync();
        Assert.Equal((people[1].Id, null), (state.HeldBy, state.PutOffUntil));
    }

    private static async Task Work(ClaimsDatabase database, StaffAccount person, ConcurrentBag<ClaimReference> answered)
    {
        var named = new NamedPerson(new StaffId(person.Id), person.Name);
        while (true)
        {
            await using var db = database.Open();
            if (await new TakeNextClaim(db).Handle(new TakeNextClaimRequest(named, null), default) is not { Claim: var reference })
            {
                return;
            }

            var version = await db.Claims.Where(claim => claim.Reference == reference).Select(claim => claim.Version).SingleAsync();
            var words = new RulingWords(RulingOutcome.Approved, null, null, null);
            var ruled = await new RuleOnClaim(db, new ShopOptions(), new DeskOptions()).Handle(
                new RuleOnClaimRequest(reference, words, person.Email!, version, Channel.Page), default);
            Assert.True(ruled.Succeeded, ruled.Refusal?.Code);
            answered.Add(reference);
        }
    }

    private static async Task<IReadOnlyList<StaffAccount>> Prepare(ClaimsDatabase database)
    {
        await using var db = database.Open();
        var holder = new CustomerId(Guid.CreateVersion7());
        var order = A.Order().HeldBy(holder).Item("1", 49.90m).Parcel(CarrierAccount.Moving, "1").Build();
        var role = new IdentityRole<Guid>(StaffRoles.Agent) { Id = Guid.CreateVersion7(), NormalizedName = "AGENT" };
        db.Customers.Add(new Customer(holder, new Contact("ada@example.org", null, "Ada Essai", null, "fr"), Some.Moment));
        db.Agreements.Add(order);
        db.Policies.Add(new PolicyVersion(1, Some.OpeningPolicy, "staff:1", Some.Moment));
        db.Roles.Add(role);
        var people = Enumerable.Range(1, Agents).Select(Person).ToList();
        db.Users.AddRange(people);
        db.UserRoles.AddRange(people.Select(person => new IdentityUserRole<Guid> { UserId = person.Id, RoleId = role.Id }));
        foreach (var claim in Enumerable.Range(0, Claims).Select(number => A.Claim().On(order).InReview().At(Some.Moment.AddSeconds(number)).Build()))
        {
            db.Claims.Add(claim);
            ClaimJournal.Write(db, claim);
        }

        await db.SaveChangesAsync();
        return people;
    }

    private static StaffAccount Person(int number)
    {
        var email = $"agent{number}@example.org";
        return new StaffAccount
        {
            Id = Guid.CreateVersion7(),
            Name = $"Agent {number}",
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
        };
    }
}
