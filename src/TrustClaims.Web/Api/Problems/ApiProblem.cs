using TrustClaims.Domain;

namespace TrustClaims.Web.Api.Problems;

/// <summary>An answer that is not what was asked for, before it is put into words.</summary>
/// <param name="Code">Stable, for programs.</param>
/// <param name="Refusal">Where it was a use case that said no: it has words of its own.</param>
/// <param name="Arguments">What the API's own sentence for the code names.</param>
/// <param name="Errors">Single mistakes, each with its place in the request.</param>
internal sealed record ApiProblem(int Status, string Code, Refusal? Refusal, IReadOnlyList<object> Arguments, IReadOnlyList<FieldError> Errors)
{
    public ApiProblem(int status, string code, params object[] arguments)
        : this(status, code, null, arguments, [])
    {
    }

    /// <summary>What is wrong with the request's own form.</summary>
    public static ApiProblem Invalid(params IReadOnlyList<FieldError> errors) => Of(new Refusal.Invalid(errors));

    public static ApiProblem Of(Refusal refusal) => new(StatusOf(refusal), refusal.Code, refusal, [], refusal switch
    {
        Refusal.Invalid(var errors) => errors,
        Refusal.PolicyNotValid(var errors) => errors,
        Refusal.ReasonRequired => [new FieldError("reason", refusal.Code)],
        _ => [],
    });

    // What the server knows stands against it: 404 not there, 409 no longer so; else the request is understood and cannot be done.
    private static int StatusOf(Refusal refusal) => refusal switch
    {
        Refusal.Invalid or Refusal.PolicyNotValid or Refusal.ReasonRequired => StatusCodes.Status400BadRequest,
        Refusal.NotFound or Refusal.NotRecognised or Refusal.LinkNotValid => StatusCodes.Status404NotFound,
        Refusal.StaleVersion or Refusal.NotInThisState or Refusal.SettlementStarted or Refusal.OutcomeContradicts or Refusal.PolicyAlreadyPublished =>
            StatusCodes.Status409Conflict,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
