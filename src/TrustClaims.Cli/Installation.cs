using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TrustClaims.Application;
using TrustClaims.Application.Accounts;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Migrating;

namespace TrustClaims.Cli;

/// <summary>The use cases over the installation's database, for commands that need it.</summary>
internal static class Installation
{
    /// <summary>Runs a command over a database that is at this version.</summary>
    public static Task<int> Run(Func<IServiceProvider, Task<int>> command, CancellationToken cancellation) => Open(
        async services =>
        {
            var pending = await services.GetRequiredService<Migrator>().Pending(cancellation);
            return pending.Count > 0
                ? throw new CommandFailure("The database is not at this version: run 'trustclaims migrate' first.")
                : await command(services);
        });

    /// <summary>Runs a command over whatever database is there, or none yet.</summary>
    public static async Task<int> Open(Func<IServiceProvider, Task<int>> command)
    {
        var services = new ServiceCollection();
        var configuration = Settings.Read();
        services.AddSingleton(TimeProvider.System).AddLogging(log => log.ClearProviders());
        try
        {
            services.AddPersistence(configuration, Settings.Folder).AddApplication(configuration, Settings.Folder).AddStaffIdentity();
        }
        catch (InvalidOperationException setting)
        {
            throw new CommandFailure(setting.Message);
        }

        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        return await command(scope.ServiceProvider);
    }
}
