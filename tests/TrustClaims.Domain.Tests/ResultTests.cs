namespace TrustClaims.Domain.Tests;

public sealed class ResultTests
{
    [Fact]
    public void A_result_holds_what_was_asked_for()
    {
        Result<int> result = 7;

        Assert.True(result.Succeeded);
        Assert.Equal(7, result.Value);
        Assert.True(result.TryGet(out var value, out var refusal));
        Assert.Equal(7, value);
        Assert.Null(refusal);
    }

    [Fact]
    public void Or_the_reason_why_not()
    {
        Result<int> result = new Refusal.NotFound();

        Assert.False(result.Succeeded);
        Assert.False(result.TryGet(out _, out var refusal));
        Assert.IsType<Refusal.NotFound>(refusal);
        Assert.Throws<InvalidOperationException>(() => result.Value);
    }
}
