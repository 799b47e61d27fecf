using Microsoft.AspNetCore.Diagnostics;

namespace TrustClaims.Web.Api.Problems;

/// <summary>
/// The last net under every call: what ends without a body (no such route, wrong method) and what only a bug can cause get problem details too.
/// What caused it is in the log, not in the answer.
/// </summary>
internal sealed class ErrorsOfMachines : IProblemDetailsWriter
{
    public bool CanWrite(ProblemDetailsContext context) => context.HttpContext.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    public async ValueTask WriteAsync(ProblemDetailsContext context)
    {
        var http = context.HttpContext;
        var status = http.Features.Get<IExceptionHandlerFeature>()?.Error is BadHttpRequestException bad ? bad.StatusCode : http.Response.StatusCode;
        await http.Write(Of(status));
    }

    public static ApiProblem Of(int status) => status switch
    {
        StatusCodes.Status404NotFound => new ApiProblem(status, "no_such_call"),
        StatusCodes.Status405MethodNotAllowed => new ApiProblem(status, "method_not_allowed"),
        StatusCodes.Status413PayloadTooLarge => new ApiProblem(status, "body_too_large_for_server"),
        StatusCodes.Status415UnsupportedMediaType => new ApiProblem(status, "must_be_json"),
        >= 400 and < 500 => new ApiProblem(StatusCodes.Status400BadRequest, "request_not_read"),
        _ => new ApiProblem(StatusCodes.Status500InternalServerError, "our_fault"),
    };
}
