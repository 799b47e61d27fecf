using System.Net;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Testing.Web;

namespace TrustClaims.Web.Tests.Managers;

public sealed class TeamTests
{
    [Fact]
    public async Task A_manager_sets_what_somebody_decides_alone()
    {
        await using var app = await App.Start();
        var lea = await app.Account("agent", "lea@example.org");
        using var claire = await app.SignedInAs("manager", "claire@example.org");
        Assert.Contains("href=\"/manage/team\"", await claire.GetPage("/manage"), StringComparison.Ordinal);

        using var changed = await Change(claire, lea.Id, "1 000,50", "30", "");

        Assert.Equal("/manage/team", changed.Headers.Location?.OriginalString);
        var page = await claire.GetPage("/manage/team");
        Assert.Contains("Les limites de Test lea sont changées.", page, StringComparison.Ordinal);
        Assert.Contains("1\u202f000,50\u00a0€", page, StringComparison.Ordinal);
        Assert.Contains("sans limite", page, StringComparison.Ordinal);
        Assert.Equal((100050, 3000, (long?)null), await app.InDatabase(async db =>
        {
            var account = await db.Users.SingleAsync(one => one.Id == lea.Id);
            return (account.LargestRuling!.Value.Minor, account.LargestGesture!.Value.Minor, account.MonthlyGestures?.Minor);
        }));
    }

    [Fact]
    public async Task What_is_no_amount_is_said_at_its_field_and_kept()
    {
        await using var app = await App.Start();
        var lea = await app.Account("agent", "lea@example.org");
        using var claire = await app.SignedInAs("manager", "claire@example.org");

        using var answer = await Change(claire, lea.Id, "beaucoup", "30", "-1");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await answer.Page();
        Assert.Contains("href=\"#Form_Ruling\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"#Form_Month\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"beaucoup\"", page, StringComparison.Ordinal);
        Assert.Null(await app.InDatabase(db => db.Users.Where(one => one.Id == lea.Id).Select(one => one.LargestGesture).SingleAsync()));
    }

    [Fact]
    public async Task Nobody_sets_their_own_and_agents_none()
    {
        await using var app = await App.Start();
        var own = await app.Account("manager", "claire@example.org");
        using var claire = await app.SignedInAs("manager", "claire@example.org");
        using var lea = await app.SignedInAs("agent", "lea@example.org");

        using var refused = await Change(claire, own.Id, "1", "1", "1");
        using var forbidden = await lea.GetAsync("/manage/team");

        Assert.Contains("Personne ne fixe ses propres limites", await refused.Page(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);
    }

    private static Task<HttpResponseMessage> Change(HttpClient manager, Guid of, string ruling, string gesture, string month) => manager.SubmitTo(
        "/account", "/manage/team?handler=Limits", ("Form.Of", of.ToString()), ("Form.Ruling", ruling), ("Form.Gesture", gesture), ("Form.Month", month));
}
