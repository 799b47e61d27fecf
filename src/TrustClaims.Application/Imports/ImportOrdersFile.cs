using TrustClaims.Application.Settings;
using TrustClaims.Domain;

namespace TrustClaims.Application.Imports;

/// <summary>Take in a file, with rows that cannot be read put aside.</summary>
/// <param name="MappingPath">Null for a file with our own columns.</param>
/// <param name="Progress">Told how far through the file reading has come, 0 to 1.</param>
public sealed record ImportFileRequest(string Path, string? MappingPath, string RejectedPath, IProgress<double>? Progress = null);

/// <summary>What became of a file's orders or claims, and how many of its rows were not taken in.</summary>
public sealed record FileImported(int Created, int Updated, int Unchanged, int RejectedRows);

/// <summary>Orders from a CSV file, streaming, by the same path as the API's.</summary>
public sealed class ImportOrdersFile(ImportOrders orders, ShopOptions shop)
{
    private const int AtOnce = 250;

    public async Task<Result<FileImported>> Handle(ImportFileRequest request, CancellationToken cancellation)
    {
        if (!MappingFile.Read(request.MappingPath, MappingRows.Orders, shop.Zone).TryGet(out var mapping, out var refusal) ||
            !OrderRows.Open(request.Path, mapping, whole: true).TryGet(out var rows, out refusal))
        {
            return refusal;
        }

        using (rows)
        {
            using var rejected = new RejectedRowsFile(request.RejectedPath);
            var counts = new int[4];
            var batch = new List<OrderOfRows>(AtOnce);
            while (rows.Read())
            {
                if (rows.Order!.Document is null)
                {
                    Reject(rejected, rows.Order.Rows);
                    continue;
                }

                batch.Add(rows.Order);
                if (batch.Count == AtOnce)
                {
                    await Keep(batch, counts, rejected, cancellation);
                    request.Progress?.Report(rows.Share);
                }
            }

            await Keep(batch, counts, rejected, cancellation);
            return rows.Failure is { } failure
                ? failure
                : new FileImported(counts[(int)ImportOutcome.Created], counts[(int)ImportOutcome.Updated], counts[(int)ImportOutcome.Unchanged], rejected.Count);
        }
    }

    private async Task Keep(List<OrderOfRows> batch, int[] counts, RejectedRowsFile rejected, CancellationToken cancellation)
    {
        var imported = (await orders.Handle(new ImportOrdersRequest(batch.ConvertAll(order => order.Document!)), cancellation)).Value;
        foreach (var (order, outcome) in batch.Zip(imported))
        {
            counts[(int)outcome.Outcome]++;
            if (outcome.Outcome == ImportOutcome.Rejected)
            {
                Reject(rejected, order.Rows.Select(row => row with { Reasons = outcome.Errors }));
            }
        }

        batch.Clear();
    }

    private static void Reject(RejectedRowsFile rejected, IEnumerable<RejectedRow> rows)
    {
        foreach (var row in rows)
        {
            rejected.Add(row);
        }
    }
}
