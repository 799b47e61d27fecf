namespace TrustClaims.Domain.Claims;

// Its place in the queue, which is nothing of what was promised.
public sealed partial class Claim
{
    /// <summary>Whether it comes before those whose answers are due at the same hour.</summary>
    public bool ComesEarlier => QueueAt < AnswerDue;

    /// <summary>
    /// Where a claim comes whose customer should not be left waiting: half of what remains until the answer is due, and never later than where it was. It does so once
    /// for a promise: whoever writes it ten times comes no earlier than whoever writes it once.
    /// </summary>
    public static DateTimeOffset EarlierPlace(DateTimeOffset place, DateTimeOffset due, DateTimeOffset now)
    {
        var half = now + ((due - now) / 2);
        return half < place && now < due ? half : place;
    }

    /// <summary>Somebody who should not be left waiting is answered earlier than was promised. What was promised stays.</summary>
    public void ComeEarlier(DateTimeOffset now)
    {
        if (Status == ClaimStatus.InReview && AnswerDue is { } due && QueueAt is { } place)
        {
            QueueAt = EarlierPlace(place, due, now);
        }
    }
}
