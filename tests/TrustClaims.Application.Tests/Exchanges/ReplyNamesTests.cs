using TrustClaims.Application.Accounts;
using TrustClaims.Application.Exchanges;
using TrustClaims.Application.Settings;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Application.Tests.Exchanges;

public sealed class ReplyNamesTests
{
    [Theory]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    [InlineData("00000000-0000-0000-0000-000000000023")]
    [InlineData("0199a0b1-c2d3-7e4f-8a9b-0c1d2e3f4a5b")]
    [InlineData("ffffffff-ffff-ffff-ffff-ffffffffffff")]
    public void What_is_named_is_found_again(string id)
    {
        foreach (var about in new[] { LetterAbout.Agreement, LetterAbout.Contact })
        {
            Assert.Equal((about, Guid.Parse(id)), ReplyNames.Parse(ReplyNames.Of(about, Guid.Parse(id))));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("a0000000000000000000000é00")]
    [InlineData("a000000000000000000000000000")]
    public void What_is_no_name_is_told(string name) => Assert.Null(ReplyNames.Parse(name));

    [Fact]
    public void The_longest_address_has_no_more_before_its_at_than_mail_allows()
    {
        var longest = new string('r', ReplyOptions.LongestLocalPart - 1 - ReplyAddresses.LongestToken);

        Assert.True(new ReplyOptionsValidator().Validate(new ReplyOptions { ReplyAddress = $"{longest}@example.org" }).IsValid);
        Assert.False(new ReplyOptionsValidator().Validate(new ReplyOptions { ReplyAddress = $"{longest}r@example.org" }).IsValid);
        Assert.InRange("reponse+".Length + ReplyAddresses.LongestToken, 1, ReplyOptions.LongestLocalPart);
        Assert.Equal(ReplyAddresses.LongestToken, ReplyNames.Of(LetterAbout.Contact, Some.Person().Id.Value).Length + LinkKey.ReplyCharacters);
    }
}
