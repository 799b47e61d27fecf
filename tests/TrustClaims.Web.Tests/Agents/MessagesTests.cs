using System.Net;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Notifications;
using TrustClaims.Persistence.Audit;
using TrustClaims.Persistence.Outbox;
using TrustClaims.Testing.Web;
using TrustClaims.Web.Pages.Agents;

namespace TrustClaims.Web.Tests.Agents;

public sealed class MessagesTests
{
    [Fact]
    public async Task Where_everything_left_that_is_said()
    {
        await using var app = await App.Start();
        await app.ClaimInReview();
        using var agent = await app.SignedInAs("agent");

        Assert.Contains("Aucun message n’attend", await agent.GetPage("/desk/messages"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_given_up_shows_who_and_why_and_is_sent_again()
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview();
        await GiveUp(app, "550 5.1.1 <ada@example.org> nobody here", attempts: 2);
        using var agent = await app.SignedInAs("agent");

        var page = await agent.GetPage("/desk/messages");
        Assert.Contains($"<a href=\"/desk/claims/{reference}\">Ada Essai</a>", page, StringComparison.Ordinal);
        Assert.Contains("550 5.1.1 <ada@example.org> nobody here", page, StringComparison.Ordinal);
        Assert.Contains("2 essais", page, StringComparison.Ordinal);
        var id = await app.InDatabase(db => db.Outbox.Select(message => message.Id).SingleAsync());
        using var again = await agent.Submit("/desk/messages", ("id", id.ToString()));

        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Contains("C’est noté", await agent.GetPage("/desk/messages"), StringComparison.Ordinal);
        var told = await app.InDatabase(db => db.Audit.AsNoTracking().SingleAsync(entry => entry.Subject == $"letter:{id}"));
        Assert.Equal("sentAgain", told.Kind);
        Assert.Equal(await app.InDatabase(db => db.Users.Select(one => one.Id).SingleAsync()), AuditAuthor.StaffIn(told.By));
        Assert.Equal(1, await app.Use<SendLetters, int>(send => send.Handle(10, default)));
        Assert.NotNull(await app.InDatabase(db => db.Outbox.Select(message => message.SentAt).SingleAsync()));
    }

    [Fact]
    public async Task Who_has_no_address_is_told_in_the_readers_words()
    {
        await using var app = await App.Start();
        await app.ClaimInReview();
        await GiveUp(app, SendLetters.NoAddress, attempts: 0);
        using var agent = await app.SignedInAs("agent");

        var page = await agent.GetPage("/desk/messages");

        Assert.Contains("ni adresse ni numéro", page, StringComparison.Ordinal);
        Assert.DoesNotContain("essai<", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_still_tried_is_counted()
    {
        await using var app = await App.Start();
        await app.ClaimInReview();
        await app.ClaimInReview();
        await app.InDatabase(db => db.Outbox.ExecuteUpdateAsync(row => row.SetProperty(message => message.Attempts, 3)));
        using var agent = await app.SignedInAs("agent");

        var page = await agent.GetPage("/desk/messages");

        Assert.Contains("2 messages ne sont pas passés", page, StringComparison.Ordinal);
        Assert.DoesNotContain(">Renvoyer<", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_are_counted_and_the_oldest_shown()
    {
        await using var app = await App.Start();
        await app.ClaimInReview();
        var now = app.Clock.GetUtcNow();
        await app.InDatabase(async db =>
        {
            var customer = await db.Customers.Select(one => one.Id).SingleAsync();
            db.Outbox.AddRange(Enumerable.Range(0, UnsentMessagesQuery.Most + 3).Select(number => new OutboxMessage
            {
                Id = Guid.CreateVersion7(now.AddMinutes(number)),
                Customer = number == 0 ? null : customer,
                Kind = "answer",
                CreatedAt = now,
                NotBefore = OutboxMessage.Never,
                GaveUpAt = now.AddMinutes(-number),
            }));
            return await db.SaveChangesAsync();
        });

        var unsent = await app.InDatabase(db => db.UnsentMessages(default));

        Assert.Equal((UnsentMessagesQuery.Most, 3, 0), (unsent.Shown.Count, unsent.More, unsent.Retried));
        Assert.Equal(unsent.Shown.OrderBy(message => message.At), unsent.Shown);
        Assert.All(unsent.Shown, message => Assert.Null(message.Reference));
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        await using var app = await App.Start();
        using var agent = await app.SignedInAs("agent");
        await app.ClaimInReview();
        await GiveUp(app, "down", attempts: 1);

        using var answer = await agent.Submit("/desk/messages", ("id", Guid.CreateVersion7(app.Clock.GetUtcNow()).ToString()));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static Task<int> GiveUp(App app, string error, int attempts) => app.InDatabase(db => db.Outbox.ExecuteUpdateAsync(row => row
        .SetProperty(message => message.GaveUpAt, app.Clock.GetUtcNow()).SetProperty(message => message.NotBefore, OutboxMessage.Never)
        .SetProperty(message => message.LastError, error).SetProperty(message => message.Attempts, attempts)));
}
