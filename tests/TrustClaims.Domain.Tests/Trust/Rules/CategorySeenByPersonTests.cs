using TrustClaims.Domain.Trust;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Domain.Tests.Trust.Rules;

public sealed class CategorySeenByPersonTests
{
    private const string Rule = """ "item": { "categories": ["jewellery", "vélos"] } """;
    private const string Named = "jewellery, vélos";

    [Theory]
    [InlineData("jewellery")]
    [InlineData("JEWELLERY")]
    [InlineData("Vélos")]
    public void A_category_that_is_named_goes_to_a_person_in_any_case(string category) =>
        RuleAsking.Ask(Rule, Of("kitchen", category)).Is(Finding.Beyond, category, Named);

    [Fact]
    public void Any_other_category_is_within() => RuleAsking.Ask(Rule, Of("kitchen", "jewels")).Is(Finding.Within, "kitchen", Named);

    [Fact]
    public void Items_without_a_category_are_unknown()
    {
        RuleAsking.Ask(Rule, Of()).IsUnknown(Named);
        RuleAsking.Ask(Rule, Some.Facts() with { Categories = null }).IsUnknown(Named);
    }

    private static ClaimFacts Of(params string[] categories) => Some.Facts() with { Categories = categories };
}
