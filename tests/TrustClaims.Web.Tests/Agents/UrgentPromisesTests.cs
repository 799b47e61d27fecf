using TrustClaims.Application.Claims;
using TrustClaims.Application.Promises;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Promises;
using TrustClaims.Testing.Web;

namespace TrustClaims.Web.Tests.Agents;

public sealed class UrgentPromisesTests
{
    [Fact]
    public async Task A_refund_that_was_promised_is_on_the_desk_from_three_quarters_of_its_time_on_and_until_it_is_kept()
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview();
        var account = await app.Account("agent", "agent@example.org");
        var shown = (await app.Claim(reference)).Version;
        await app.Use<RuleOnClaim, Result<Claim>>(rule => rule.Handle(
            new(reference, new(RulingOutcome.Approved, null, null, null), account.Email!, shown, Channel.Page), default));
        var promise = (await app.Claim(reference)).Promises.Single(one => one.Kind == PromiseKind.RefundBy);

        Assert.DoesNotContain("Engagements à tenir", await Desk(app), StringComparison.Ordinal);

        app.Clock.Advance((promise.Due - promise.MadeAt) * 0.8);
        var rising = await Desk(app);
        Assert.Contains("1 engagement à tenir bientôt", rising, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"/desk/claims/{reference}\">{reference}</a>", rising, StringComparison.Ordinal);
        Assert.Contains($"datetime=\"{promise.Due:O}\"", rising, StringComparison.Ordinal);
        Assert.DoesNotContain("déjà manqué une fois", rising, StringComparison.Ordinal);

        app.Clock.Advance(promise.Due.AddMinutes(1) - app.Clock.GetUtcNow());
        await app.Use<BreakLatePromises, int>(late => late.Handle(default));
        Assert.Contains("déjà manqué une fois", await Desk(app), StringComparison.Ordinal);
    }

    // Sessions end by themselves overnight.
    private static async Task<string> Desk(App app)
    {
        using var agent = await app.SignedInAs("agent");
        return await agent.GetPage("/desk");
    }
}
