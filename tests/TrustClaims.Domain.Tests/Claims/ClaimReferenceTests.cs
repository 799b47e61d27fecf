using TrustClaims.Domain.Claims;

namespace TrustClaims.Domain.Tests.Claims;

public sealed class ClaimReferenceTests
{
    [Theory]
    [InlineData("K7M4QXP")]
    [InlineData("K7M-4QXP")]
    [InlineData("k7m-4qxp")]
    [InlineData(" K7M-4QXP ")]
    [InlineData("K7M 4QXP")]
    public void It_is_found_however_it_was_typed(string text)
    {
        Assert.True(ClaimReference.TryParse(text, out var reference));
        Assert.Equal("K7M4QXP", reference.Value);
        Assert.Equal("K7M-4QXP", reference.ToString());
        Assert.Equal(ClaimReference.Parse("K7M4QXP"), reference);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("K7M-4QX")]
    [InlineData("K7M-4QXPP")]
    [InlineData("K7M_4QXP")]
    [InlineData("K0M-4QXP")]
    [InlineData("KOM-4QXP")]
    [InlineData("K1M-4QXP")]
    [InlineData("KIM-4QXP")]
    [InlineData("KLM-4QXP")]
    [InlineData("KUM-4QXP")]
    [InlineData("KÉM-4QXP")]
    public void What_is_no_reference_is_not_taken(string? text)
    {
        Assert.False(ClaimReference.TryParse(text, out _));
        Assert.Throws<FormatException>(() => ClaimReference.Parse(text!));
    }

    [Fact]
    public void The_alphabet_has_no_two_characters_that_look_alike()
    {
        Assert.Equal(30, ClaimReference.Alphabet.Distinct().Count());
        Assert.DoesNotContain(ClaimReference.Alphabet, letter => "01OILU".Contains(letter, StringComparison.Ordinal));
    }
}
