using Microsoft.AspNetCore.Mvc;
using TrustClaims.Application.Imports;
using TrustClaims.Web.Api.Documents;
using TrustClaims.Web.Api.Problems;

namespace TrustClaims.Web.Api.Agreements;

internal static class AgreementRoutes
{
    public static void MapAgreements(this IEndpointRouteBuilder api)
    {
        api.MapPut("/orders", Orders).WithName("importOrders").WithTags("Orders and contracts").Takes<OrdersBody>().AnswersBatch();
        api.MapPut("/contracts", Contracts).WithName("importContracts").WithTags("Orders and contracts").Takes<ContractsBody>().AnswersBatch();
    }

    /// <summary>Inserts or updates up to 1,000 orders. The same order again changes nothing, and one that is wrong spoils no other.</summary>
    internal static async Task<IResult> Orders(HttpRequest request, ImportOrders import, BatchAnswers answers, CancellationToken cancellation)
    {
        var (rows, problem) = await BatchRow<OrderDocument>.Read(request, "orders", "orderNumber", cancellation);
        return rows is null
            ? problem!.ToResult()
            : await answers.Import(rows, orders => import.Handle(new ImportOrdersRequest(orders), cancellation), cancellation);
    }

    /// <summary>Inserts or updates up to 1,000 contracts. The same contract again changes nothing, and one that is wrong spoils no other.</summary>
    internal static async Task<IResult> Contracts(HttpRequest request, ImportContracts import, BatchAnswers answers, CancellationToken cancellation)
    {
        var (rows, problem) = await BatchRow<ContractDocument>.Read(request, "contracts", "contractNumber", cancellation);
        return rows is null
            ? problem!.ToResult()
            : await answers.Import(rows, contracts => import.Handle(new ImportContractsRequest(contracts), cancellation), cancellation);
    }

    private static void AnswersBatch(this RouteHandlerBuilder call) => call.WithMetadata(new RequestSizeLimitAttribute(BodyLimits.Batch))
        .Answers<BatchAnswer>().Answers<BatchAnswer>(StatusCodes.Status207MultiStatus).Problems(400, 413, 415);
}

/// <summary>A batch of orders, as many as 1,000.</summary>
internal sealed record OrdersBody(IReadOnlyList<OrderDocument> Orders);

/// <summary>A batch of contracts, as many as 1,000.</summary>
internal sealed record ContractsBody(IReadOnlyList<ContractDocument> Contracts);
