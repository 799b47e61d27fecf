using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Policies;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Customers;
using TrustClaims.Domain.Voices;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Outbox;

namespace TrustClaims.Application.Notifications;

/// <summary>What a message about a claim has to say.</summary>
public sealed class NewsOfClaims(ClaimsDb db, LivePolicy policies, WaysBack ways, ClaimNews claims)
{
    /// <summary>In the reader's language.</summary>
    public async Task<Func<News>> Of(OutboxMessage message, Customer customer, CancellationToken cancellation)
    {
        var claim = await db.Claims.AsNoTracking().Whole().SingleAsync(one => one.Id == message.Claim, cancellation);
        var agreement = await db.Agreements.AsNoTracking().SingleAsync(one => one.Id == claim.Agreement, cancellation);
        var back = await ways.To(claim, agreement, customer.Id, cancellation);
        if (message.Kind == ReplyFacts.Kind)
        {
            var reply = ReplyFacts.Read(message.Body!);
            return () => claims.Of(reply, claim.Reference, agreement, back);
        }

        var facts = LetterFacts.Read(message.Body!);
        var decision = claim.Decisions.Single(one => one.Number == facts.Decision);
        var decidedUnder = await policies.Numbered(db, decision.PolicyNumber, cancellation);
        var asksEffort = Asks(facts.Tells, claim) && await AsksEffort(claim, cancellation);
        Money? withShipping = PayableAmount.IncludesShipping(agreement, claim) ? claim.Payable : null;
        return () => claims.Of(new LetterMatter(message.Kind, facts, decision, agreement, decidedUnder.Policy, back, asksEffort) { WithShipping = withShipping });
    }

    /// <summary>What is told of a message on a claim names the claim, and leads to it.</summary>
    public async Task<Func<News>> About(ClaimId id, CustomerId customer, Func<News> said, CancellationToken cancellation)
    {
        var claim = await db.Claims.AsNoTracking().SingleAsync(one => one.Id == id, cancellation);
        var agreement = await db.Agreements.AsNoTracking().SingleAsync(one => one.Id == claim.Agreement, cancellation);
        var back = await ways.To(claim, agreement, customer, cancellation);
        return () => claims.About(said(), claim.Reference, agreement, back);
    }

    // Once: with the yes of a person; where none was needed, with what was carried out.
    private static bool Asks(ClaimEvent told, Claim claim) =>
        told is ClaimEvent.Ruled || (told is ClaimEvent.SettlementEnded && claim.Rulings.All(ruling => ruling.Outcome == RulingOutcome.Declined));

    // What was true when it happened is told whatever came since; a question is for those who have not answered it yet.
    private async Task<bool> AsksEffort(Claim claim, CancellationToken cancellation)
    {
        var id = claim.Id;
        return EffortAnswer.IsAsked(claim.Status, claim.LastRuling is not null) && !await db.EffortAnswers.AnyAsync(one => one.Claim == id, cancellation);
    }
}
