using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TrustClaims.Application;
using TrustClaims.Application.Accounts;
using TrustClaims.Application.Claims;
using TrustClaims.Application.FollowUps;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Customers;
using TrustClaims.Domain.Policies;
using TrustClaims.Domain.Trust;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Accounts;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Databases;

namespace TrustClaims.Testing.Installing;

/// <summary>The claims service as it runs, on a real database in a folder of its own, with a clock that the test moves. No web, no workers.</summary>
public sealed class Installation : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly SqliteDatabase database;

    private Installation(ServiceProvider services, SqliteDatabase database, MovableClock clock) => (this.services, this.database, Clock) = (services, database, clock);

    public MovableClock Clock { get; }

    /// <summary>The number drawn for each claim that is answered at once: 1, nobody, until a test says otherwise.</summary>
    public double Draw { get; set; } = 1;

    public string Folder => Path.GetDirectoryName(database.File)!;

    /// <summary>People are there day and night: a due time is moved only in tests that are about that.</summary>
    public static IReadOnlyList<KeyValuePair<string, string?>> OpenAllWeek { get; } =
    [
        new("Calendar:Country", ""), new("Calendar:CarryOut", string.Join(' ', Enum.GetValues<DayOfWeek>())),
        .. Enum.GetValues<DayOfWeek>().Select(day => new KeyValuePair<string, string?>($"Calendar:Hours:{day}", "00:00-24:00")),
    ];

    /// <summary>For a context of a test's own, beside those of the use cases.</summary>
    public ClaimsDatabase Database => database;

    /// <param name="policy">Live from the start as number 1; the opening policy when null.</param>
    /// <param name="settings">Over the usual ones, as in configuration: <c>Database:Provider</c> ...</param>
    public static async Task<Installation> Start(TrustPolicy? policy = null, IEnumerable<KeyValuePair<string, string?>>? settings = null)
    {
        var database = await SqliteDatabase.Create();
        var folder = Path.GetDirectoryName(database.File)!;
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Data:Folder", folder), new("Shop:ChangeOfMindMinutes", "15"), .. OpenAllWeek]).AddInMemoryCollection(settings ?? []).Build();
        var clock = new MovableClock(Some.Moment);
        Installation? installation = null;
        var services = new ServiceCollection().AddLogging().AddSingleton(new FollowUpDraw(() => installation?.Draw ?? 1)).AddSingleton<TimeProvider>(clock).AddSingleton<IConfiguration>(configuration)
            .AddPersistence(configuration, folder).AddApplication(configuration, folder);
        installation = new Installation(services.BuildServiceProvider(validateScopes: true), database, clock);
        await installation.Publish(policy ?? Some.OpeningPolicy);
        return installation;
    }

    /// <summary>Calls a use case in a scope of its own, as a request does.</summary>
    public async Task<T> Do<TUseCase, T>(Func<TUseCase, Task<T>> act)
        where TUseCase : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TUseCase>());
    }

    public Task<T> With<T>(Func<ClaimsDb, Task<T>> read) => Do<ClaimsDb, T>(read);

    public async Task With(Func<ClaimsDb, Task> act) => await Do<ClaimsDb, bool>(async db =>
    {
        await act(db);
        return true;
    });

    public Task Publish(TrustPolicy policy) => With(async db =>
    {
        var number = await db.Policies.CountAsync() + 1;
        var version = new PolicyVersion(number, policy, "staff:test", Clock.GetUtcNow());
        version.Publish("staff:test", Clock.GetUtcNow(), Clock.GetUtcNow());
        db.Policies.Add(version);
        await db.SaveChangesAsync();
    });

    public async Task<CustomerId> Customer(string email = "ada@example.org", int knownForDays = 200)
    {
        var now = Clock.GetUtcNow();
        var customer = new Customer(
            new CustomerId(Guid.CreateVersion7(now)), new Contact(email, null, "Ada Essai", now.AddDays(-knownForDays), "fr"), now.AddDays(-knownForDays));
        await With(async db =>
        {
            db.Customers.Add(customer);
            await db.SaveChangesAsync();
        });
        return customer.Id;
    }

    public async Task<TAgreement> Keep<TAgreement>(TAgreement agreement)
        where TAgreement : Agreement
    {
        await With(async db =>
        {
            db.Agreements.Add(agreement);
            await db.SaveChangesAsync();
        });
        return agreement;
    }

    /// <summary>An order of one item, in a parcel that its carrier is still moving, expected ten days ago.</summary>
    public Task<Order> Order(CustomerId holder, decimal paid = 49.90m) =>
        Keep(A.Order().HeldBy(holder).Item("1", paid).Parcel(CarrierAccount.Moving, "1").Build());

    public Task<Result<DeclaredClaim>> Declare(Agreement agreement, Func<DeclareClaimRequest, DeclareClaimRequest>? change = null)
    {
        var items = agreement.Items.Select(item => new DeclaredItem(item.Id, item.Quantity)).ToList();
        var type = agreement is Order ? ClaimType.LostParcel : ClaimType.BrokenItem;
        var day = agreement is Order ? (DateOnly?)null : DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);
        var request = new DeclareClaimRequest(
            agreement.Id, type, items, null, day, null, null, Channel.Page, Declarant.Holder, Actor.Customer, null);
        return Do<DeclareClaim, Result<DeclaredClaim>>(declare => declare.Handle(change?.Invoke(request) ?? request, CancellationToken.None));
    }

    public Task<Claim> Claim(DeclaredClaim declared) => With(db => db.Claims.AsNoTracking().Whole().SingleAsync(claim => claim.Id == declared.Id));

    /// <summary>A person of ours who may rule.</summary>
    public async Task<string> Agent(string email = "lea@example.org", string name = "Léa Martin", string role = StaffRoles.Agent, bool active = true)
    {
        await With(async db =>
        {
            var id = Guid.CreateVersion7(Clock.GetUtcNow());
            var known = await db.Roles.SingleOrDefaultAsync(one => one.Name == role);
            if (known is null)
            {
                known = new(role) { Id = Guid.CreateVersion7(Clock.GetUtcNow()), NormalizedName = role.ToUpperInvariant() };
                db.Roles.Add(known);
            }

            db.Users.Add(new StaffAccount
            {
                Id = id,
                Email = email,
                NormalizedEmail = email.ToUpperInvariant(),
                UserName = email,
                NormalizedUserName = email.ToUpperInvariant(),
                Name = name,
                IsActive = active,
            });
            db.UserRoles.Add(new() { UserId = id, RoleId = known.Id });
            await db.SaveChangesAsync();
        });
        return email;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await database.DisposeAsync();
    }
}
