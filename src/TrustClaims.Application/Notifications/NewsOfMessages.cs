using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Accounts;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Policies;
using TrustClaims.Application.Words;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Customers;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Outbox;

namespace TrustClaims.Application.Notifications;

/// <summary>What each message of the outbox has to say.</summary>
public sealed class NewsOfMessages(ClaimsDb db, LivePolicy policies, SignedLinks links, ClaimNews claims)
{
    public async Task<News> Of(OutboxMessage message, Customer customer, CancellationToken cancellation)
    {
        var language = Texts.Language(customer.Language);
        var claim = await db.Claims.AsNoTracking().Whole().SingleAsync(one => one.Id == message.Claim, cancellation);
        var agreement = await db.Agreements.AsNoTracking().SingleAsync(one => one.Id == claim.Agreement, cancellation);
        var link = await LinkTo(claim, agreement, customer, cancellation);
        if (message.Kind == ReplyFacts.Kind)
        {
            var reply = JsonSerializer.Deserialize<ReplyFacts>(message.Body!, JsonSerializerOptions.Web)!;
            return Texts.Speaking(language, () => claims.Of(reply, claim.Reference, agreement, link));
        }

        var facts = LetterFacts.Read(message.Body!);
        var decision = claim.Decisions.Single(one => one.Number == facts.Decision);
        var decidedUnder = await policies.Numbered(db, decision.PolicyNumber, cancellation);
        return Texts.Speaking(language, () => claims.Of(new LetterMatter(facts, decision, agreement, decidedUnder.Policy, link)));
    }

    // For whom the letter is to: once the agreement is another's, it opens nothing.
    private async Task<Uri> LinkTo(Claim claim, Agreement agreement, Customer customer, CancellationToken cancellation) =>
        new($"{await links.UrlFor(LinkTarget.Of(agreement) with { Holder = customer.Id }, cancellation)}?claim={claim.Reference}");
}
