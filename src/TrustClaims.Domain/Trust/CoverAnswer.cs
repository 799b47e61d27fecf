namespace TrustClaims.Domain.Trust;

/// <summary>Whether the contract covered this cause on the day of the event.</summary>
public enum CoverAnswer
{
    InForce,
    NotOnThatDay,
    NotThatCause,
    Unknown,
}
