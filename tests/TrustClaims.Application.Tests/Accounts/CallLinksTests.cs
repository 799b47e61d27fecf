using TrustClaims.Application.Accounts;
using TrustClaims.Domain;
using TrustClaims.Testing.Installing;

namespace TrustClaims.Application.Tests.Accounts;

public sealed class CallLinksTests
{
    [Fact]
    public async Task A_link_leads_to_its_call_alone_and_a_forged_one_nowhere()
    {
        await using var here = await Installation.Start();
        var call = Guid.CreateVersion7(here.Clock.GetUtcNow());
        var token = (await here.Do<CallLinks, Uri>(links => links.UrlFor(call, default))).Segments[^1];
        var another = (await here.Do<CallLinks, Uri>(links => links.UrlFor(Guid.CreateVersion7(here.Clock.GetUtcNow()), default))).Segments[^1];
        Task<Guid?> Open(string text) => here.Do<CallLinks, Guid?>(links => links.Open(text, default));

        Assert.Equal(call, await Open(token));
        Assert.Equal(39, token.Length);
        Assert.Null(await Open(token[..20] + another[20..]));
        Assert.Null(await Open(token[..^1] + (token[^1] == 'A' ? 'Q' : 'A')));
        Assert.All(["", "c", "Zm9v", "ü", new string('A', 39), new string('A', 5_000)], text => Assert.Null(Open(text).Result));
        Assert.IsType<Refusal.LinkNotValid>((await here.Do<SignedLinks, Result<OpenedLink>>(links => links.Open(token, default))).Refusal);
    }
}
