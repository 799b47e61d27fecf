using TrustClaims.Application.Accounts;
using TrustClaims.Application.Imports;
using TrustClaims.Domain;
using TrustClaims.Web.Api.Json;
using TrustClaims.Web.Api.Problems;

namespace TrustClaims.Web.Api.Agreements;

/// <summary>Answers a batch: 200 when all of it is in, 207 when some rows were rejected; the rest are in all the same.</summary>
internal sealed class BatchAnswers(SignedLinks links, ProblemSentences sentences)
{
    /// <param name="import">Takes in the rows that could be read, and answers one result for each in their order.</param>
    public async Task<IResult> Import<T>(
        IReadOnlyList<BatchRow<T>> rows, Func<IReadOnlyList<T>, Task<Result<IReadOnlyList<ImportedAgreement>>>> import, CancellationToken cancellation)
        where T : class
    {
        if (!(await import(rows.Select(row => row.Row).OfType<T>().ToList())).TryGet(out var imported, out var refusal))
        {
            return refusal.ToResult();
        }

        var next = 0;
        var results = new List<BatchResult>();
        foreach (var row in rows)
        {
            results.Add(row.Row is null ? Rejected(row.Number, [row.Mistake!]) : await Of(imported[next++], cancellation));
        }

        var rejected = results.Exists(result => result.Outcome == ImportOutcome.Rejected);
        return Results.Json(
            new BatchAnswer(results), ApiJson.Options, statusCode: rejected ? StatusCodes.Status207MultiStatus : StatusCodes.Status200OK);
    }

    private async Task<BatchResult> Of(ImportedAgreement one, CancellationToken cancellation) => one.Link is { } target
        ? new BatchResult(one.Reference, one.Outcome, await links.UrlFor(target, cancellation), null)
        : Rejected(one.Reference, one.Errors);

    private BatchResult Rejected(string number, IReadOnlyList<FieldError> errors) =>
        new(number, ImportOutcome.Rejected, null, sentences.ByField(errors));
}
