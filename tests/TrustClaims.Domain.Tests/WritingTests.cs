namespace TrustClaims.Domain.Tests;

public sealed class WritingTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\r\n")]
    [InlineData("\u00a0\u202f\u2003")]
    [InlineData("\u200b\u2060\ufeff\u00ad")]
    [InlineData("\u00a0\u200b")]
    [InlineData("\u202e\u2066")]
    [InlineData("\u034f\ufe0f")]
    [InlineData("\u3164\u2800")]
    [InlineData("\u0000\u0007")]
    public void What_nobody_can_see_is_blank(string? text) => Assert.True(Writing.IsBlank(text));

    [Theory]
    [InlineData("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\0\u001f\u007f\u0085\r\n\t", true)]
    [InlineData("\ufffe\uffff\ufdd0\ufdef\U0001fffe\U0010ffff", true)]
    [InlineData("\ufdcf\ufdf0\ufffd\U0001fffd\U00020000", false)]
    [InlineData("Ada é\u0301 \u00a0\u202f\u200d\u200f\u2065\u206a包裹👍 \u05d0\u0627", false)]
    public void What_turns_the_direction_of_others_or_is_a_control_is_told_from_what_is_written(string text, bool steers) =>
        Assert.All(text.EnumerateRunes(), rune => Assert.Equal(steers, Writing.IsSteering(rune.Value)));

    [Theory]
    [InlineData("Non")]
    [InlineData(" \u200b. ")]
    [InlineData("…")]
    [InlineData("包裹")]
    [InlineData("👍🏽")]
    [InlineData("é")]
    [InlineData("e\u0301")]
    [InlineData("7")]
    public void What_can_be_seen_is_not(string text) => Assert.False(Writing.IsBlank(text));
}
