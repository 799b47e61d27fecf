namespace TrustClaims.Domain.Claims;

public enum ClaimStatus
{
    ApprovedOnWord,
    PromisedOn,
    InReview,
    Approved,
    PartlyApproved,
    Declined,
    Withdrawn,
    Settled,
    Returned,
    Closed,
}

public static class ClaimStatuses
{
    /// <summary>A second declaration of the same items joins a claim in one of these.</summary>
    public static bool IsOpen(this ClaimStatus status) => status is not (ClaimStatus.Withdrawn or ClaimStatus.Settled or ClaimStatus.Returned or ClaimStatus.Closed);
}
