using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Accounts;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Imports;
using TrustClaims.Application.Notifications;
using TrustClaims.Application.Tests.Imports;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Testing.Installing;

namespace TrustClaims.Application.Tests.Claims;

/// <summary>Whoever shows an agreement sees what they have claimed about it themselves, and nothing of a former holder's.</summary>
public sealed class VisibilityTests
{
    [Fact]
    public async Task A_former_holders_claim_does_not_exist_for_the_new_one()
    {
        await using var here = await Installation.Start();
        var (viewer, reference) = await ClaimedThenMoved(here);

        Assert.False(await here.With(db => db.ClaimsOf(viewer).AnyAsync()));
        Refusal?[] refusals =
        [
            (await here.Do<ChangeRemedy, Result<Claim>>(act => act.Handle(new(reference, Remedy.StoreCredit, viewer), default))).Refusal,
            (await here.Do<WithdrawClaim, Result<Claim>>(act => act.Handle(new(reference, viewer, Actor.Customer), default))).Refusal,
            (await here.Do<AskAnotherLook, Result<Claim>>(act => act.Handle(new(reference, "Encore.", viewer), default))).Refusal,
            (await here.Do<WriteOnClaim, Result<Done>>(act => act.Handle(new(reference, "Bonjour.", viewer), default))).Refusal,
        ];
        Assert.All(refusals, refusal => Assert.IsType<Refusal.NotFound>(refusal));
    }

    [Fact]
    public async Task Whoever_holds_it_again_sees_it_again()
    {
        await using var here = await Installation.Start();
        var (viewer, reference) = await ClaimedThenMoved(here);

        await Import(here, "A", "ada@example.org");

        Assert.Equal([reference], await here.With(db => db.ClaimsOf(viewer).Select(claim => claim.Reference).ToListAsync()));
    }

    [Fact]
    public async Task A_letter_to_a_former_holder_opens_nothing_of_the_new_ones()
    {
        await using var here = await Installation.Start();
        await ClaimedThenMoved(here);

        await here.Do<SendLetters, int>(send => send.Handle(100, default));

        var letter = await File.ReadAllTextAsync(Directory.GetFiles(Path.Combine(here.Folder, "mail")).Single());
        Assert.Contains("ada@example.org", letter, StringComparison.Ordinal);
        var token = letter.Split("/l/")[1].Split('?')[0];
        Assert.IsType<Refusal.LinkNotValid>((await here.Do<SignedLinks, Result<OpenedLink>>(links => links.Open(token, default))).Refusal);
    }

    private static async Task<(Viewer Viewer, ClaimReference Reference)> ClaimedThenMoved(Installation here)
    {
        await Import(here, "A", "ada@example.org");
        await Import(here, "B", "ada@example.org");
        var order = await here.With(db => db.Orders.AsNoTracking().SingleAsync(one => one.Number == "A"));
        var declared = (await here.Declare(order, request => request with { Type = ClaimType.WrongItem, Comment = "Pour moi seule." })).Value;
        await Import(here, "A", "carl@example.org");
        return (new Viewer([order.Id]), declared.Reference);
    }

    private static Task Import(Installation here, string number, string email) => here.Do<ImportOrders, Result<IReadOnlyList<ImportedAgreement>>>(
        import => import.Handle(new ImportOrdersRequest([ImportOrdersTests.Order(number, email)]), default));
}
