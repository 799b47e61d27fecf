using TrustClaims.Domain;

namespace TrustClaims.Application.Imports;

/// <summary>What is wrong with a whole file, so that nothing of it can be trusted.</summary>
internal static class FileMistake
{
    public static Refusal Of(string code, params IReadOnlyList<object> arguments) => new Refusal.Invalid([new FieldError("", code, arguments)]);
}
