using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TrustClaims.Application;
using TrustClaims.Application.Accounts;
using TrustClaims.Application.Policies;
using TrustClaims.Domain;
using TrustClaims.Persistence;
using TrustClaims.Testing.Databases;

namespace TrustClaims.Testing.Processes;

/// <summary>
/// One installation with as many web processes as a test starts: a database, a data folder and an API key that may do everything. Beside the
/// processes a test reads and writes as an operator does, through the use cases.
/// </summary>
public sealed class Deployment : IAsyncDisposable
{
    private const string By = "staff:test";

    private readonly ClaimsDatabase database;
    private readonly DirectoryInfo folder;
    private readonly Dictionary<string, string?> settings;
    private readonly ServiceProvider services;

    private Deployment(ClaimsDatabase database, DirectoryInfo folder, Dictionary<string, string?> settings)
    {
        (this.database, this.folder, this.settings) = (database, folder, settings);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration)
            .AddPersistence(configuration, folder.FullName).AddApplication(configuration, folder.FullName).BuildServiceProvider();
    }

    public string Folder => folder.FullName;

    public ClaimsDatabase Database => database;

    /// <summary>The API key, with every scope.</summary>
    public string Key { get; private set; } = "";

    /// <param name="database">Is gone with this.</param>
    /// <param name="policy">As JSON; live before the first process starts.</param>
    public static async Task<Deployment> Over(ClaimsDatabase database, string policy, params (string Name, string Value)[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("trustclaims-processes-");
        var all = new Dictionary<string, string?>
        {
            ["Data:Folder"] = folder.FullName,
            ["Database:Provider"] = database.Settings.Provider.ToString(),
            ["ConnectionStrings:TrustClaims"] = database.Settings.ConnectionString,
            ["Api:RequestsPerSecond"] = "1000000",
            ["Demonstration:Load"] = "false",
        };
        foreach (var (name, value) in settings)
        {
            all[name] = value;
        }

        var deployment = new Deployment(database, folder, all);
        await deployment.Publish(policy);
        deployment.Key = (await deployment.Do<CreateApiKey, Result<CreatedApiKey>>(create => create.Handle(new("test", ApiScopes.All), default))).Value.Key;
        return deployment;
    }

    public Task<AppProcess> Start() => AppProcess.Start(Folder, settings);

    /// <summary>Another program beside it, with the same settings and some of its own.</summary>
    public Task<AppProcess> Start(IEnumerable<string> words, params IEnumerable<KeyValuePair<string, string?>> own) =>
        AppProcess.Start(words, Folder, settings.Concat(own));

    /// <summary>Calls a use case in a scope of its own.</summary>
    public async Task<T> Do<TUseCase, T>(Func<TUseCase, Task<T>> act)
        where TUseCase : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TUseCase>());
    }

    public Task<T> With<T>(Func<ClaimsDb, Task<T>> read) => Do<ClaimsDb, T>(read);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await database.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private async Task Publish(string policy)
    {
        var number = (await Do<CreateDraft, Result<int>>(create => create.Handle(new CreateDraftRequest(policy, By), default))).Value;
        var version = await With(db => db.Policies.Where(one => one.Number == number).Select(one => one.Version).SingleAsync());
        var published = await Do<PublishPolicy, Result<Done>>(publish => publish.Handle(new PublishPolicyRequest(number, null, version, By), default));
        if (published.Refusal is { } refusal)
        {
            throw new InvalidOperationException($"The policy was refused: {refusal}");
        }
    }
}
