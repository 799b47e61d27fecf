using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using TrustClaims.Application.Imports;
using TrustClaims.Application.Policies;
using TrustClaims.Domain;
using TrustClaims.Domain.Trust;

namespace TrustClaims.Cli.Commands;

internal static class PolicyCommand
{
    private const string By = "operator";

    public static Command Create() => new("policy", "Policies as JSON.") { ShowCommand(), ExportCommand(), ImportCommand() };

    private static Command ShowCommand()
    {
        var number = Number();
        var command = new Command("show", "Print a policy: the live one, or that of a number.") { number };
        command.SetAction((parsed, cancellation) => WithPolicy(
            parsed.GetValue(number),
            json =>
            {
                Console.Out.WriteLine(json);
                return Task.CompletedTask;
            },
            cancellation));
        return command;
    }

    private static Command ExportCommand()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "Where to write it." };
        var number = Number();
        var command = new Command("export", "Write a policy into a file: the live one, or that of a number.") { file, number };
        command.SetAction((parsed, cancellation) => WithPolicy(
            parsed.GetValue(number), json => File.WriteAllTextAsync(parsed.GetValue(file)!.FullName, json + "\n", cancellation), cancellation));
        return command;
    }

    private static Command ImportCommand()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The policy as JSON." };
        var publish = new Option<bool>("--publish") { Description = "Put it into effect at once; otherwise it is a draft." };
        var reason = new Option<string?>("--reason") { Description = "Why, kept for ever with the version that is published." };
        var from = new Option<int?>("--from") { Description = "The version that the file was made from; the live one by default." };
        var undo = new Option<int?>("--undo") { Description = "The version whose changes publishing it undoes: nothing is undone unless it is meant." };
        var callOff = new Option<int[]>("--call-off") { Description = "Scheduled versions that would undo it later, and are called off." };
        var keep = new Option<int[]>("--keep") { Description = "Scheduled versions that would undo it later, and are kept." };
        var command = new Command("import", "Take a policy in as a new draft, and print its number.") { file, publish, reason, from, undo, callOff, keep };
        command.SetAction((parsed, cancellation) => Installation.Run(
            async services =>
            {
                var json = await File.ReadAllTextAsync(parsed.GetValue(file)!.FullName, cancellation);
                if (!(await services.GetRequiredService<CreateDraft>().Handle(new CreateDraftRequest(json, By, parsed.GetValue(from)), cancellation)).TryGet(out var number, out var refusal))
                {
                    return refusal is Refusal.NotFound ? Tell.Refusal(refusal, $"policy {parsed.GetValue(from)}") : Tell.Refusal(refusal, parsed.GetValue(file)!.Name);
                }

                foreach (var warning in PolicyWarnings.Of(PolicyReader.Read(json).Value))
                {
                    Tell.Line(Sentences.Of(warning));
                }

                var later = (parsed.GetValue(keep) ?? []).Select(version => (version, false)).Concat((parsed.GetValue(callOff) ?? []).Select(version => (version, true)))
                    .DistinctBy(said => said.version).ToDictionary();
                var request = new PublishPolicyRequest(number, null, 0, By, parsed.GetValue(undo), parsed.GetValue(reason), later);
                if (parsed.GetValue(publish) && (await services.GetRequiredService<PublishPolicy>().Handle(request, cancellation)).Refusal is { } no)
                {
                    return Tell.Refusal(no, $"draft {number} is kept, and not published");
                }

                Console.Out.WriteLine(number);
                return ExitCode.Done;
            },
            cancellation));
        return command;
    }

    private static Option<int?> Number() => new("--number") { Description = "Which one; the live one by default." };

    private static Task<int> WithPolicy(int? number, Func<string, Task> use, CancellationToken cancellation) => Installation.Run(
        async services =>
        {
            if (!(await services.GetRequiredService<ReadPolicy>().Handle(new ReadPolicyRequest(number, Drafts: true), cancellation)).TryGet(out var version, out var refusal))
            {
                return Tell.Refusal(refusal, number is null ? "a live policy" : $"policy {number}");
            }

            await use(version.Json);
            Tell.Line($"Policy {version.Number}, '{version.Name}', {(version.EffectiveFrom is { } from ? $"in effect from {from:u}" : version.IsCalledOff ? "called off" : "a draft")}.");
            return ExitCode.Done;
        },
        cancellation);
}
