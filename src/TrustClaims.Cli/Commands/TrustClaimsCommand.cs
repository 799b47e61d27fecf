using System.CommandLine;

namespace TrustClaims.Cli.Commands;

/// <summary>The whole command line, as docs/guides/command-line.md describes it.</summary>
internal static class TrustClaimsCommand
{
    public static RootCommand Create() => new("TrustClaims, for operators.")
    {
        SimulateCommand.Create(),
    };
}
