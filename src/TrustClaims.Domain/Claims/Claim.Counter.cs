using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Settlements;

namespace TrustClaims.Domain.Claims;

// What a customer takes along from the counter.
public sealed partial class Claim
{
    /// <summary>Whole new goods that are granted, and of which nobody has begun to send any: a warehouse that has would send them as well.</summary>
    public bool CanBeTakenAlong => Status is ClaimStatus.ApprovedOnWord or ClaimStatus.Approved or ClaimStatus.PartlyApproved &&
        Remedy.NeedsStock() && Owed is { Count: > 0 } owed && owed.TrueForAll(one => !one.HasStarted);

    /// <summary>One of us has put what was granted into the customer's hands: that is the end of it, and nothing is sent.</summary>
    public Result<Done> TakeAlong(Actor by, PromiseTimes times, DateTimeOffset now)
    {
        if (!CanBeTakenAlong)
        {
            return Owed.Exists(one => one.HasStarted) ? new Refusal.SettlementStarted() : NotNow();
        }

        End(by, times, now);
        return Done.Yes;
    }

    private List<Settlement> Owed => Live.Where(one => one.State != SettlementState.Done).ToList();

    private void End(Actor by, PromiseTimes times, DateTimeOffset now)
    {
        var report = new SettlementReport(SettlementOutcome.Delivered, now, null, null, null);
        foreach (var settlement in Owed)
        {
            settlement.End(report);
            Record(now, by, Ended(settlement, report with { Reason = ClaimEvent.SettlementEnded.AtCounter }));
        }

        KeepPromises(times, now);
        FollowSettlements();
    }
}
