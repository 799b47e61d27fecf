using System.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrustClaims.Application.Accounts;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Accounts;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Databases;
using TrustClaims.Testing.Processes;
using TrustClaims.Testing.Web;
using TrustClaims.Web.Live;

namespace TrustClaims.Benchmarks.Desks;

/// <summary>A shop of one size: its database, a real process of the application over it, and an agent who has signed in.</summary>
internal sealed class Shop : IAsyncDisposable
{
    private const string Email = "ada@example.org";
    private const string Password = "a sentence for tests";

    private readonly ClaimsDatabase database;
    private readonly Deployment deployment;
    private readonly AppProcess app;
    private readonly ServiceProvider services;

    private Shop(ClaimsDatabase database, Deployment deployment, AppProcess app, int orders)
    {
        (this.database, this.deployment, this.app, Orders, Random) = (database, deployment, app, orders, new Random(orders));
        Agent = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { BaseAddress = app.Address };
        services = new ServiceCollection().AddScoped(_ => database.Open()).BuildServiceProvider();
    }

    public int Orders { get; }

    public Random Random { get; }

    public HttpClient Agent { get; }

    public string Folder => deployment.Folder;

    public static async Task<Shop> Open(DatabaseProvider provider, int orders, int waiting)
    {
        ClaimsDatabase database = provider == DatabaseProvider.Sqlite ? await SqliteDatabase.Create() : await PostgreSqlClaimsDatabase.Durable();
        var deployment = await Deployment.Over(
            database, Some.OpeningJson, ("Workers:Enabled", "false"), ("Serilog:MinimumLevel:Override:TrustClaims.Web", "Information"));
        var shop = new Shop(database, deployment, await deployment.Start(), orders);
        await shop.Claimed();
        await using (var db = database.Open())
        {
            var agent = await Employ(db);
            await new ManyRows(db, orders, agent).Make(waiting);
        }

        using var signedIn = await shop.Agent.Submit("/sign-in", ("Email", Email), ("Password", Password));
        return shop;
    }

    /// <summary>Of those that wait all but so many are answered.</summary>
    public async Task Answer(int left)
    {
        await using var db = database.Open();
        await new ManyRows(db, Orders, default).Answer(left);
    }

    /// <summary>Reads the mark by which open pages notice that the queue is another, so often.</summary>
    /// <returns>Milliseconds.</returns>
    public async Task<List<double>> Marks(int count)
    {
        var took = new List<double>();
        for (var mark = 0; mark < count; mark++)
        {
            using var pulse = new DeskPulse(services.GetRequiredService<IServiceScopeFactory>(), TimeProvider.System);
            var started = Stopwatch.GetTimestamp();
            await pulse.Read(default);
            took.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return took;
    }

    public async ValueTask DisposeAsync()
    {
        Agent.Dispose();
        await app.DisposeAsync();
        await services.DisposeAsync();
        await deployment.DisposeAsync();
    }

    /// <returns>Who they are.</returns>
    private static async Task<Guid> Employ(ClaimsDb db)
    {
        var (person, role) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var account = new StaffAccount
        {
            Id = person,
            Name = "Ada",
            Email = Email,
            NormalizedEmail = Email.ToUpperInvariant(),
            UserName = Email,
            NormalizedUserName = Email.ToUpperInvariant(),
            SecurityStamp = $"{person:N}",
        };
        account.PasswordHash = new PasswordHasher<StaffAccount>().HashPassword(account, Password);
        db.Users.Add(account);
        if (await db.Roles.SingleOrDefaultAsync(one => one.Name == StaffRoles.Agent) is { } known)
        {
            role = known.Id;
        }
        else
        {
            db.Roles.Add(new IdentityRole<Guid>(StaffRoles.Agent) { Id = role, NormalizedName = StaffRoles.Agent.ToUpperInvariant() });
        }

        db.UserRoles.Add(new() { UserId = person, RoleId = role });
        await db.SaveChangesAsync();
        return person;
    }

    // One claim that went through the door, of which the others are copies.
    private async Task Claimed()
    {
        const string number = "FR-1";
        using var shop = app.Caller(deployment.Key);
        using var put = await shop.PutAsync("/api/v1/orders", ApiBodies.Orders([number], TimeProvider.System.GetUtcNow(), _ => Email, _ => [310m]));
        put.EnsureSuccessStatusCode();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/claims") { Content = ApiBodies.LostParcel(number, Email) };
        request.Headers.Add("Idempotency-Key", number);
        using var answer = await shop.SendAsync(request);
        answer.EnsureSuccessStatusCode();
    }
}
