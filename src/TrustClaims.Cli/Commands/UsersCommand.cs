using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using TrustClaims.Application.Accounts;

namespace TrustClaims.Cli.Commands;

internal static class UsersCommand
{
    public static Command Create() => new("users", "Accounts of people of ours.")
    {
        CreateCommand(),
        EndCommand("close", "Somebody leaves: they can neither sign in nor answer any more.", active: false),
        EndCommand("reopen", "Somebody comes back, with the password they had.", active: true),
    };

    private static Command EndCommand(string name, string description, bool active)
    {
        var email = new Argument<string>("EMAIL") { Description = "What the person signs in with." };
        var command = new Command(name, description) { email };
        command.SetAction((parsed, cancellation) => Installation.Run(
            async services =>
            {
                var mail = parsed.GetValue(email)!;
                var done = await services.GetRequiredService<CloseStaffAccount>().Handle(new CloseStaffAccountRequest(mail, active), cancellation);
                if (done.Refusal is { } refusal)
                {
                    return Tell.Refusal(refusal, mail);
                }

                Tell.Line($"The account of {mail} is {(active ? "open" : "closed")}.");
                return ExitCode.Done;
            },
            cancellation));
        return command;
    }

    private static Command CreateCommand()
    {
        var email = new Option<string>("--email") { Description = "What the person signs in with.", Required = true };
        var role = new Option<string>("--role") { Description = "agent, manager or administrator.", Required = true };
        role.AcceptOnlyFromAmong([.. StaffRoles.All]);
        var name = new Option<string?>("--name") { Description = "The real name, which customers read; what stands before the @ by default." };
        var fromInput = new Option<bool>("--password-stdin") { Description = "Take the password from the first line of standard input; otherwise one is made and printed." };
        var command = new Command("create", "Make an account.") { email, role, name, fromInput };
        command.SetAction((parsed, cancellation) => Installation.Run(
            async services =>
            {
                var mail = parsed.GetValue(email)!;
                var given = parsed.GetValue(fromInput) ? await Console.In.ReadLineAsync(cancellation) ?? "" : null;
                var request = new CreateStaffAccountRequest(mail, parsed.GetValue(name) ?? mail.Split('@')[0], parsed.GetValue(role)!, given);
                if (!(await services.GetRequiredService<CreateStaffAccount>().Handle(request, cancellation)).TryGet(out var account, out var refusal))
                {
                    return Tell.Refusal(refusal, mail);
                }

                Tell.Line(given is null ? $"The account of {mail} is made; its password, shown this once:" : $"The account of {mail} is made.");
                if (given is null)
                {
                    Console.Out.WriteLine(account.Password);
                }

                return ExitCode.Done;
            },
            cancellation));
        return command;
    }
}
