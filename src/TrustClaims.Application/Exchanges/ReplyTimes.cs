using TrustClaims.Application.Policies;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;

namespace TrustClaims.Application.Exchanges;

/// <summary>By when written messages are answered.</summary>
internal static class ReplyTimes
{
    /// <summary>Within the hours of the policy, while people are there.</summary>
    public static DateTimeOffset ReplyDue(this ShopOptions shop, NumberedPolicy live, DateTimeOffset now) =>
        shop.PromiseTimes.AnswerBy(now, live.Policy.Terms.Review.AnswerWithinHours);

    /// <returns>Null for an evening that is offered, and for none.</returns>
    public static Refusal? RefusesBackBy(this ShopOptions shop, DateTimeOffset? backBy, DateTimeOffset now) =>
        backBy is { } evening && !shop.PromiseTimes.ComingBack(now).Contains(evening) ? new Refusal.Invalid([new FieldError("backBy", "choose_time")]) : null;
}
