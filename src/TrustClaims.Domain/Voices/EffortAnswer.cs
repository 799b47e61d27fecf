using TrustClaims.Domain.Claims;

namespace TrustClaims.Domain.Voices;

/// <summary>How easy a claim was for its customer, in their own judgement. One for each claim; the last word of the customer stands.</summary>
public sealed class EffortAnswer
{
    public const int Least = 1;
    public const int Most = 5;

    /// <summary>The longest comment taken in, in characters.</summary>
    public const int LongestComment = 4_000;

    private EffortAnswer()
    {
    }

    public EffortAnswer(Guid id, ClaimId claim, int score, int? packaging, string? comment, DateTimeOffset at)
    {
        (Id, Claim) = (id, claim);
        Say(score, packaging, comment, at);
    }

    public Guid Id { get; private set; }

    public ClaimId Claim { get; private set; }

    /// <summary>1 (very hard) to 5 (very easy).</summary>
    public int Score { get; private set; }

    /// <summary>How the packaging held up, 1 (not at all) to 5 (very well); null where it was not asked or not answered.</summary>
    public int? Packaging { get; private set; }

    public string? Comment { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>Nobody who has just read a no, or waits for another look, is asked how easy it was.</summary>
    public static bool IsAsked(ClaimStatus status, bool isRuled) => IsTaken(status, isRuled) && status is not (ClaimStatus.InReview or ClaimStatus.Declined);

    /// <summary>Once there is an answer, whichever: of a claim that waits for its first, or was withdrawn before it, there is nothing to say.</summary>
    public static bool IsTaken(ClaimStatus status, bool isRuled) => isRuled || status is not (ClaimStatus.InReview or ClaimStatus.Withdrawn);

    /// <summary>Where something was in a parcel, or ought to have been.</summary>
    public static bool AsksPackaging(ClaimType type) => type is ClaimType.LostParcel or ClaimType.DamagedItem or ClaimType.MissingItem;

    /// <exception cref="ArgumentOutOfRangeException">A figure is not from 1 to 5.</exception>
    public void Say(int score, int? packaging, string? comment, DateTimeOffset at)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(score, Least);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(score, Most);
        ArgumentOutOfRangeException.ThrowIfLessThan(packaging ?? Least, Least);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(packaging ?? Most, Most);
        (Score, Packaging, Comment, At) = (score, packaging, comment, at);
    }
}
