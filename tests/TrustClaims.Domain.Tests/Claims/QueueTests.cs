using TrustClaims.Domain.Claims;

namespace TrustClaims.Domain.Tests.Claims;

public sealed class QueueTests
{
    private static readonly DateTimeOffset Now = new(2026, 9, 30, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Due = Now.AddHours(24);

    [Fact]
    public void Who_should_not_be_left_waiting_comes_at_half_of_what_remains() => Assert.Equal(Now.AddHours(12), Claim.EarlierPlace(Due, Due, Now));

    [Fact]
    public void Nobody_comes_later_than_they_were() => Assert.Equal(Now.AddHours(12), Claim.EarlierPlace(Now.AddHours(12), Due, Now.AddHours(6)));

    [Fact]
    public void What_is_late_stays_where_it_is() => Assert.Equal(Due, Claim.EarlierPlace(Due, Due, Due.AddHours(1)));
}
