using System.Data.Common;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace TrustClaims.Cli;

/// <summary>What only a broken machine or a bug can cause, told in one sentence: operators are shown no stack traces.</summary>
internal static class Failures
{
    public static int Tell(Exception mistake)
    {
        Cli.Tell.Line(Sentence(mistake));
        return (mistake as CommandFailure)?.ExitCode ?? ExitCode.FoundWrong;
    }

    private static string Sentence(Exception mistake) => mistake switch
    {
        CommandFailure failure => failure.Message,
        OperationCanceledException => "Stopped.",
        ValidationException settings => "A setting is wrong: " + string.Join(" ", settings.Errors.Select(error => error.ErrorMessage)),
        DbException or DbUpdateException => $"The database could not do it: {FirstLine(mistake.GetBaseException())}",
        IOException or UnauthorizedAccessException => FirstLine(mistake),
        _ => $"This should not have happened ({mistake.GetType().Name}): {FirstLine(mistake)}",
    };

    private static string FirstLine(Exception mistake) => mistake.Message.ReplaceLineEndings("\n").Split('\n')[0];
}
