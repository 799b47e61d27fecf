using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Settlements;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Audit;

namespace TrustClaims.Application.Accounts;

/// <summary>
/// Holds every broken promise of a claim to its gesture: given once, with the amount that the customer was told, which is that of the published table, within what
/// it gives for one claim and to one customer in a year; and every gesture of a person of ours to what the customer was told. By customer, a page of them at a time.
/// </summary>
internal sealed class VerifyGestures(ClaimsDb db, GestureTable table)
{
    // Each page's claims are asked for by as many parameters.
    private const int AtOnce = 200;

    private static readonly string[] Kinds =
        [.. new[] { nameof(ClaimEvent.PromiseBroken), nameof(ClaimEvent.ApprovedOnSilence), nameof(ClaimEvent.SettlementEnded), nameof(ClaimEvent.GestureMade) }.Select(JsonNamingPolicy.CamelCase.ConvertName)];

    public async Task<IReadOnlyList<BookMistake>> Find(CancellationToken cancellation)
    {
        var mistakes = new List<BookMistake>();
        for (var after = default(CustomerId); await After(after, cancellation) is [.., var last] customers; after = last)
        {
            foreach (var told in (await Told(customers, cancellation)).GroupBy(one => one.Claim.Customer))
            {
                mistakes.AddRange(told.SelectMany(one => one.WhatIsWrong(table, [.. told]).Concat(one.WhatIsWrongWithGoodwill())));
            }
        }

        return mistakes;
    }

    private Task<List<CustomerId>> After(CustomerId after, CancellationToken cancellation) => db.Claims
        .Where(claim => claim.Customer > after && (claim.Promises.Any(promise => promise.State == PromiseState.Broken) || claim.AllSettlements.Any(one => one.Item == Settlement.GestureItem)))
        .Select(claim => claim.Customer).Distinct().OrderBy(customer => customer).Take(AtOnce).ToListAsync(cancellation);

    private async Task<IReadOnlyList<ToldOfGestures>> Told(List<CustomerId> customers, CancellationToken cancellation)
    {
        var claims = await db.Claims.AsNoTracking().Where(claim => customers.Contains(claim.Customer))
            .Where(claim => claim.Promises.Any(promise => promise.State == PromiseState.Broken) || claim.AllSettlements.Any(one => one.Item == Settlement.GestureItem))
            .Include(claim => claim.Promises).Include(claim => claim.AllSettlements).AsSplitQuery().OrderBy(claim => claim.Id).ToListAsync(cancellation);
        var entries = new List<AuditEntry>();
        foreach (var some in claims.Chunk(AtOnce))
        {
            var subjects = some.Select(claim => AuditSubject.Of(claim.Id)).ToList();
            entries.AddRange(await db.Audit.AsNoTracking().Where(entry => subjects.Contains(entry.Subject) && Kinds.Contains(entry.Kind)).ToListAsync(cancellation));
        }

        // What was changed after it was written is told with the chains; it vouches for nothing here.
        var chains = entries.Where(entry => entry.IsIntact).ToLookup(entry => entry.Subject);
        return claims.ConvertAll(claim => new ToldOfGestures(
            claim,
            chains[AuditSubject.Of(claim.Id)].OrderBy(entry => entry.Number).Select(entry => new Happened(entry.At, ClaimEventJson.Read(entry.Kind, entry.Body))).ToList()));
    }
}
