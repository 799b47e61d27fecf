using System.Globalization;
using TrustClaims.Domain;
using TrustClaims.Web.Api.Json;

namespace TrustClaims.Web.Api.Problems;

internal static class ProblemWriting
{
    public static async Task Write(this HttpContext context, ApiProblem problem)
    {
        // Some problems come before the languages are sorted out, or long after.
        CultureInfo.CurrentUICulture = ReaderLanguage.Of(context.Request);
        var answer = context.RequestServices.GetRequiredService<ProblemSentences>().Of(problem);
        context.Response.StatusCode = problem.Status;
        context.Response.Headers.ContentLanguage = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        await context.Response.WriteAsJsonAsync(answer, ApiJson.Options, ProblemAnswer.ContentType, context.RequestAborted);
    }

    public static IResult ToResult(this ApiProblem problem) => new ProblemResult(problem);

    public static IResult ToResult(this Refusal refusal) => ApiProblem.Of(refusal).ToResult();

    private sealed class ProblemResult(ApiProblem problem) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => httpContext.Write(problem);
    }
}
