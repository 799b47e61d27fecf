using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Notifications;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Testing.Installing;

namespace TrustClaims.Application.Tests.Notifications;

public sealed class ManyWithdrawnTests
{
    [Fact]
    public async Task What_is_declared_and_withdrawn_again_and_again_fills_no_letter_box()
    {
        await using var here = await Installation.Start();
        var customer = await here.Customer();
        var (order, another) = (await here.Order(customer), await here.Order(customer));

        for (var again = 0; again < 10; again++)
        {
            await DeclareAndWithdraw(here, order);
        }

        await DeclareAndWithdraw(here, another);
        Assert.Equal((LetterNeeds.MostWithdrawn * 2) + 2, await Sent(here));
        here.Clock.Advance(TimeSpan.FromDays(1));
        await DeclareAndWithdraw(here, order);
        Assert.Equal((LetterNeeds.MostWithdrawn * 2) + 4, await Sent(here));
    }

    [Fact]
    public async Task Whoever_lets_one_stand_after_that_has_its_answer_by_letter_a_little_later()
    {
        await using var here = await Installation.Start();
        var order = await here.Order(await here.Customer());
        for (var again = 0; again < LetterNeeds.MostWithdrawn; again++)
        {
            await DeclareAndWithdraw(here, order);
        }

        var before = await Sent(here);
        await here.Declare(order);
        await Send(here);
        Assert.Equal(before, await Sent(here));

        here.Clock.Advance(LetterNeeds.HeldBack);
        await Send(here);
        Assert.Equal(before + 1, await Sent(here));
    }

    private static async Task DeclareAndWithdraw(Installation here, Order order)
    {
        here.Clock.Advance(TimeSpan.FromMinutes(1));
        var declared = (await here.Declare(order)).Value;
        await here.Do<WithdrawClaim, Result<Claim>>(withdraw => withdraw.Handle(new(declared.Reference, null, Actor.Customer), default));
        await Send(here);
    }

    private static Task<int> Send(Installation here) => here.Do<SendLetters, int>(letters => letters.Handle(100, default));

    private static Task<int> Sent(Installation here) => here.With(db => db.Outbox.CountAsync(letter => letter.SentAt != null));
}
