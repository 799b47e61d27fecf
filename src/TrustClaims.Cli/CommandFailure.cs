namespace TrustClaims.Cli;

/// <summary>A command cannot go on, for a reason that one sentence tells.</summary>
internal sealed class CommandFailure(string sentence, int exitCode = ExitCode.FoundWrong) : Exception(sentence)
{
    public int ExitCode { get; } = exitCode;
}
