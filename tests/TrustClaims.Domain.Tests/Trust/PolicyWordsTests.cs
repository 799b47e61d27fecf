using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Trust;

namespace TrustClaims.Domain.Tests.Trust;

public sealed class PolicyWordsTests
{
    [Fact]
    public void Types_standings_and_remedies_are_written_as_they_are_named_and_the_rest_in_camel_case()
    {
        Assert.Equal("LostParcel", PolicyWords.Of(ClaimType.LostParcel));
        Assert.Equal("StoreCredit", PolicyWords.Of(Remedy.StoreCredit));
        Assert.Equal("Loyal", PolicyWords.Of(Standing.Loyal));
        Assert.Equal("approvedOnWord", PolicyWords.Of(DecisionOutcome.ApprovedOnWord));
        Assert.Equal("partlyApproved", PolicyWords.Of(ClaimStatus.PartlyApproved));
        Assert.Equal("deliveredAgainstSignature", PolicyWords.Of(CarrierAccount.DeliveredAgainstSignature));
    }

    [Fact]
    public void Every_enum_that_has_words_counts_its_members_from_nought() => Assert.All(
        typeof(PolicyWords).Assembly.GetTypes().Where(type => type.IsEnum && Enum.GetUnderlyingType(type) == typeof(int)),
        type => Assert.Equal(Enumerable.Range(0, Enum.GetNames(type).Length), Enum.GetValuesAsUnderlyingType(type).Cast<int>()));

    [Fact]
    public void Every_word_is_read_back() =>
        Assert.All(Enum.GetValues<CarrierAccount>(), account => Assert.True(PolicyWords.TryParse<CarrierAccount>(PolicyWords.Of(account), out var back) && back == account));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("lostparcel")]
    [InlineData("0")]
    [InlineData("LostParcel ")]
    [InlineData("LostParcel,WrongItem")]
    public void Nothing_else_is_a_word(string? word) => Assert.False(PolicyWords.TryParse<ClaimType>(word, out _));
}
