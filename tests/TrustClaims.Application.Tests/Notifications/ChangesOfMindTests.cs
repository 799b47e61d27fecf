using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Notifications;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Testing.Installing;

namespace TrustClaims.Application.Tests.Notifications;

/// <summary>Whoever changes their mind several times in a row has one letter: of where they ended.</summary>
public sealed class ChangesOfMindTests
{
    [Fact]
    public async Task Several_changes_in_a_row_make_one_letter_of_the_last()
    {
        await using var here = await Installation.Start();
        var (order, claim) = await Told(here);

        await Choose(here, order, claim, Remedy.Refund);
        here.Clock.Advance(TimeSpan.FromMinutes(1));
        await Choose(here, order, claim, Remedy.StoreCredit);
        here.Clock.Advance(TimeSpan.FromSeconds(119));
        await Send(here);
        Assert.Single(Mails(here));

        here.Clock.Advance(TimeSpan.FromSeconds(1));
        await Send(here);

        Assert.Equal(2, Mails(here).Count);
        var said = await here.With(db => db.Exchanges.OrderByDescending(one => one.At).Select(one => one.Text).FirstAsync());
        Assert.StartsWith("C’est noté\u00a0: un avoir au lieu d’un", said, StringComparison.Ordinal);
        Assert.Equal([SendLetters.NotNeeded, null], await here.With(db => db.Outbox.Where(one => one.Kind == ClaimJournal.RemedyChanged).OrderBy(one => one.CreatedAt).Select(one => one.LastError).ToListAsync()));
    }

    [Fact]
    public async Task What_is_chosen_at_the_last_moment_is_told_before_it_is_carried_out()
    {
        await using var here = await Installation.Start();
        var (order, claim) = await Told(here);
        var begins = (await here.Claim(claim)).Settlements.Single().NotBefore;

        here.Clock.MoveTo(begins.AddSeconds(-30));
        await Choose(here, order, claim, Remedy.Refund);

        Assert.Equal(begins, await here.With(db => db.Outbox.Where(one => one.Kind == ClaimJournal.RemedyChanged).Select(one => one.NotBefore).SingleAsync()));
    }

    [Fact]
    public async Task Changes_that_lie_apart_have_a_letter_each()
    {
        await using var here = await Installation.Start();
        var (order, claim) = await Told(here);

        foreach (var remedy in new[] { Remedy.Refund, Remedy.StoreCredit })
        {
            await Choose(here, order, claim, remedy);
            here.Clock.Advance(TimeSpan.FromMinutes(2));
            await Send(here);
        }

        Assert.Equal(3, Mails(here).Count);
    }

    [Fact]
    public async Task Nothing_is_promised_any_more_to_who_has_taken_the_matter_back()
    {
        await using var here = await Installation.Start();
        var (order, claim) = await Told(here);

        await Choose(here, order, claim, Remedy.Refund);
        await here.Do<WithdrawClaim, Result<Claim>>(act => act.Handle(new(claim.Reference, new([order.Id]), Actor.Customer), default));
        here.Clock.Advance(TimeSpan.FromMinutes(2));
        await Send(here);

        Assert.Equal(["answer", "turnedUp"], await here.With(db => db.Outbox.Where(one => one.SentAt != null).OrderBy(one => one.CreatedAt).Select(one => one.Kind).ToListAsync()));
    }

    private static async Task<(Order Order, DeclaredClaim Claim)> Told(Installation here)
    {
        var order = await here.Order(await here.Customer());
        var claim = (await here.Declare(order)).Value;
        await Send(here);
        return (order, claim);
    }

    private static async Task Choose(Installation here, Order order, DeclaredClaim claim, Remedy remedy) =>
        Assert.Null((await here.Do<ChangeRemedy, Result<Claim>>(change => change.Handle(new(claim.Reference, remedy, new([order.Id])), default))).Refusal);

    private static Task<int> Send(Installation here) => here.Do<SendLetters, int>(letters => letters.Handle(100, default));

    private static IReadOnlyList<string> Mails(Installation here) => Directory.GetFiles(Path.Combine(here.Folder, "mail"));
}
