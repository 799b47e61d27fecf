using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Accounts;

namespace TrustClaims.Testing.Web;

/// <summary>The whole web application over a database of its own, which is gone with it.</summary>
/// <example>
/// <code>
/// await using var app = await App.Start();
/// using var visitor = app.CreateClient();
/// using var agent = await app.SignedInAs("agent");
/// </code>
/// </example>
public sealed class App : IAsyncDisposable
{
    public const string Password = "a sentence for tests";

    private readonly AppFactory factory;

    private App(AppFactory factory) => this.factory = factory;

    public IServiceProvider Services => factory.Services;

    public MovableClock Clock => factory.Clock;

    public string DataFolder => factory.DataFolder;

    /// <summary>The number drawn for each claim that is answered at once: 1, nobody, until a test says otherwise.</summary>
    public double Draw
    {
        get => factory.Draw;
        set => factory.Draw = value;
    }

    /// <summary>The address at which a browser reaches it, after <see cref="Listen"/> alone.</summary>
    public Uri Address => factory.ClientOptions.BaseAddress;

    /// <param name="settings">What this test configures otherwise: <c>("Limits:Declare", "2")</c>.</param>
    public static Task<App> Start(params (string Key, string Value)[] settings) => Start(listen: false, settings);

    /// <summary>The same behind a real port of this machine, for a browser.</summary>
    public static Task<App> Listen(params (string Key, string Value)[] settings) => Start(listen: true, settings);

    /// <summary>A visitor with cookies of their own, who sees redirects as they are.</summary>
    public HttpClient CreateClient(string language = "fr")
    {
        var client = factory.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = factory.ClientOptions.BaseAddress });
        client.DefaultRequestHeaders.AcceptLanguage.Add(new StringWithQualityHeaderValue(language));
        return client;
    }

    /// <summary>A person of ours with that role, signed in as they would be: <c>agent@example.org</c>, unless another e-mail is given.</summary>
    public async Task<HttpClient> SignedInAs(string role, string? email = null)
    {
        email ??= $"{role}@example.org";
        await Account(role, email);
        var client = CreateClient();
        using var answer = await client.Submit("/sign-in", ("Email", email), ("Password", Password));
        return answer.StatusCode == HttpStatusCode.Redirect ? client : throw new InvalidOperationException($"{email} was not signed in: {answer.StatusCode}.");
    }

    /// <summary>An account that can sign in with <see cref="Password"/>; the same each time.</summary>
    public async Task<StaffAccount> Account(string role, string email)
    {
        await using var scope = Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<StaffAccount>>();
        if (await accounts.FindByEmailAsync(email) is { } known)
        {
            return known;
        }

        var roles = scope.ServiceProvider.GetRequiredService<RoleManager<IdentityRole<Guid>>>();
        if (!await roles.RoleExistsAsync(role))
        {
            Hold(await roles.CreateAsync(new IdentityRole<Guid>(role) { Id = NewId() }));
        }

        var account = new StaffAccount { Id = NewId(), UserName = email, Email = email, Name = $"Test {email.Split('@')[0]}" };
        Hold(await accounts.CreateAsync(account, Password));
        Hold(await accounts.AddToRoleAsync(account, role));
        return account;
    }

    /// <summary>Does something with the database, in a scope of its own.</summary>
    public async Task<T> InDatabase<T>(Func<ClaimsDb, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<ClaimsDb>());
    }

    /// <summary>Calls a use case, in a scope of its own.</summary>
    public async Task<T> Use<TUseCase, T>(Func<TUseCase, Task<T>> work)
        where TUseCase : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TUseCase>());
    }

    public ValueTask DisposeAsync() => factory.DisposeAsync();

    private static Task<App> Start(bool listen, (string Key, string Value)[] settings)
    {
        var factory = new AppFactory(settings);
        if (listen)
        {
            factory.UseKestrel(0);
        }

        factory.StartServer();
        return Task.FromResult(new App(factory));
    }

    private Guid NewId() => Guid.CreateVersion7(Clock.GetUtcNow());

    private static void Hold(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join("; ", result.Errors.Select(error => error.Description)));
        }
    }
}
