using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Imports;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Settlements;
using TrustClaims.Domain.Trust;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Payouts;

/// <summary>
/// What became of settlements, from a back office's CSV file with our own columns: settlement, outcome, at, carrier, trackingNumber, reason. Each row goes the
/// way of <see cref="ReportSettlement"/>; the same file again changes nothing.
/// </summary>
public sealed class ImportOutcomes(ClaimsDb db, ReportSettlement report)
{
    private static readonly string[] Needed = ["settlement", "outcome", "at"];
    private static readonly string[] Optional = ["carrier", "trackingNumber", "reason"];

    public async Task<Result<FileImported>> Handle(ImportFileRequest request, CancellationToken cancellation)
    {
        if (!CsvRows.Open(request.Path, CsvForm.Usual).TryGet(out var rows, out var refusal))
        {
            return refusal;
        }

        using (rows)
        {
            var columns = rows.Header.Index().DistinctBy(column => column.Item).ToDictionary(column => column.Item, column => column.Index, StringComparer.Ordinal);
            if (Needed.FirstOrDefault(name => !columns.ContainsKey(name)) is { } missing)
            {
                return new Refusal.Invalid([new FieldError(missing, "column_missing", missing)]);
            }

            using var rejected = new RejectedRowsFile(request.RejectedPath);
            var (recorded, unchanged) = (0, 0);
            while (rows.Read())
            {
                var (wasNew, mistakes) = await Take(rows, columns, cancellation);
                if (mistakes.Count > 0)
                {
                    rejected.Add(new RejectedRow(rows.Line, mistakes, rows.Raw));
                    continue;
                }

                (recorded, unchanged) = wasNew ? (recorded + 1, unchanged) : (recorded, unchanged + 1);
                request.Progress?.Report(rows.Share);
            }

            return rows.Failure is { } failure ? failure : new FileImported(0, recorded, unchanged, rejected.Count);
        }
    }

    private async Task<(bool WasNew, IReadOnlyList<FieldError> Mistakes)> Take(CsvRows rows, Dictionary<string, int> columns, CancellationToken cancellation)
    {
        if (rows.Fault is { } fault)
        {
            return (false, [fault]);
        }

        var (id, told, mistakes) = Read(name => columns.TryGetValue(name, out var column) ? rows[column].Trim() : "");
        if (mistakes.Count > 0)
        {
            return (false, mistakes);
        }

        var known = await db.Settlements.AsNoTracking().Where(one => one.Id == id).Select(one => one.Version).SingleOrDefaultAsync(cancellation);
        var done = await report.Handle(new ReportSettlementRequest(id, told!, Actor.Integration("import outcomes")), cancellation);
        return done.TryGet(out var claim, out var refusal)
            ? (claim.AllSettlements.Single(one => one.Id == id).Version != known, [])
            : (false, refusal is Refusal.Invalid(var errors) ? errors : [new FieldError("", refusal.Code, refusal.Arguments)]);
    }

    private static (SettlementId Id, SettlementReport? Report, List<FieldError> Mistakes) Read(Func<string, string> field)
    {
        var mistakes = new List<FieldError>();
        if (!Guid.TryParse(field("settlement"), out var id))
        {
            mistakes.Add(new FieldError("settlement", "must_be_id", field("settlement")));
        }

        if (!PolicyWords.TryParse<SettlementOutcome>(field("outcome"), out var outcome))
        {
            mistakes.Add(new FieldError("outcome", "unknown_word", field("outcome"), string.Join(", ", Enum.GetValues<SettlementOutcome>().Select(PolicyWords.Of))));
        }

        if (!FileTimes.TryInstant(field("at"), out var at))
        {
            mistakes.Add(new FieldError("at", "not_a_time", field("at")));
        }

        var texts = Optional.Select(name => field(name) is { Length: > 0 } text ? text : null).ToList();
        return (new SettlementId(id), new SettlementReport(outcome, at.ToUniversalTime(), texts[0], texts[1], texts[2]), mistakes);
    }
}
