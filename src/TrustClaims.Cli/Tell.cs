using TrustClaims.Application.Imports;
using TrustClaims.Domain;

namespace TrustClaims.Cli;

/// <summary>What goes to standard error: everything but results.</summary>
internal static class Tell
{
    public static void Line(string sentence) => Console.Error.WriteLine(sentence);

    /// <summary>Each mistake on a line of its own.</summary>
    /// <param name="about">What the refusal is about: a file, a number.</param>
    public static int Refusal(Refusal refusal, string? about = null)
    {
        var start = about is null ? "" : $"{about}: ";
        var errors = refusal switch
        {
            Refusal.Invalid invalid => invalid.Errors,
            Refusal.PolicyNotValid policy => policy.Errors,
            _ => [new FieldError("", refusal.Code, [.. refusal.Arguments])],
        };
        foreach (var error in errors)
        {
            Line(start + Sentences.Of(error));
        }

        return ExitCode.FoundWrong;
    }
}
