using TrustClaims.Domain.Claims;
using TrustClaims.Persistence.Desk;

namespace TrustClaims.Persistence.Queries;

/// <summary>The queue at the desk: read from its top as far as it is shown, whatever waits beyond.</summary>
public static class WaitingClaimsQuery
{
    /// <summary>Claims to which no answer is about to be given, or read by a colleague.</summary>
    public static IQueryable<Claim> Unanswered(this ClaimsDb db) => db.Claims.Where(claim => !db.Proposals
        .Where(one => one.Ruling != null && (one.State == ProposalState.Pending || one.State == ProposalState.Asked)).Select(one => one.Claim).Contains(claim.Id));

    /// <summary>Those that wait for a person, the most urgent first: by its promise, or earlier where somebody should not be left waiting.</summary>
    /// <remarks>Those that were put off until later than now are left out.</remarks>
    public static IQueryable<Claim> WaitingClaims(this ClaimsDb db, DateTimeOffset now) => db.Unanswered()
        .Where(claim => claim.Status == ClaimStatus.InReview && !db.DeskStates.Any(state => state.Claim == claim.Id && state.PutOffUntil > now))
        .OrderBy(claim => claim.QueueAt).ThenBy(claim => claim.DeclaredAt).ThenBy(claim => claim.Id);

    /// <summary>Those of them that were put off until later than now, those first that come back first.</summary>
    /// <param name="which">Claims among which they are looked for.</param>
    /// <remarks>Each is looked up by itself: a database that may choose reads all that wait for a few that do not.</remarks>
    public static IQueryable<DeskState> PutOff(this ClaimsDb db, IQueryable<Claim> which, DateTimeOffset now) => db.DeskStates
        .Where(state => state.PutOffUntil > now && which.Where(claim => claim.Id == state.Claim).Select(claim => (ClaimStatus?)claim.Status).FirstOrDefault() == ClaimStatus.InReview)
        .OrderBy(state => state.PutOffUntil).ThenBy(state => state.Claim);
}
