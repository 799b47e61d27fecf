using TrustClaims.Application.Words;
using TrustClaims.Domain;

namespace TrustClaims.Web.Api.Problems;

/// <summary>Puts problems into words, in the language of the current reader: the API's own where it has some, else as everywhere.</summary>
internal sealed class ProblemSentences(WordsOf words, RefusalSentences refusals)
{
    public ProblemAnswer Of(ApiProblem problem) => new(
        "/docs/api#problems",
        words.Api[$"status.{problem.Status}"],
        problem.Status,
        Say(problem),
        problem.Code,
        problem.Errors.Count == 0 ? null : ByField(problem.Errors));

    public IReadOnlyDictionary<string, string[]> ByField(IReadOnlyList<FieldError> errors) =>
        errors.GroupBy(error => error.Path).ToDictionary(group => group.Key, group => group.Select(Say).ToArray());

    // Where a page would speak of what was filled in, the API speaks of the request.
    private string Say(ApiProblem problem) => problem.Refusal is { } refusal && !words.Api.Has($"problem.{problem.Code}")
        ? refusals.Say(refusal)
        : words.Api[$"problem.{problem.Code}", [.. problem.Arguments]];

    private string Say(FieldError error) => words.Api.Has($"field.{error.Code}") ? words.Api[$"field.{error.Code}", [.. error.Arguments]] : refusals.Say(error);
}
