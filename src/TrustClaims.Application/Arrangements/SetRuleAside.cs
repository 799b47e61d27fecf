using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Customers;
using TrustClaims.Domain.Trust;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Arrangements;

/// <summary>For a time, one rule asks for nobody when this customer claims.</summary>
/// <param name="Rule">Its code; one that may be set aside.</param>
public sealed record SetRuleAsideRequest(string? Rule, ArrangeRequest Terms);

/// <summary>It counts for what is decided from now on; what a person answers already is theirs to answer.</summary>
public sealed class SetRuleAside(ClaimsDb db, ShopOptions shop, TimeProvider clock)
{
    public async Task<Result<Done>> Handle(SetRuleAsideRequest request, CancellationToken cancellation)
    {
        var (now, times) = (clock.GetUtcNow(), shop.PromiseTimes);
        if (TrustRules.Find(request.Rule) is not { MayBeSetAside: true } rule)
        {
            return new Refusal.Invalid([new FieldError("rule", "rule_not_to_set_aside")]);
        }

        return request.Terms.Refused(times.DayOf(now)) is { } refusal ? refusal
            : await db.InTransactionOrAgain(inside => db.Arrange(TrustArrangement.SettingAside(rule.Code, request.Terms.Terms(times), now), inside), cancellation);
    }
}
