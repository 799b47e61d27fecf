using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Exchanges;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Testing.Builders;

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

    [Fact]
    public async Task Of_old_wishes_what_was_said_goes_and_old_letters_go_as_a_whole()
    {
        await using var claim = await AClaim.Open();
        var limit = claim.Here.Clock.GetUtcNow().AddMonths(-24);
        foreach (var done in (DateTimeOffset?[])[limit.AddDays(-1), limit, null])
        {
            await claim.Here.With(async db =>
            {
                var wish = new ContactRequest(Guid.CreateVersion7(limit), ContactWish.CallBack, "+33600000000", "Rappelez-moi.", claim.Claim.Customer, "FR-1", limit.AddDays(-9)) { Email = "ada@example.org" };
                if (done is { } at)
                {
                    wish.Done(Some.Person(), "léa", at);
                }

                db.ContactRequests.Add(wish);
                await db.SaveChangesAsync();
            });
        }

        await claim.Here.With(db => db.Claims.ExecuteUpdateAsync(one => one.SetProperty(stored => stored.Status, ClaimStatus.Settled)));
        await claim.Here.With(db => db.Outbox.ExecuteUpdateAsync(row => row.SetProperty(one => one.SentAt, limit)));
        Assert.Equal(1, await Forget(claim, 2));
        await claim.Here.With(db => db.Outbox.ExecuteUpdateAsync(row => row.SetProperty(one => one.SentAt, limit.AddDays(-1))));
        Assert.Equal(1, await Forget(claim, 2));
        Assert.Equal(0, await Forget(claim, 2));

        var wishes = await claim.Here.With(db => db.ContactRequests.AsNoTracking().ToListAsync());
        Assert.Equal((3, 2), (wishes.Count, wishes.Count(wish => wish is { ReachAt: "+33600000000", Words: "Rappelez-moi.", Email: "ada@example.org", About: "FR-1" })));
        Assert.Single(wishes, wish => wish is { ReachAt: "", Words: null, Email: null, About: null });
        Assert.Equal(0, await claim.Here.With(db => db.Outbox.CountAsync()));
    }

    [Fact]
    public async Task Letters_that_were_never_sent_go_as_well()
    {
        await using var claim = await AClaim.Open();
        await claim.Here.With(db => db.Claims.ExecuteUpdateAsync(one => one.SetProperty(stored => stored.Status, ClaimStatus.Settled)));
        claim.Here.Clock.MoveTo(await claim.Here.With(db => db.Outbox.Select(one => one.CreatedAt).SingleAsync()));
        claim.Here.Clock.MoveTo(claim.Here.Clock.GetUtcNow().AddMonths(24));

        Assert.Equal(0, await Forget(claim, 2));
        claim.Here.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, await Forget(claim, 2));

        Assert.Equal(0, await claim.Here.With(db => db.Outbox.CountAsync()));
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
