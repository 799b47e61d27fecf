namespace TrustClaims.Web.Api.Problems;

/// <summary>A problem as it goes out (RFC 9457).</summary>
/// <param name="Type">Where problems are explained.</param>
/// <param name="Title">What kind of problem, in the reader's language.</param>
/// <param name="Status">The HTTP status again, for whoever kept the body alone.</param>
/// <param name="Detail">What is wrong with this request, in the reader's language.</param>
/// <param name="Code">Stable: programs go by it.</param>
/// <param name="Errors">Sentences by field, for mistakes in the request's form.</param>
internal sealed record ProblemAnswer(string Type, string Title, int Status, string Detail, string Code, IReadOnlyDictionary<string, string[]>? Errors)
{
    public const string ContentType = "application/problem+json";
}
