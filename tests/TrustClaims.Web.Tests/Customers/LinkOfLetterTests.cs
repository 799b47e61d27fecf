using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Notifications;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Testing.Web;

namespace TrustClaims.Web.Tests.Customers;

public sealed partial class LinkOfLetterTests
{
    [Fact]
    public async Task The_link_of_a_letter_leads_to_its_claim_even_when_that_is_no_longer_open()
    {
        await using var app = await App.Start();
        await app.Order(app.CupAndTea());
        var order = await app.InDatabase(db => db.Orders.SingleAsync());
        var request = new DeclareClaimRequest(
            order.Id, ClaimType.LostParcel, order.Items.Select(item => new DeclaredItem(item.Id, item.Quantity)).ToList(), Remedy.Refund,
            null, null, null, Channel.Page, Declarant.Holder, Actor.Customer, null);
        var declared = (await app.Use<DeclareClaim, Result<DeclaredClaim>>(declare => declare.Handle(request, default))).Value;
        await app.Use<SendLetters, int>(letters => letters.Handle(10, default));
        await app.Use<WithdrawClaim, Result<Claim>>(act => act.Handle(new WithdrawClaimRequest(declared.Reference, null, Actor.Customer), default));

        var letter = await File.ReadAllTextAsync(Directory.GetFiles(Path.Combine(app.DataFolder, "mail")).Single());
        using var visitor = app.CreateClient();
        using var recognised = await visitor.GetAsync(new Uri(Link().Match(letter).Value, UriKind.Relative));

        Assert.Equal(HttpStatusCode.Redirect, recognised.StatusCode);
        Assert.Equal($"/claims/{declared.Reference}", recognised.Headers.Location!.ToString());
        Assert.Contains(declared.Reference.ToString(), await visitor.GetStringAsync(recognised.Headers.Location), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"/l/\S+")]
    private static partial Regex Link();
}
