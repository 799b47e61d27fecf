using System.Net;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Notifications;
using TrustClaims.Testing.Web;

namespace TrustClaims.Web.Tests.Managers;

public sealed class MailTests
{
    private static readonly (string, string) Developing = ("environment", "Development");

    [Fact]
    public async Task While_developing_letters_are_listed_and_read()
    {
        await using var app = await App.Start(Developing);
        using var manager = await app.SignedInAs("manager");
        Assert.Contains("Aucun courrier", await manager.GetPage("/manage/mail"), StringComparison.Ordinal);
        await app.ClaimInReview();
        await app.Use<SendLetters, int>(send => send.Handle(10, default));
        var id = await app.InDatabase(db => db.Outbox.Select(message => message.Id).SingleAsync());

        var list = await manager.GetPage("/manage/mail");
        var letter = await manager.GetPage($"/manage/mail/{id}");

        Assert.Contains($"href=\"/manage/mail/{id}\"", list, StringComparison.Ordinal);
        Assert.Contains("Ada Essai <ada@example.org>", list, StringComparison.Ordinal);
        Assert.Contains("Bonjour Ada Essai", letter, StringComparison.Ordinal);
        Assert.Contains("<!doctype html>\n<html lang=\"fr\">\n<head>\n<meta", letter, StringComparison.Ordinal);
        using var none = await manager.GetAsync($"/manage/mail/{Guid.CreateVersion7(app.Clock.GetUtcNow())}");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task While_developing_short_messages_are_read_there_too_where_they_are_files(bool hasGateway)
    {
        (string, string)[] gateway = hasGateway ? [("Sms:Url", "https://127.0.0.1:9/sms"), ("Sms:Key", new string('k', 32))] : [];
        await using var app = await App.Start([Developing, .. gateway]);
        using var manager = await app.SignedInAs("manager");
        Assert.Equal(!hasGateway, (await manager.GetPage("/manage/mail")).Contains("Aucun SMS", StringComparison.Ordinal));
        if (!hasGateway)
        {
            await app.Use<ISmsPort, bool>(async port =>
            {
                await port.HandOver(new Sms(Guid.CreateVersion7(app.Clock.GetUtcNow()), "+33612345678", "Maison Lune : C'est entendu\nhttps://example.org/l/x"), default);
                return true;
            });
            var page = await manager.GetPage("/manage/mail");
            Assert.Contains("+33612345678", page, StringComparison.Ordinal);
            Assert.Contains("C'est entendu\nhttps://example.org/l/x</pre>", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Elsewhere_there_is_nothing_to_see()
    {
        await using var app = await App.Start();
        using var manager = await app.SignedInAs("manager");

        Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync("/manage/mail")).StatusCode);
        Assert.DoesNotContain("/manage/mail", await manager.GetPage("/desk/messages"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nor_where_a_server_takes_the_letters()
    {
        await using var app = await App.Start(Developing, ("Mail:Smtp:Host", "127.0.0.1"));
        using var manager = await app.SignedInAs("manager");

        Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync("/manage/mail")).StatusCode);
    }
}
