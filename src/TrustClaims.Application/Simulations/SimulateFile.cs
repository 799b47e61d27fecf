using TrustClaims.Application.Imports;
using TrustClaims.Domain;
using TrustClaims.Domain.Simulation;
using TrustClaims.Domain.Trust;

namespace TrustClaims.Application.Simulations;

/// <summary>Replay a policy straight over a file, without a database.</summary>
/// <param name="MappingPath">Null for a file with our own columns.</param>
/// <param name="RejectedPath">Where rows that cannot be read go; null leaves nothing behind.</param>
/// <param name="Progress">Told how far through the file reading has come, 0 to 1.</param>
public sealed record SimulateFileRequest(string PolicyPath, string HistoryPath, string? MappingPath, string? RejectedPath, IProgress<double>? Progress = null);

public sealed class SimulateFile(TimeZoneInfo zone, TimeProvider clock)
{
    private const int ProgressEvery = 4_096;

    public Result<Simulated> Handle(SimulateFileRequest request, CancellationToken cancellation)
    {
        var started = clock.GetTimestamp();
        if (!ReadPolicy(request.PolicyPath).TryGet(out var policy, out var refusal) ||
            !MappingFile.Read(request.MappingPath, MappingRows.Claims, zone).TryGet(out var mapping, out refusal) ||
            !HistoryRows.Open(request.HistoryPath, mapping, whole: false).TryGet(out var rows, out refusal))
        {
            return refusal;
        }

        using var rejected = new RejectedRowsFile(request.RejectedPath);
        var claims = new HistoryBuilder();
        using (rows)
        {
            while (rows.Read())
            {
                Take(rows, claims, rejected);
                if (claims.Count % ProgressEvery == 0)
                {
                    cancellation.ThrowIfCancellationRequested();
                    request.Progress?.Report(rows.Share);
                }
            }

            if (rows.Failure is not null)
            {
                return rows.Failure;
            }
        }

        return Simulated.Of(claims.Build(), policy, reviews: null, rejected.Count, started, clock);
    }

    private void Take(HistoryRows rows, HistoryBuilder claims, RejectedRowsFile rejected)
    {
        if (rows.Claim is { } claim)
        {
            claims.Add(HistoryClaim.Of(claim, zone));
        }
        else
        {
            rejected.Add(rows.Rejected!);
        }
    }

    private static Result<TrustPolicy> ReadPolicy(string path)
    {
        try
        {
            return PolicyReader.Read(File.ReadAllText(path));
        }
        catch (Exception mistake) when (mistake is IOException or UnauthorizedAccessException)
        {
            return FileMistake.Of("file_not_opened", path);
        }
    }
}
