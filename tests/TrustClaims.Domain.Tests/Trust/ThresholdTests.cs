using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Trust;
using TrustClaims.Domain.Trust.Rules;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Domain.Tests.Trust;

public sealed class ThresholdTests
{
    [Theory]
    [InlineData(ClaimType.LostParcel, Standing.Regular, 1)]
    [InlineData(ClaimType.LostParcel, Standing.Loyal, 2)]
    [InlineData(ClaimType.WrongItem, Standing.Loyal, 3)]
    [InlineData(ClaimType.WrongItem, Standing.New, 4)]
    [InlineData(ClaimType.BrokenItem, Standing.Loyal, 5)]
    [InlineData(ClaimType.BrokenItem, Standing.New, 5)]
    [InlineData(ClaimType.DamagedItem, Standing.Loyal, 3)]
    [InlineData(ClaimType.DamagedItem, Standing.Regular, 6)]
    public void Type_and_standing_come_before_the_type_then_the_standing_then_the_default(ClaimType type, Standing standing, int limit) => Assert.Equal(
        limit,
        Read("""{ "LostParcel": { "Regular": 1, "default": 2 }, "Loyal": 3, "default": 4, "BrokenItem": 5, "DamagedItem": { "Regular": 6 } }""").For(type, standing));

    [Fact]
    public void Where_none_is_found_there_is_no_limit()
    {
        var limits = Read("""{ "LostParcel": { "Regular": 1 }, "Loyal": 3 }""");

        Assert.Null(limits.For(ClaimType.LostParcel, Standing.New));
        Assert.Equal(3, limits.For(ClaimType.LostParcel, Standing.Loyal));
        Assert.Null(limits.For(ClaimType.WaterDamage, Standing.Regular));
    }

    [Fact]
    public void A_plain_value_holds_for_everybody() =>
        Assert.All(ClaimTypes.All, type => Assert.All(Enum.GetValues<Standing>(), standing => Assert.Equal(7, Read("7").For(type, standing))));

    private static Threshold<int> Read(string most) => Some.PolicyOf($$""" "frequency": { "windowDays": 90, "most": {{most}} } """).Find<ClaimsTooClose>()!.Most;
}
