using System.CommandLine.Parsing;

namespace TrustClaims.Cli.Commands;

internal static class Aside
{
    /// <summary>Rejected rows are never written over the file that is being read.</summary>
    public static void Check(CommandResult result, FileInfo? input, FileInfo? rejected)
    {
        if (input is not null && rejected is not null && Path.GetFullPath(input.FullName) == Path.GetFullPath(rejected.FullName))
        {
            result.AddError("--rejected is the file that is read.");
        }
    }
}
