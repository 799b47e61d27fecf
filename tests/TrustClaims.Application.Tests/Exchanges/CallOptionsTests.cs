using FluentValidation;
using TrustClaims.Testing.Installing;

namespace TrustClaims.Application.Tests.Exchanges;

public sealed class CallOptionsTests
{
    [Theory]
    [InlineData("Calls:AtOnce", "0")]
    [InlineData("Calls:AtOnce", "101")]
    [InlineData("Calls:DaysAhead", "0")]
    [InlineData("Calls:DaysAhead", "31")]
    [InlineData("Calendar:Hours:Monday", "19:00-09:00")]
    public async Task A_setting_that_cannot_be_is_one_clear_sentence_at_start(string setting, string value)
    {
        var failure = await Assert.ThrowsAsync<ValidationException>(() => Installation.Start(settings: [new(setting, value)]));

        Assert.Contains(setting, failure.Message, StringComparison.Ordinal);
    }
}
