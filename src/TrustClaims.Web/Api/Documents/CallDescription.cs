using TrustClaims.Web.Api.Problems;

namespace TrustClaims.Web.Api.Documents;

/// <summary>Which body a call takes: it is read by hand, so that a mistake is answered with its path.</summary>
internal sealed record BodyDescription(Type Body);

/// <summary>Says of a call what it takes and what it answers.</summary>
internal static class CallDescription
{
    public static RouteHandlerBuilder Takes<T>(this RouteHandlerBuilder call) => call.WithMetadata(new BodyDescription(typeof(T)));

    public static RouteHandlerBuilder Answers<T>(this RouteHandlerBuilder call, int status = StatusCodes.Status200OK) => call.Produces<T>(status);

    /// <summary>Beside those that every call can answer.</summary>
    public static RouteHandlerBuilder Problems(this RouteHandlerBuilder call, params IReadOnlyList<int> statuses)
    {
        foreach (var status in statuses.Concat([StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden, StatusCodes.Status429TooManyRequests]).Order())
        {
            call.Produces<ProblemAnswer>(status, ProblemAnswer.ContentType);
        }

        return call;
    }
}
