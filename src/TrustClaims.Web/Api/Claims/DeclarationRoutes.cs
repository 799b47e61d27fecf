using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using TrustClaims.Application.Accounts;
using TrustClaims.Application.Claims;
using TrustClaims.Domain.Claims;
using TrustClaims.Web.Api.Documents;
using TrustClaims.Web.Api.Json;
using TrustClaims.Web.Api.Keys;
using TrustClaims.Web.Api.Problems;

namespace TrustClaims.Web.Api.Claims;

internal static class DeclarationRoutes
{
    public static void MapDeclarations(this IEndpointRouteBuilder api) => api.MapPost("/claims", Declare).WithName("declareClaim").WithTags("Claims")
        .Takes<DeclarationBody>().Answers<ClaimAnswer>(StatusCodes.Status201Created).Answers<ClaimAnswer>().Problems(400, 404, 413, 415, 422);

    /// <summary>
    /// Declares a claim and answers it at once. Items that an open claim of the same type holds already: 200 with that claim and the header
    /// Claim-Existing, and nothing new is made.
    /// </summary>
    internal static async Task<IResult> Declare(
        HttpContext http, [FromHeader(Name = "Idempotency-Key")] string? key, DeclareByNumber declare, ClaimAnswers answers, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(key) || !IdempotencyKey.IsWellFormed(key))
        {
            return new ApiProblem(StatusCodes.Status400BadRequest, string.IsNullOrEmpty(key) ? "idempotency_key_required" : "idempotency_key_malformed").ToResult();
        }

        var (body, problem) = await RequestBody.Read<DeclarationBody>(http.Request, body => body.Mistakes(), cancellation);
        if (body is null)
        {
            return problem!.ToResult();
        }

        var request = Request(body, KeyHolder.Of(http.User), key, answers);
        return (await declare.Handle(request, cancellation)).TryGet(out var declared, out var refusal) ? new Declared(declared) : refusal.ToResult();
    }

    private static DeclareByNumberRequest Request(DeclarationBody body, KeyHolder holder, string key, ClaimAnswers answers)
    {
        // The body's meaning: another order of its members or other white space is the same request.
        var meaning = JsonSerializer.Serialize(body, ApiJson.Options);
        var once = IdempotencyKey.Of(holder.Id, key, meaning, told => JsonSerializer.Serialize(answers.Of(told), ApiJson.Options));
        return new DeclareByNumberRequest(
            (body.OrderNumber ?? body.ContractNumber)!.Trim(),
            body.OrderNumber is null ? NumberKind.Contract : NumberKind.Order,
            new[] { body.Email, body.Phone }.OfType<string>().ToList(),
            new DeclareClaimRequest(
                default, body.Type!.Value, body.Items!.Select(item => item.ToItem()).ToList(), body.Remedy, body.OccurredOn, body.Cause, body.Comment,
                body.Channel ?? Channel.Api, body.Declarant ?? Declarant.Holder, holder.Actor, once));
    }

    /// <summary>The text that was kept with the key: the first answer and every repeat are the same to the byte.</summary>
    private sealed class Declared(DeclaredClaim declared) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            response.StatusCode = declared.Joined ? StatusCodes.Status200OK : StatusCodes.Status201Created;
            response.Headers.Location = $"/api/v1/claims/{declared.Reference}";
            if (declared.Joined)
            {
                response.Headers["Claim-Existing"] = "true";
            }

            if (declared.Replayed)
            {
                response.Headers["Idempotency-Replayed"] = "true";
            }

            response.ContentType = "application/json; charset=utf-8";
            await response.WriteAsync(declared.Answer!, httpContext.RequestAborted);
        }
    }
}
