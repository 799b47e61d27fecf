using TrustClaims.Domain.Shadows;
using TrustClaims.Domain.Trust.Rules;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Domain.Tests.Shadows;

public sealed class OtherWindowTests
{
    private const string Frequency = "\"frequency\": { \"windowDays\": 90, \"most\": 2 }";

    [Fact]
    public void A_rule_that_counts_over_another_window_is_named_with_both()
    {
        var draft = Some.PolicyOf("\"frequency\": { \"windowDays\": 30, \"most\": 2 }, \"household\": { \"windowDays\": 180, \"most\": 4 }");

        Assert.Equal([new OtherWindow(ClaimsTooClose.Key, 30, 90), new OtherWindow(AddressSharedByMany.Key, 180, null)], OtherWindow.Between(draft, Some.PolicyOf(Frequency)));
    }

    [Fact]
    public void Another_threshold_over_the_same_window_is_judged_as_any() =>
        Assert.Empty(OtherWindow.Between(Some.PolicyOf("\"frequency\": { \"windowDays\": 90, \"most\": 7 }"), Some.PolicyOf(Frequency)));

    [Fact]
    public void What_the_draft_does_not_count_needs_no_window() => Assert.Empty(OtherWindow.Between(Some.PolicyOf("\"amount\": { \"most\": \"80.00\" }"), Some.PolicyOf(Frequency)));
}
