using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Payouts;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Settlements;
using TrustClaims.Testing.Installing;

namespace TrustClaims.Application.Tests.Payouts;

public sealed class ReportSettlementTests
{
    [Theory]
    [InlineData(-90, 0)]
    [InlineData(4, 4)]
    [InlineData(8, 6)]
    public async Task What_is_dated_before_it_was_asked_for_or_after_it_is_told_counts_at_the_nearest_moment_it_can_have_happened(int toldAfterHours, int countsAfterHours)
    {
        await using var here = await Installation.Start();
        var (claim, asked) = (await Declared(here), here.Clock.GetUtcNow());
        here.Clock.Advance(TimeSpan.FromHours(6));

        var reported = (await Report(here, claim, SettlementOutcome.Refunded, asked.AddHours(toldAfterHours))).Value;

        Assert.Equal(asked.AddHours(countsAfterHours), reported.Settlements.Single().DoneAt);
        var promise = reported.Promises.Single();
        Assert.Equal((PromiseState.Kept, asked.AddHours(countsAfterHours)), (promise.State, promise.EndedAt));
    }

    [Fact]
    public async Task What_failed_is_told_once_whatever_other_reason_is_given_for_it_later()
    {
        await using var here = await Installation.Start();
        var claim = await Declared(here);
        await Report(here, claim, SettlementOutcome.Failed, here.Clock.GetUtcNow(), "compte clos");
        var letters = await here.With(db => db.Outbox.CountAsync());

        var again = (await Report(here, claim, SettlementOutcome.Failed, here.Clock.GetUtcNow(), "banque fermée")).Value;

        Assert.Equal("banque fermée", again.Settlements.Single().FailureReason);
        Assert.Equal(letters, await here.With(db => db.Outbox.CountAsync()));
    }

    private static async Task<Claim> Declared(Installation here) =>
        await here.Claim((await here.Declare(await here.Order(await here.Customer()), request => request with { Remedy = Remedy.Refund })).Value);

    private static Task<Result<Claim>> Report(Installation here, Claim claim, SettlementOutcome outcome, DateTimeOffset at, string? reason = null) =>
        here.Do<ReportSettlement, Result<Claim>>(report => report.Handle(
            new(claim.Settlements.Single().Id, new(outcome, at, null, null, reason), Actor.Integration("erp")), default));
}
