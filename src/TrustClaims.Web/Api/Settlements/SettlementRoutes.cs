using System.Security.Claims;
using TrustClaims.Application.Payouts;
using TrustClaims.Domain;
using TrustClaims.Domain.Settlements;
using TrustClaims.Web.Api.Documents;
using TrustClaims.Web.Api.Json;
using TrustClaims.Web.Api.Keys;
using TrustClaims.Web.Api.Problems;

namespace TrustClaims.Web.Api.Settlements;

internal static class SettlementRoutes
{
    public static void MapSettlements(this IEndpointRouteBuilder api)
    {
        api.MapGet("/settlements", List).WithName("listSettlements").WithTags("Settlements").Answers<PageAnswer<SettlementAnswer>>().Problems(400);
        api.MapPost("/settlements/{id:guid}/outcome", Report).WithName("reportSettlement").WithTags("Settlements")
            .Takes<OutcomeBody>().Answers<SettlementAnswer>().Problems(400, 404, 409, 413, 415, 422);
    }

    /// <summary>Lists what is to be carried out, and what became of it; the one due last comes first.</summary>
    /// <param name="state">Only settlements in this state.</param>
    /// <param name="cursor">The last page's nextCursor, to go on after it.</param>
    /// <param name="limit">How many settlements a page holds.</param>
    internal static async Task<IResult> List(
        HttpRequest request, ListSettlements settlements, string? state, string? cursor, string? limit, CancellationToken cancellation)
    {
        var query = new QueryText(request, "state", "cursor", "limit");
        var asked = new ListSettlementsRequest(query.Word<SettlementState>("state", state), query.Cursor(cursor), query.Limit(limit));
        if (query.Mistakes.Count > 0)
        {
            return ApiProblem.Invalid(query.Mistakes).ToResult();
        }

        var page = await settlements.Handle(asked, cancellation);
        var items = page.Items.Select(told => SettlementAnswer.Of(told.Settlement, told.Claim)).ToList();
        return Results.Json(new PageAnswer<SettlementAnswer>(items, Cursors.Write(page.Next)), ApiJson.Options);
    }

    /// <summary>Tells what became of a settlement. The same report again changes nothing; one that contradicts what is known is a conflict.</summary>
    /// <param name="id">The settlement's id.</param>
    internal static async Task<IResult> Report(Guid id, HttpRequest request, ClaimsPrincipal user, ReportSettlement report, CancellationToken cancellation)
    {
        var (body, problem) = await RequestBody.Read<OutcomeBody>(request, body => body.Mistakes(), cancellation);
        if (body is null)
        {
            return problem!.ToResult();
        }

        var settlement = new SettlementId(id);
        var reported = await report.Handle(new ReportSettlementRequest(settlement, body.ToReport(), KeyHolder.Of(user).Actor), cancellation);
        return reported.TryGet(out var claim, out var refusal)
            ? Results.Json(SettlementAnswer.Of(claim.AllSettlements.Single(one => one.Id == settlement), claim.Reference), ApiJson.Options)
            : refusal.ToResult();
    }
}
