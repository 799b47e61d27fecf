using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using TrustClaims.Application.Simulations;

namespace TrustClaims.Cli.Commands;

internal static class SimulateCommand
{
    public static Command Create()
    {
        var policy = new Option<FileInfo>("--policy") { Description = "The policy to replay, as JSON.", Required = true };
        var history = new Option<FileInfo?>("--history") { Description = "A CSV file (or .csv.gz) of past claims; without it, the database's history." };
        var mapping = new Option<FileInfo?>("--mapping") { Description = "How the file's columns become claims." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var rejected = new Option<FileInfo?>("--rejected") { Description = "Write the rows that cannot be read there." };
        var command = new Command("simulate", "Replay a policy over a history; nothing is written.") { policy, history, mapping, json, rejected };
        command.Validators.Add(result =>
        {
            if (result.GetValue(history) is null && (result.GetValue(mapping) is not null || result.GetValue(rejected) is not null))
            {
                result.AddError("--mapping and --rejected go with --history.");
            }
        });
        command.Validators.Add(result => Aside.Check(result, result.GetValue(history), result.GetValue(rejected)));
        command.SetAction(async (parsed, cancellation) =>
        {
            var simulated = parsed.GetValue(history) is { } file
                ? await OverFile(
                    new SimulateFileRequest(parsed.GetValue(policy)!.FullName, file.FullName, parsed.GetValue(mapping)?.FullName, parsed.GetValue(rejected)?.FullName),
                    cancellation)
                : await OverDatabase(parsed.GetValue(policy)!, cancellation);
            if (simulated is null)
            {
                return ExitCode.FoundWrong;
            }

            Console.Out.WriteLine(parsed.GetValue(json) ? SimulationJson.Text(simulated) : SimulationText.Of(simulated));
            if (simulated.RejectedRows > 0)
            {
                Tell.Line($"{simulated.RejectedRows} row(s) could not be read{(parsed.GetValue(rejected) is { } path ? $": see {path.FullName}" : "; --rejected PATH keeps them")}.");
            }

            return simulated.RejectedRows > 0 ? ExitCode.InPart : ExitCode.Done;
        });
        return command;
    }

    private static async Task<Simulated?> OverFile(SimulateFileRequest request, CancellationToken cancellation)
    {
        var zone = Settings.Zone();
        var result = await Bar.Show("Simulating", progress => Task.Run(
            () => new SimulateFile(zone, TimeProvider.System).Handle(request with { Progress = progress }, cancellation), cancellation));
        if (result.TryGet(out var simulated, out var refusal))
        {
            return simulated;
        }

        Tell.Refusal(refusal);
        return null;
    }

    private static async Task<Simulated?> OverDatabase(FileInfo policy, CancellationToken cancellation)
    {
        var json = await File.ReadAllTextAsync(policy.FullName, cancellation);
        Simulated? found = null;
        await Installation.Run(
            async services =>
            {
                if ((await services.GetRequiredService<Simulate>().Handle(new SimulateRequest(json), cancellation)).TryGet(out found, out var refusal))
                {
                    return ExitCode.Done;
                }

                return Tell.Refusal(refusal);
            },
            cancellation);
        return found;
    }
}
