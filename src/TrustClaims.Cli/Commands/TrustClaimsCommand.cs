using System.CommandLine;

namespace TrustClaims.Cli.Commands;

/// <summary>The whole command line, as the contract names it.</summary>
internal static class TrustClaimsCommand
{
    public static RootCommand Create() => new("TrustClaims, for operators.")
    {
        MigrateCommand.Create(),
        ImportCommand.Create(),
        SimulateCommand.Create(),
        ReplayCommand.Create(),
        VerifyCommand.Create(),
        UsersCommand.Create(),
        KeysCommand.Create(),
        LinksCommand.Create(),
        PolicyCommand.Create(),
    };
}
