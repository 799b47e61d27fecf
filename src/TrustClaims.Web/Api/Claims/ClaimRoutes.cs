using System.Security.Claims;
using TrustClaims.Application.Claims;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Web.Api.Documents;
using TrustClaims.Web.Api.Json;
using TrustClaims.Web.Api.Keys;
using TrustClaims.Web.Api.Problems;

namespace TrustClaims.Web.Api.Claims;

/// <summary>Declaring is in <see cref="DeclarationRoutes"/>; here is what becomes of a claim.</summary>
internal static class ClaimRoutes
{
    public static void MapClaims(this IEndpointRouteBuilder api)
    {
        api.MapGet("/claims", List).WithName("listClaims").WithTags("Claims").Answers<PageAnswer<ClaimAnswer>>().Problems(400);
        api.MapGet("/claims/{reference}", Read).WithName("readClaim").WithTags("Claims").Answers<ClaimAnswer>().Problems(404);
        api.MapPost("/claims/{reference}/withdrawal", Withdraw).WithName("withdrawClaim").WithTags("Claims").Answers<ClaimAnswer>().Problems(404, 409);
        api.MapPost("/claims/{reference}/rulings", Rule).WithName("ruleOnClaim").WithTags("Claims").Takes<RulingBody>().Answers<ClaimAnswer>().Problems(400, 404, 409, 413, 415, 422);
    }

    /// <summary>Lists claims, newest first.</summary>
    /// <param name="status">Only claims in this status.</param>
    /// <param name="type">Only claims of this type.</param>
    /// <param name="since">Only claims declared at or after this instant.</param>
    /// <param name="cursor">The last page's nextCursor, to go on after it.</param>
    /// <param name="limit">How many claims a page holds.</param>
    internal static async Task<IResult> List(
        HttpRequest request, ListClaims claims, ClaimAnswers answers, string? status, string? type, string? since, string? cursor, string? limit,
        CancellationToken cancellation)
    {
        var query = new QueryText(request, "status", "type", "since", "cursor", "limit");
        var asked = new ListClaimsRequest(
            query.Word<ClaimStatus>("status", status), query.Word<ClaimType>("type", type), query.Instant("since", since), query.Cursor(cursor), query.Limit(limit));
        if (query.Mistakes.Count > 0)
        {
            return ApiProblem.Invalid(query.Mistakes).ToResult();
        }

        var page = await claims.Handle(asked, cancellation);
        return Answer(new PageAnswer<ClaimAnswer>([.. page.Items.Select(told => answers.Of(told, withExchanges: false))], Cursors.Write(page.Next)));
    }

    /// <summary>Reads one claim: its decision, each rule's answer, promises, settlements and what was said.</summary>
    /// <param name="reference">With the hyphen or without, in any case.</param>
    internal static async Task<IResult> Read(string reference, ReadClaim claims, ClaimAnswers answers, CancellationToken cancellation) =>
        ClaimReference.TryParse(reference, out var known) ? await Told(known, claims, answers, cancellation) : new Refusal.NotFound().ToResult();

    /// <summary>"It turned up": withdraws with thanks before the settlement has begun; after it, notes the return with thanks.</summary>
    /// <param name="reference">With the hyphen or without, in any case.</param>
    internal static async Task<IResult> Withdraw(
        string reference, ClaimsPrincipal user, WithdrawClaim withdraw, ReadClaim claims, ClaimAnswers answers, CancellationToken cancellation)
    {
        if (!ClaimReference.TryParse(reference, out var known))
        {
            return new Refusal.NotFound().ToResult();
        }

        var done = await withdraw.Handle(new WithdrawClaimRequest(known, null, KeyHolder.Of(user).Actor), cancellation);
        return done.Refusal is { } refusal ? refusal.ToResult() : await Told(known, claims, answers, cancellation);
    }

    /// <summary>Records a person's ruling.</summary>
    /// <param name="reference">With the hyphen or without, in any case.</param>
    internal static async Task<IResult> Rule(
        string reference, HttpRequest request, RuleOnClaim rule, ReadClaim claims, ClaimAnswers answers, CancellationToken cancellation)
    {
        var (body, problem) = await RequestBody.Read<RulingBody>(request, body => body.Mistakes(), cancellation);
        if (body is null)
        {
            return problem!.ToResult();
        }

        if (!ClaimReference.TryParse(reference, out var known))
        {
            return new Refusal.NotFound().ToResult();
        }

        var ruled = await rule.Handle(new RuleOnClaimRequest(known, body.ToWords(), body.RuledBy!, body.Version!.Value, Channel.Api), cancellation);
        return ruled.Refusal is { } refusal ? refusal.ToResult() : await Told(known, claims, answers, cancellation);
    }

    private static async Task<IResult> Told(ClaimReference reference, ReadClaim claims, ClaimAnswers answers, CancellationToken cancellation) =>
        (await claims.Handle(reference, cancellation)).TryGet(out var told, out var refusal) ? Answer(answers.Of(told)) : refusal.ToResult();

    private static IResult Answer<T>(T answer) => Results.Json(answer, ApiJson.Options);
}
