using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Accounts;
using TrustClaims.Domain;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Installing;

namespace TrustClaims.Application.Tests.Accounts;

public sealed class SignedLinksTests
{
    [Fact]
    public async Task A_link_opens_its_agreement_for_ninety_days()
    {
        await using var here = await Installation.Start(settings: [new("Shop:BaseUrl", "https://claims.example.org/")]);
        var order = await here.Order(await here.Customer());
        var url = (await here.Do<CreateLink, Result<string>>(create => create.Handle(new CreateLinkRequest(order.Number), CancellationToken.None))).Value;
        Assert.StartsWith("https://claims.example.org/l/", url, StringComparison.Ordinal);
        var token = url[29..];

        Assert.Equal(new OpenedLink(order.Id, Epoch: 0), (await Open(here, token)).Value);
        here.Clock.Advance(TimeSpan.FromDays(89.9));
        Assert.True((await Open(here, token)).Succeeded);
        here.Clock.Advance(TimeSpan.FromDays(0.2));
        Assert.IsType<Refusal.LinkNotValid>((await Open(here, token)).Refusal);
    }

    [Fact]
    public async Task Revoked_by_its_epoch_or_another_holder_it_opens_nothing()
    {
        await using var here = await Installation.Start();
        var contract = await here.Keep(A.Contract().HeldBy(await here.Customer()).Build());
        var token = await Token(here, LinkTarget.Of(contract));
        Assert.Equal(new OpenedLink(contract.Id, Epoch: 0), (await Open(here, token)).Value);

        await here.With(async db =>
        {
            (await db.Contracts.SingleAsync()).RevokeLinks();
            await db.SaveChangesAsync();
        });

        Assert.IsType<Refusal.LinkNotValid>((await Open(here, token)).Refusal);
        Assert.Equal(new OpenedLink(contract.Id, Epoch: 1), (await Open(here, await Token(here, LinkTarget.Of(contract) with { Epoch = 1 }))).Value);
        Assert.False((await Open(here, await Token(here, new LinkTarget(true, contract.Number, new CustomerId(Guid.CreateVersion7(here.Clock.GetUtcNow())), 1)))).Succeeded);
    }

    [Fact]
    public async Task Whatever_is_changed_in_a_token_it_opens_nothing()
    {
        await using var here = await Installation.Start();
        var token = await Token(here, LinkTarget.Of(await here.Order(await here.Customer())));

        for (var i = 0; i < token.Length; i++)
        {
            var changed = token[..i] + (token[i] == 'A' ? 'B' : 'A') + token[(i + 1)..];
            Assert.False((await Open(here, changed)).Succeeded, changed);
        }

        foreach (var wrong in new[] { "", "x", "????", token + "A", token[1..], new string('A', 5_000), "é" })
        {
            Assert.IsType<Refusal.LinkNotValid>((await Open(here, wrong)).Refusal);
        }
    }

    [Fact]
    public async Task Another_installations_key_opens_nothing_here()
    {
        await using var here = await Installation.Start();
        var order = await here.Order(await here.Customer());
        await Token(here, LinkTarget.Of(order));

        var foreign = new LinkKey(new byte[LinkKey.SecretBytes]).Sign(LinkTarget.Of(order), here.Clock.GetUtcNow().AddDays(1));

        Assert.IsType<Refusal.LinkNotValid>((await Open(here, foreign)).Refusal);
    }

    [Fact]
    public async Task The_key_is_made_once_however_many_need_it_first()
    {
        await using var here = await Installation.Start();
        var order = await here.Order(await here.Customer());

        var tokens = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Token(here, LinkTarget.Of(order)))));

        Assert.Single(tokens.Distinct());
        Assert.Equal(1, await here.With(db => db.Secrets.CountAsync()));
    }

    private static async Task<string> Token(Installation here, LinkTarget target) =>
        (await here.Do<SignedLinks, string>(links => links.UrlFor(target, CancellationToken.None))).Split("/l/")[1];

    private static Task<Result<OpenedLink>> Open(Installation here, string token) =>
        here.Do<SignedLinks, Result<OpenedLink>>(links => links.Open(token, CancellationToken.None));
}
