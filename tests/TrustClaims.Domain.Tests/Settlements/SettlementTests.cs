using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Tests.Claims;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Domain.Tests.Settlements;

public sealed class SettlementTests
{
    private static readonly TimeSpan Minutes = TimeSpan.FromMinutes(5);
    private static readonly DateTimeOffset Ready = Some.Moment.AddHours(1);
    private readonly Claim claim = A.Claim().Build();

    [Fact]
    public void It_is_not_carried_out_while_the_customer_may_change_their_mind()
    {
        Assert.False(claim.Settlements[0].TryLease(Ready.AddTicks(-1), Minutes));
        Assert.False(claim.SettlementStarted);
        Assert.True(claim.Settlements[0].TryLease(Ready, Minutes));
        Assert.True(claim.SettlementStarted);
    }

    [Fact]
    public void One_worker_holds_it_at_a_time_and_another_takes_it_when_the_lease_has_run_out()
    {
        var settlement = claim.Settlements[0];
        settlement.TryLease(Ready, Minutes);
        var version = settlement.Version;

        Assert.False(settlement.TryLease(Ready + Minutes - TimeSpan.FromTicks(1), Minutes));
        Assert.True(settlement.TryLease(Ready + Minutes, Minutes));

        Assert.Equal((Ready + Minutes + Minutes, version + 1), (settlement.LeasedUntil, settlement.Version));
    }

    [Fact]
    public void What_is_called_off_or_handed_over_is_not_taken()
    {
        var other = A.Claim().Build();
        other.HandOver(other.Settlements[0].Id, Ready);

        Assert.False(claim.TurnedUp().Settlements[0].TryLease(Ready, Minutes));
        Assert.False(other.Settlements[0].TryLease(Ready, Minutes));
    }
}
