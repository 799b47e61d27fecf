using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using TrustClaims.Application.Desk;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Tests.Desk;

/// <summary>What happens to a claim between a look at it and the hand that takes it.</summary>
public sealed class HoldClaimTests
{
    [Fact]
    public async Task What_was_answered_in_that_moment_waits_for_nobody()
    {
        await using var desk = await DeskScene.Open();
        var claim = await desk.Waiting();

        var held = await HoldJustAfter(desk, claim, db => db.Claims.ExecuteUpdateAsync(row => row.SetProperty(one => one.Status, ClaimStatus.Withdrawn)));

        Assert.Equal("withdrawn", Assert.IsType<Refusal.NotInThisState>(held.Refusal).State);
    }

    [Fact]
    public async Task Whoever_took_it_in_that_moment_is_named()
    {
        await using var desk = await DeskScene.Open();
        var claim = await desk.Waiting();
        await desk.Hold(claim, desk.Lea);
        desk.Here.Clock.Advance(TakeNextClaim.HoldLength);
        var until = desk.Here.Clock.GetUtcNow().AddMinutes(1);

        var held = await HoldJustAfter(desk, claim, db => db.DeskStates.ExecuteUpdateAsync(row => row.SetProperty(state => state.HeldUntil, until)));

        Assert.Equal("Léa Martin", Assert.IsType<Refusal.InColleaguesHands>(held.Refusal).Name);
    }

    private static async Task<Result<Done>> HoldJustAfter(DeskScene desk, Claim claim, Func<ClaimsDb, Task<int>> happens)
    {
        await using var other = desk.Here.Database.Open(desk.Here.Clock);
        await using var db = desk.Here.Database.Open(desk.Here.Clock, new JustBefore(() => happens(other)));
        return await new HoldClaim(db).Handle(new HoldClaimRequest(claim.Reference, desk.Tom, OverOthers: false), default);
    }

    /// <summary>Once, before a transaction begins.</summary>
    private sealed class JustBefore(Func<Task> happens) : DbTransactionInterceptor
    {
        private bool happened;

        public override async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
            DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
        {
            if (!happened)
            {
                happened = true;
                await happens();
            }

            return result;
        }
    }
}
