using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using TrustClaims.Application.Accounts;
using TrustClaims.Persistence.Migrating;

namespace TrustClaims.Cli.Commands;

internal static class MigrateCommand
{
    public static Command Create()
    {
        var command = new Command("migrate", "Bring the database to this version.");
        command.SetAction((_, cancellation) => Installation.Open(async services =>
        {
            var applied = await services.GetRequiredService<Migrator>().Migrate(cancellation);
            foreach (var migration in applied)
            {
                Console.Out.WriteLine($"applied {migration}");
            }

            var prepared = await services.GetRequiredService<PrepareInstallation>().Handle(cancellation);
            Console.Out.WriteLine(prepared.PublishedPolicy ? "published the opening policy as number 1" : applied.Count == 0 ? "nothing to do: the database is at this version" : "done");
            return ExitCode.Done;
        }));
        return command;
    }
}
