namespace TrustClaims.Cli;

/// <summary>What the process answers to its caller.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Something was looked at and found wrong, or could not be done.</summary>
    public const int FoundWrong = 1;

    /// <summary>Done, but for some rows.</summary>
    public const int InPart = 2;

    public const int WrongUse = 64;
}
