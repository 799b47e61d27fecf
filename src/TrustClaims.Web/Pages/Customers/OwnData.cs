using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Domain.Customers;
using TrustClaims.Persistence;

namespace TrustClaims.Web.Pages.Customers;

/// <summary>Reads what is a customer's, one thing after the other, as the file of it is written.</summary>
public sealed class OwnData(ClaimsDb db, WordsOf words, TimeProvider clock)
{
    internal OwnDataFile Of(Customer customer) => new(
        clock.GetUtcNow(), OwnDataCustomer.Of(customer), Agreements(customer.Id, default), Claims(customer.Id, default), Exchanges(customer.Id, default), Contacts(customer.Id, default),
        Messages(customer.Id), Arrangements(customer.Id));

    private async IAsyncEnumerable<OwnDataAgreement> Agreements(CustomerId customer, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var id in await db.Agreements.Where(one => one.Holder == customer).Select(one => one.Id).ToListAsync(cancellation))
        {
            if (await db.ReadAgreement(id, cancellation) is { } agreement)
            {
                yield return OwnDataAgreement.Of(agreement);
            }
        }
    }

    private async IAsyncEnumerable<OwnDataClaim> Claims(CustomerId customer, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var claims = await (
            from claim in db.Claims
            join agreement in db.Agreements on claim.Agreement equals agreement.Id
            where claim.Customer == customer
            orderby claim.DeclaredAt
            select new { claim.Id, agreement.Number }).ToListAsync(cancellation);
        var gesture = words.Customers["me.export.gesture"];
        foreach (var one in claims)
        {
            var claim = await db.Claims.AsNoTracking().Whole().SingleAsync(stored => stored.Id == one.Id, cancellation);
            var said = await db.Exchanges.AsNoTracking().Where(stored => stored.Claim == one.Id && stored.Customer == customer).OrderBy(stored => stored.At).ToListAsync(cancellation);
            var effort = await db.EffortAnswers.AsNoTracking().SingleOrDefaultAsync(answer => answer.Claim == one.Id, cancellation);
            // Once somebody has called, or nobody will: whoever knew before could declare until they are not drawn, or ask not to be called.
            var drawn = await db.FollowUps.AsNoTracking().SingleOrDefaultAsync(followed => followed.Claim == one.Id && (followed.EndedAt != null || followed.Tries > 0), cancellation);
            yield return OwnDataClaim.Of(claim, one.Number, effort, said, gesture) with { FollowUp = drawn is null ? null : OwnDataFollowUp.Of(drawn) };
        }
    }

    /// <summary>What was said about no claim in particular.</summary>
    private async IAsyncEnumerable<OwnDataExchange> Exchanges(CustomerId customer, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var said = db.Exchanges.AsNoTracking().Where(one => one.Customer == customer && one.Claim == null).OrderBy(one => one.At);
        await foreach (var one in said.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            yield return OwnDataExchange.Of(one);
        }
    }

    private async IAsyncEnumerable<OwnDataContact> Contacts(CustomerId customer, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var asked =
            from contact in db.ContactRequests.AsNoTracking().Include(one => one.Promises)
            join claim in db.Claims on contact.Claim equals claim.Id into claims
            from claim in claims.DefaultIfEmpty()
            where contact.Customer == customer
            orderby contact.At
            select new { contact, claim.Reference };
        await foreach (var one in asked.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            yield return OwnDataContact.Of(one.contact, one.Reference);
        }
    }

    private IAsyncEnumerable<OwnDataArrangement> Arrangements(CustomerId customer) =>
        db.Arrangements.AsNoTracking().Where(one => one.Customer == customer).OrderBy(one => one.From).AsAsyncEnumerable().Select(OwnDataArrangement.Of);

    private IAsyncEnumerable<OwnDataMessage> Messages(CustomerId customer) => (
        from message in db.Outbox
        join claim in db.Claims on message.Claim equals claim.Id into claims
        from claim in claims.DefaultIfEmpty()
        where message.Customer == customer
        orderby message.CreatedAt
        select new { message.Kind, claim.Reference, message.CreatedAt, message.SentAt, message.Channel }).AsAsyncEnumerable()
        .Select(one => new OwnDataMessage(one.Kind, one.Reference?.ToString(), one.CreatedAt, one.SentAt, one.Channel));
}
