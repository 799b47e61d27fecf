using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using TrustClaims.Application.Imports;
using TrustClaims.Application.Settings;
using TrustClaims.Application.Simulations;

namespace TrustClaims.Cli.Commands;

internal static class ReplayCommand
{
    public static Command Create()
    {
        var since = new Option<string?>("--since") { Description = "Only decisions made from this day on (2026-01-31) or instant (with its offset)." };
        var command = new Command("replay", "Decide every stored decision again, from its stored facts and policy.") { since };
        command.Validators.Add(result =>
        {
            if (result.GetValue(since) is { } text && !FileTimes.TryDay(text, out _) && !FileTimes.TryInstant(text, out _))
            {
                result.AddError($"'{text}' is no date such as 2026-01-31.");
            }
        });
        command.SetAction((parsed, cancellation) => Installation.Run(
            async services =>
            {
                var from = Since(parsed.GetValue(since), services.GetRequiredService<ShopOptions>());
                var report = await services.GetRequiredService<ReplayDecisions>().Handle(new ReplayDecisionsRequest(from), cancellation);
                foreach (var difference in report.Differences)
                {
                    Console.Out.WriteLine($"{difference.Claim} decision {difference.Number}, policy {difference.Policy}");
                    Console.Out.WriteLine($"  stored: {difference.Stored}");
                    Console.Out.WriteLine($"  again:  {difference.Again}");
                }

                Console.Out.WriteLine($"{report.Decisions} decision(s) decided again, {report.Differences.Count} differ");
                return report.Differences.Count == 0 ? ExitCode.Done : ExitCode.FoundWrong;
            },
            cancellation));
        return command;
    }

    private static DateTimeOffset? Since(string? text, ShopOptions shop) => text is null ? null
        : FileTimes.TryDay(text, out var day) ? shop.PromiseTimes.StartOf(day)
        : FileTimes.TryInstant(text, out var instant) ? instant.ToUniversalTime() : null;
}
