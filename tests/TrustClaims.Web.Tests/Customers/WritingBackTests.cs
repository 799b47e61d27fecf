using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Exchanges;
using TrustClaims.Application.Notifications;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Testing.Web;
using static TrustClaims.Web.Tests.Customers.Visiting;

namespace TrustClaims.Web.Tests.Customers;

/// <summary>Whoever writes back on a claim reads by when they are answered, and by whom.</summary>
public sealed class WritingBackTests
{
    private const string Owed = "<b>Une personne vous répond</b>";

    [Fact]
    public async Task What_was_written_is_answered_by_an_hour_by_somebody_and_when_it_was_not_that_is_said()
    {
        await using var app = await Open();
        var account = await app.Account("agent", "lea@example.org");
        var lea = new NamedPerson(new StaffId(account.Id), "Léa Martin");
        using var ada = await Visit(app, await app.Order(app.CupAndTea()));
        using var declared = await ada.Send("/declare?type=LostParcel", ("item", "1"), ("item", "2"));
        var address = declared.Headers.Location!.OriginalString;
        Assert.DoesNotContain(Owed, await ada.GetPage(address), StringComparison.Ordinal);

        using var written = await ada.SubmitTo(address, $"{address}?handler=Write", ("words", "Quand arrive-t-il ?"));
        var promised = await ada.GetPage(address);
        var wish = await app.InDatabase(db => db.ContactRequests.Include(one => one.Promises).SingleAsync());
        await app.Use<TakeContact, Result<ContactRequest>>(take => take.Handle(new(wish.Id, lea), default));
        var taken = await ada.GetPage(address);
        app.Clock.Advance(wish.Owed!.Due.AddMinutes(1) - app.Clock.GetUtcNow());
        await app.Use<BreakLateContacts, int>(late => late.Handle(default));
        await app.Use<SendLetters, int>(letters => letters.Handle(100, default));
        var late = await ada.GetPage(address);
        await app.Use<ReplyToCustomer, Result<Done>>(reply => reply.Handle(new(ClaimReference.Parse(address.Split('/')[^1]), "Demain.", lea), default));
        var answered = await ada.GetPage(address);

        Assert.Contains("et il reste sur cette page. Une personne vous répond avant ", promised, StringComparison.Ordinal);
        Assert.Contains(Owed, promised, StringComparison.Ordinal);
        Assert.Contains($"datetime=\"{wish.Owed.Due:O}\"", promised, StringComparison.Ordinal);
        Assert.DoesNotContain("Léa Martin s’en occupe.", promised, StringComparison.Ordinal);
        Assert.Contains("Léa Martin s’en occupe.", taken, StringComparison.Ordinal);
        Assert.DoesNotContain("promesse non tenue", taken, StringComparison.Ordinal);
        Assert.Contains("promesse non tenue", late, StringComparison.Ordinal);
        Assert.Contains("Nous devions répondre à votre message avant ", late, StringComparison.Ordinal);
        Assert.Contains("Promis à nouveau, pour le ", late, StringComparison.Ordinal);
        // And it stays among what was said.
        Assert.Contains("nous devions vous répondre avant ", answered, StringComparison.Ordinal);
        Assert.DoesNotContain(Owed, answered, StringComparison.Ordinal);
    }
}
