using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Exchanges;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;

namespace TrustClaims.Application.Tests.Exchanges;

public sealed class ForgetOldExchangesTests
{
    [Fact]
    public async Task What_is_old_enough_goes_in_batches_and_stays_while_its_claim_is_open()
    {
        await using var claim = await AClaim.Open();
        var limit = claim.Here.Clock.GetUtcNow().AddMonths(-24);
        for (var day = 1; day <= 3; day++)
        {
            await Say(claim, null, limit.AddDays(-day), $"vieux {day}");
        }

        await Say(claim, null, limit, "tout juste");
        await Say(claim, claim.Claim.Id, limit.AddDays(-9), "sur la demande");

        Assert.Equal(2, await Forget(claim, 2));
        Assert.Equal(1, await Forget(claim, 2));
        Assert.Equal(0, await Forget(claim, 2));
        Assert.Equal(["sur la demande", "tout juste"], (await claim.Said()).Select(one => one.Text));

        await claim.Here.With(db => db.Claims.ExecuteUpdateAsync(one => one.SetProperty(stored => stored.Status, ClaimStatus.Settled)));
        Assert.Equal(1, await Forget(claim, 2));
    }

    [Theory]
    [InlineData("11")]
    [InlineData("1201")]
    public async Task Less_than_what_customers_are_promised_stops_the_start(string months) =>
        await Assert.ThrowsAsync<FluentValidation.ValidationException>(() => AClaim.Open(("Exchanges:KeepMonths", months)));

    private static Task<int> Forget(AClaim claim, int most) => claim.Here.Do<ForgetOldExchanges, int>(forget => forget.Handle(most, default));

    private static Task Say(AClaim claim, Domain.ClaimId? about, DateTimeOffset at, string text) => claim.Here.With(async db =>
    {
        db.Exchanges.Add(new Exchange(Guid.CreateVersion7(at), claim.Claim.Customer, about, Direction.FromCustomer, Channel.Page, null, text, at));
        await db.SaveChangesAsync();
    });
}
