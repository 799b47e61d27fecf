using System.CommandLine;
using TrustClaims.Cli;
using TrustClaims.Cli.Commands;

var parsed = TrustClaimsCommand.Create().Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors)
    {
        Tell.Line(error.Message);
    }

    Tell.Line("'trustclaims --help' shows the commands.");
    return ExitCode.WrongUse;
}

try
{
    return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception mistake)
{
    return Failures.Tell(mistake);
}
