using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Accounts;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Promises;
using TrustClaims.Persistence;

namespace TrustClaims.Web.Pages.Customers;

/// <summary>What is promised to a customer and not done yet.</summary>
/// <param name="Hour">As it was said.</param>
/// <param name="Claim">Null where it is about none.</param>
/// <param name="Keeper">The real name of who calls or answers; null until somebody has taken it.</param>
/// <param name="Call">The path with which a call is moved or cancelled; null for anything else.</param>
public sealed record OwnPromise(PromiseKind Kind, DateTimeOffset Hour, ClaimReference? Claim, string? Keeper, string? Call);

/// <summary>Reads it, on whichever claim, call or message of theirs.</summary>
public sealed class OwnPromises(ClaimsDb db, CallLinks links)
{
    /// <returns>The next hour first.</returns>
    public async Task<IReadOnlyList<OwnPromise>> Read(CustomerId customer, CancellationToken cancellation)
    {
        var open = db.Promises.AsNoTracking().Where(promise => promise.State == PromiseState.Open);
        var onClaims = await (
            from claim in db.Claims
            join promise in open on claim.Id equals promise.Claim
            where claim.Customer == customer
            select new OwnPromise(promise.Kind, promise.Due, claim.Reference, null, null)).ToListAsync(cancellation);
        var toContacts = await (
            from contact in db.ContactRequests
            join promise in open on contact.Id equals promise.Contact
            join claim in db.Claims on contact.Claim equals claim.Id into claims
            from claim in claims.DefaultIfEmpty()
            where contact.Customer == customer
            select new { promise, claim.Reference, contact.Id, contact.TakenByName }).ToListAsync(cancellation);
        var calls = new List<OwnPromise>();
        foreach (var one in toContacts)
        {
            var link = one.promise.Kind == PromiseKind.CallAt ? await links.PathFor(one.Id, cancellation) : null;
            calls.Add(new OwnPromise(one.promise.Kind, one.promise.Hour, one.Reference, one.TakenByName, link));
        }

        // Several messages in a row were promised one answer.
        return [.. onClaims.Concat(calls).OrderBy(promise => promise.Hour).ThenBy(promise => promise.Keeper is null).DistinctBy(promise => (promise.Kind, promise.Hour, promise.Claim, promise.Call))];
    }
}
