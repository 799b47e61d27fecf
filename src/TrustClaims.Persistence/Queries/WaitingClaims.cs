using TrustClaims.Domain.Claims;
using TrustClaims.Persistence.Desk;

namespace TrustClaims.Persistence.Queries;

/// <summary>
/// The queue at the desk. What is left out of it is little beside what waits: it is read once, and not looked for anew for each claim.
/// </summary>
public static class WaitingClaimsQuery
{
    /// <summary>Claims to which no answer is about to be given, or read by a colleague.</summary>
    public static IQueryable<Claim> Unanswered(this ClaimsDb db) => db.Claims.Where(claim => !db.Proposals
        .Where(one => one.Ruling != null && (one.State == ProposalState.Pending || one.State == ProposalState.Asked)).Select(one => one.Claim).Contains(claim.Id));

    /// <summary>Those that wait for a person, the most urgent first: by its promise, or earlier where somebody should not be left waiting.</summary>
    /// <param name="putOff">Those that were put off until later than now; false for those that wait now.</param>
    public static IQueryable<Claim> WaitingClaims(this ClaimsDb db, DateTimeOffset now, bool putOff = false)
    {
        var waiting = db.Unanswered().Where(claim => claim.Status == ClaimStatus.InReview);
        var away = db.DeskStates.Where(state => state.PutOffUntil > now).Select(state => state.Claim);
        var asked = putOff ? waiting.Where(claim => away.Contains(claim.Id)) : waiting.Where(claim => !away.Contains(claim.Id));
        return asked.OrderBy(claim => claim.QueueAt).ThenBy(claim => claim.DeclaredAt).ThenBy(claim => claim.Id);
    }
}
