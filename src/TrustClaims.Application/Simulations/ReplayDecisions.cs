using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Policies;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Trust;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Simulations;

/// <param name="Since">Decisions made from then on; null means all.</param>
public sealed record ReplayDecisionsRequest(DateTimeOffset? Since);

/// <summary>A stored decision that comes out differently today.</summary>
public sealed record DecisionDifference(ClaimReference Claim, int Number, int Policy, string Stored, string Again);

public sealed record ReplayReport(long Decisions, IReadOnlyList<DecisionDifference> Differences);

/// <summary>Decides every stored decision again, from its stored facts and policy: it must come to the same, down to each rule's answer.</summary>
public sealed class ReplayDecisions(ClaimsDb db, LivePolicy policies)
{
    private const int AtOnce = 500;

    public async Task<ReplayReport> Handle(ReplayDecisionsRequest request, CancellationToken cancellation)
    {
        var (count, after, differences) = (0L, default(ClaimId), new List<DecisionDifference>());
        var since = request.Since ?? DateTimeOffset.UnixEpoch;
        while (true)
        {
            var page = await db.Claims.AsNoTracking().Include(claim => claim.Decisions)
                .Where(claim => claim.Id.CompareTo(after) > 0 && claim.Decisions.Any(decision => decision.At >= since))
                .OrderBy(claim => claim.Id).Take(AtOnce).ToListAsync(cancellation);
            if (page.Count == 0)
            {
                return new ReplayReport(count, differences);
            }

            foreach (var claim in page)
            {
                foreach (var stored in claim.Decisions.Where(decision => decision.At >= since).OrderBy(decision => decision.Number))
                {
                    count++;
                    var policy = (await policies.Numbered(db, stored.PolicyNumber, cancellation)).Policy;
                    var (before, again) = (Words(stored.Decision), Words(TrustEngine.Decide(stored.Facts, policy)));
                    if (before != again)
                    {
                        differences.Add(new DecisionDifference(claim.Reference, stored.Number, stored.PolicyNumber, before, again));
                    }
                }
            }

            after = page[^1].Id;
        }
    }

    /// <summary>All that a decision says, as one text to compare and to show.</summary>
    private static string Words(Decision decision) =>
        FormattableString.Invariant($"{decision.Outcome} {decision.On:O} {decision.Standing}: {string.Join(", ", decision.Answers.Select(Words))}");

    private static string Words(RuleAnswer answer) =>
        FormattableString.Invariant($"{answer.Code} {answer.Finding} {Words(answer.Observed)}/{Words(answer.Threshold)} {answer.Until:O}").TrimEnd();

    private static string Words(Measure measure) => measure.Kind switch
    {
        MeasureKind.Number => FormattableString.Invariant($"{measure.Number:R}"),
        MeasureKind.Money => measure.Money.ToString(),
        MeasureKind.Word => measure.Word!,
        _ => "-",
    };
}
