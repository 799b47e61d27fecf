using TrustClaims.Application.Policies;
using TrustClaims.Application.Settings;

namespace TrustClaims.Application.Exchanges;

/// <summary>By when written messages are answered.</summary>
internal static class ReplyTimes
{
    /// <summary>Within the hours of the policy, while people are there.</summary>
    public static DateTimeOffset ReplyDue(this ShopOptions shop, NumberedPolicy live, DateTimeOffset now) =>
        shop.PromiseTimes.AnswerBy(now, live.Policy.Terms.Review.AnswerWithinHours);
}
