using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Simulation;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Imports;

/// <summary>Past claims from a CSV file, streaming. A claim whose id is known already in its source stays as it is.</summary>
public sealed class ImportHistory(ClaimsDb db, ShopOptions shop)
{
    private const int AtOnce = 1_000;

    public async Task<Result<FileImported>> Handle(ImportFileRequest request, CancellationToken cancellation)
    {
        if (!MappingFile.Read(request.MappingPath, MappingRows.Claims, shop.Zone).TryGet(out var mapping, out var refusal) ||
            !HistoryRows.Open(request.Path, mapping, whole: true).TryGet(out var rows, out refusal))
        {
            return refusal;
        }

        using (rows)
        {
            using var rejected = new RejectedRowsFile(request.RejectedPath);
            var (batch, read, created) = (new List<PastClaim>(AtOnce), 0, 0);
            while (rows.Read())
            {
                if (rows.Claim is not { } claim)
                {
                    rejected.Add(rows.Rejected!);
                    continue;
                }

                read++;
                batch.Add(claim);
                if (batch.Count == AtOnce)
                {
                    created += await Keep(batch, cancellation);
                    request.Progress?.Report(rows.Share);
                }
            }

            created += await Keep(batch, cancellation);
            return rows.Failure is { } failure ? failure : new FileImported(created, 0, read - created, rejected.Count);
        }
    }

    /// <returns>How many were new.</returns>
    private async Task<int> Keep(List<PastClaim> batch, CancellationToken cancellation)
    {
        if (batch.Count == 0)
        {
            return 0;
        }

        var created = await db.KeepBatch(
            async inside =>
            {
                var (source, ids) = (batch[0].Source, batch.ConvertAll(claim => claim.SourceId));
                var known = await db.PastClaims.Where(claim => claim.Source == source && ids.Contains(claim.SourceId))
                    .Select(claim => claim.SourceId).ToHashSetAsync(inside);
                var fresh = batch.Where(claim => !known.Contains(claim.SourceId)).ToList();
                db.PastClaims.AddRange(fresh);
                return fresh.Count;
            },
            cancellation);
        batch.Clear();
        return created;
    }
}
