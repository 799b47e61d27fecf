using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Voices;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Desk;

/// <summary>What a customer's words do to the place of a claim that waits for a person: nothing else is done with them, and nothing of it is kept.</summary>
internal static class HeardAtDesk
{
    /// <summary>
    /// What was put off is waited for no longer, and whoever is angry or in distress is not left waiting. Inside a transaction that holds the claim's row.
    /// </summary>
    public static async Task Hear(this ClaimsDb db, ClaimId claim, Exchange said, CancellationToken cancellation)
    {
        var now = said.At;
        await db.DeskStates.Where(state => state.Claim == claim && state.PutOffUntil > now).ExecuteUpdateAsync(
            back => back.SetProperty(state => state.PutOffUntil, (DateTimeOffset?)null).SetProperty(state => state.PutOffBy, (string?)null)
                .SetProperty(state => state.ChangedAt, now),
            cancellation);
        // Of what one of us notes, the customer has been heard already.
        if (said.NotedBy is not null || (await db.ReadFeelings(cancellation)).In(said.Text).Count == 0)
        {
            return;
        }

        var one = db.Claims.Where(waiting => waiting.Id == claim && waiting.Status == ClaimStatus.InReview);
        var found = await one.Select(waiting => new { waiting.QueueAt, waiting.AnswerDue }).SingleAsync(cancellation);
        var place = Claim.EarlierPlace(found.QueueAt!.Value, found.AnswerDue!.Value, now);
        await one.Where(waiting => waiting.QueueAt > place)
            .ExecuteUpdateAsync(row => row.SetProperty(waiting => waiting.QueueAt, (DateTimeOffset?)place), cancellation);
    }

    /// <summary>Of a claim that begins to wait for a person now: whoever is angry or in distress is not left waiting.</summary>
    public static async Task Hear(this ClaimsDb db, Claim claim, string words, DateTimeOffset now, CancellationToken cancellation)
    {
        if (claim.Status == ClaimStatus.InReview && (await db.ReadFeelings(cancellation)).In(words).Count > 0)
        {
            claim.ComeEarlier(now);
        }
    }
}
