using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Arrangements;
using TrustClaims.Application.Claims;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Customers;
using TrustClaims.Domain.Trust;
using TrustClaims.Persistence;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>What sets a claim apart: what is arranged with its customer now, the failure of ours that it is within, and what was said for and against its first answer.</summary>
/// <param name="Incident">Null where it is within none.</param>
/// <param name="Look">Null where nobody has asked for another look.</param>
public sealed record ArrangedOnDesk(IReadOnlyList<TrustArrangement> InForce, Incident? Incident, BothWords? Look)
{
    /// <summary>Whether an agent can set that rule aside for its customer: it asks for a person, and is not set aside yet.</summary>
    public bool CanSetAside(in RuleAnswer answer)
    {
        var code = answer.Code;
        return answer.NeedsPerson && TrustRules.Find(code)?.MayBeSetAside == true && !InForce.Any(one => one.Rule == code);
    }
}

/// <summary>What the last who answered wrote, and what the customer wrote back.</summary>
/// <param name="Asked">Theirs; empty where they added nothing.</param>
public sealed record BothWords(Ruling First, DateTimeOffset AskedAt, string Asked);

public static class ArrangedOnDeskQuery
{
    public static async Task<ArrangedOnDesk> ArrangedOnDesk(this ClaimsDb db, Claim claim, IReadOnlyList<PastEvent> history, DateTimeOffset now, CancellationToken cancellation)
    {
        var within = history.Select(one => one.Event).OfType<ClaimEvent.IncidentCoversIt>().LastOrDefault()?.Incident;
        return new ArrangedOnDesk(
            await db.Arrangements.AsNoTracking().InForce(claim.Customer, now).OrderBy(one => one.From).ToListAsync(cancellation),
            within is { } id ? await db.Incidents.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellation) : null,
            Look(claim, history));
    }

    // An answer is contested after it was given; a later one has its own.
    private static BothWords? Look(Claim claim, IReadOnlyList<PastEvent> history)
    {
        if (claim.Status != ClaimStatus.InReview || claim.LastRuling is not { } first || history.LastOrDefault(one => one.Event is ClaimEvent.AnotherLookAsked) is not { } asked)
        {
            return null;
        }

        return new BothWords(first, asked.At, ((ClaimEvent.AnotherLookAsked)asked.Event).Words);
    }
}
