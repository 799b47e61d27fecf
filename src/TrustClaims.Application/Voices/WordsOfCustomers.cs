using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Voices;

/// <summary>What a customer said, in their own words.</summary>
/// <param name="Customer">Null for somebody whom we do not know.</param>
/// <param name="Claim">The claim that it is on; null where it is on none.</param>
public sealed record SaidByCustomer(string Text, DateTimeOffset At, CustomerId? Customer, ClaimReference? Claim);

/// <summary>
/// The words of customers as they stand where they were said: on claims, in messages, beside effort scores. Nothing is copied, so that what is forgotten there is
/// gone from here too.
/// </summary>
public static class WordsOfCustomers
{
    /// <summary>The words of so many days are held at once: all of a period are read, however many there are.</summary>
    private const int DaysAtOnce = 7;

    /// <returns>The newest first.</returns>
    public static async IAsyncEnumerable<SaidByCustomer> SaidBetween(
        this ClaimsDb db, DateTimeOffset after, DateTimeOffset until, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var end = until; end > after;)
        {
            var start = end.AddDays(-DaysAtOnce) > after ? end.AddDays(-DaysAtOnce) : after;
            foreach (var said in await db.SaidWithin(start, end, cancellation))
            {
                yield return said;
            }

            end = start;
        }
    }

    private static async Task<IEnumerable<SaidByCustomer>> SaidWithin(this ClaimsDb db, DateTimeOffset after, DateTimeOffset until, CancellationToken cancellation)
    {
        var written = await (
            from said in db.Exchanges.AsNoTracking()
            where said.Direction == Direction.FromCustomer && said.NotedBy == null && said.At > after && said.At <= until
            join claim in db.Claims on said.Claim equals claim.Id into claims
            from claim in claims.DefaultIfEmpty()
            select new { said.Text, said.At, said.Customer, Claim = claim == null ? null : claim.Reference }).ToListAsync(cancellation);
        var judged = await (
            from answer in db.EffortAnswers.AsNoTracking()
            where answer.Comment != null && answer.At > after && answer.At <= until
            join claim in db.Claims on answer.Claim equals claim.Id
            select new { Text = answer.Comment!, answer.At, claim.Customer, claim.Reference }).ToListAsync(cancellation);
        // Those whom we know have their messages among their exchanges.
        var unknown = await db.ContactRequests.AsNoTracking().Where(wish => wish.Customer == null && wish.Words != null && wish.At > after && wish.At <= until)
            .Select(wish => new { Text = wish.Words!, wish.At }).ToListAsync(cancellation);
        return written.Select(one => new SaidByCustomer(one.Text, one.At, one.Customer, one.Claim))
            .Concat(judged.Select(one => new SaidByCustomer(one.Text, one.At, one.Customer, one.Reference)))
            .Concat(unknown.Select(one => new SaidByCustomer(one.Text, one.At, null, null)))
            .OrderByDescending(one => one.At);
    }
}
