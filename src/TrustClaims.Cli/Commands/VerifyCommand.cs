using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using TrustClaims.Application.Accounts;

namespace TrustClaims.Cli.Commands;

internal static class VerifyCommand
{
    public static Command Create()
    {
        var command = new Command("verify", "Check the audit chains, settlements, promises and letters.");
        command.SetAction((_, cancellation) => Installation.Run(
            async services =>
            {
                var report = await services.GetRequiredService<VerifyBooks>().Handle(cancellation);
                var audit = report.Audit;
                if (audit.Broken is { } broken)
                {
                    Console.Out.WriteLine($"audit {broken.Subject}, entry {broken.Number}: {broken.Why}");
                }

                foreach (var mistake in report.Mistakes)
                {
                    Console.Out.WriteLine($"{mistake.Subject}: {mistake.Sentence}");
                }

                foreach (var late in report.Overdue)
                {
                    Console.Out.WriteLine($"{late.Subject}: {late.Sentence}");
                }

                Console.Out.WriteLine($"{report.Claims} claim(s), {audit.Entries} audit entries, {audit.Seals} seal(s): {(report.IsRight ? "all is right" : "something is wrong")}");
                if (audit.Unsealed > 0)
                {
                    Console.Out.WriteLine($"{audit.Unsealed} of the newest entries are not sealed yet, the oldest of {audit.UnsealedSince:u}");
                }

                return report.IsRight ? ExitCode.Done : ExitCode.FoundWrong;
            },
            cancellation));
        return command;
    }
}
