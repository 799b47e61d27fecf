using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using TrustClaims.Application.Accounts;

namespace TrustClaims.Cli.Commands;

internal static class KeysCommand
{
    public static Command Create() => new("keys", "Keys for integrations.") { CreateCommand(), ListCommand(), RevokeCommand() };

    private static Command CreateCommand()
    {
        var name = new Option<string>("--name") { Description = "What the key is for; it stands in the audit trail.", Required = true };
        var scopes = new Option<string[]>("--scope") { Description = $"What it may do, once or more: {string.Join(", ", ApiScopes.All)}.", Required = true };
        scopes.AcceptOnlyFromAmong([.. ApiScopes.All]);
        var command = new Command("create", "Make a key and print it, this once.") { name, scopes };
        command.SetAction((parsed, cancellation) => Installation.Run(
            async services =>
            {
                var request = new CreateApiKeyRequest(parsed.GetValue(name)!, parsed.GetValue(scopes)!);
                if (!(await services.GetRequiredService<CreateApiKey>().Handle(request, cancellation)).TryGet(out var created, out var refusal))
                {
                    return Tell.Refusal(refusal);
                }

                Console.Out.WriteLine(created.Key);
                Tell.Line($"Key {created.Id}: keep it now, only its fingerprint is stored.");
                return ExitCode.Done;
            },
            cancellation));
        return command;
    }

    private static Command ListCommand()
    {
        var command = new Command("list", "Print all keys, the newest first.");
        command.SetAction((_, cancellation) => Installation.Run(
            async services =>
            {
                foreach (var key in await services.GetRequiredService<ListApiKeys>().Handle(cancellation))
                {
                    var state = key.RevokedAt is { } revoked ? $"revoked {revoked:u}" : "in use";
                    Console.Out.WriteLine($"{key.Id}\t{key.Name}\t{string.Join(' ', key.Scopes)}\tcreated {key.CreatedAt:u}\t{state}");
                }

                return ExitCode.Done;
            },
            cancellation));
        return command;
    }

    private static Command RevokeCommand()
    {
        var key = new Argument<string>("KEY") { Description = "The name or the id of a key in use." };
        var command = new Command("revoke", "Make a key worthless, at once.") { key };
        command.SetAction((parsed, cancellation) => Installation.Run(
            async services =>
            {
                var revoked = await services.GetRequiredService<RevokeApiKey>().Handle(new RevokeApiKeyRequest(parsed.GetValue(key)!), cancellation);
                if (revoked.Refusal is { } refusal)
                {
                    return Tell.Refusal(refusal, $"a key in use named '{parsed.GetValue(key)}'");
                }

                Tell.Line("Revoked.");
                return ExitCode.Done;
            },
            cancellation));
        return command;
    }
}
