using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Accounts;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Policies;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Outbox;

namespace TrustClaims.Application.Notifications;

/// <summary>Gathers what a letter is written from, and writes it.</summary>
public sealed class LetterWriting(ClaimsDb db, LivePolicy policies, SignedLinks links, LetterRenderer renderer)
{
    /// <returns>Null when its customer has no e-mail address that mail can go to.</returns>
    public async Task<Letter?> Write(OutboxMessage message, CancellationToken cancellation)
    {
        var customer = await db.Customers.AsNoTracking().SingleAsync(one => one.Id == message.Customer, cancellation);
        if (customer.Email is null || !MailAddress.TryCreate(customer.Email, out _))
        {
            return null;
        }

        var facts = LetterFacts.Read(message.Body!);
        var claim = await db.Claims.AsNoTracking().Whole().SingleAsync(one => one.Id == message.Claim, cancellation);
        var agreement = await db.Agreements.AsNoTracking().SingleAsync(one => one.Id == claim.Agreement, cancellation);
        var decision = claim.Decisions.Single(one => one.Number == facts.Decision);
        var decidedUnder = await policies.Numbered(db, decision.PolicyNumber, cancellation);
        // For whom the letter is to: once the agreement is another's, it opens nothing.
        var target = LinkTarget.Of(agreement) with { Holder = customer.Id };
        var link = new Uri($"{await links.UrlFor(target, cancellation)}?claim={claim.Reference}");
        return renderer.Write(new LetterMatter(message, facts, customer, decision, agreement, decidedUnder.Policy, link));
    }
}
