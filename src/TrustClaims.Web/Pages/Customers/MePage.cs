using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Arrangements;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Promises;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Customers;
using TrustClaims.Persistence;
using TrustClaims.Web.Pages.Shared;

namespace TrustClaims.Web.Pages.Customers;

/// <summary>An order or contract in one line.</summary>
/// <param name="PlacedAt">Of an order.</param>
/// <param name="Cover">Of a contract.</param>
public sealed record OwnAgreement(string Number, DateTimeOffset? PlacedAt, Cover? Cover);

/// <summary>All that there is between a customer and us, a page of it at a time.</summary>
/// <param name="Agreements">The newest.</param>
/// <param name="Claims">The newest.</param>
/// <param name="Promised">What we still owe, the next hour first.</param>
/// <param name="Gestures">What we gave for words of ours that were not kept, the newest first.</param>
/// <param name="Names">The references of the claims that <paramref name="Said"/> is about.</param>
public sealed record MePage(
    Customer Customer,
    IReadOnlyList<OwnAgreement> Agreements,
    IReadOnlyList<OwnClaim> Claims,
    IReadOnlyList<OwnPromise> Promised,
    OurRecord Record,
    IReadOnlyList<OwnGesture> Gestures,
    TimelinePart Said,
    IReadOnlyDictionary<ClaimId, ClaimReference> Names)
{
    /// <summary>How many agreements, and how many claims, stand on the page.</summary>
    public const int Most = 50;

    public required DateTimeOffset Now { get; init; }

    /// <summary>What is arranged with them now.</summary>
    public required IReadOnlyList<TrustArrangement> Arranged { get; init; }

    /// <summary>Why another look was not asked for; null where nothing stood in the way.</summary>
    public Problem? LookProblem { get; init; }

    /// <summary>What was written for it.</summary>
    public string? LookWords { get; init; }

    public bool MayChooseChannel => Customer is { Email: not null, Phone: not null };
}

/// <summary>Reads it for whoever has shown that an agreement is theirs: they are the customer who holds it now, and see nothing of whoever held it before.</summary>
public sealed class MePages(ClaimsDb db, OwnPromises promises, RecordTowards record)
{
    public async Task<Customer?> WhoIs(Viewer viewer, CancellationToken cancellation)
    {
        if (viewer.Agreements is not [var last, ..])
        {
            return null;
        }

        return await (
            from agreement in db.Agreements
            join customer in db.Customers on agreement.Holder equals customer.Id
            where agreement.Id == last
            select customer).AsNoTracking().SingleOrDefaultAsync(cancellation);
    }

    public async Task<MePage> Read(Customer customer, TimelineAsked asked, CancellationToken cancellation)
    {
        var id = customer.Id;
        var said = await TimelinePart.Read(db.Exchanges.Where(one => one.Customer == id), asked, cancellation);
        var about = said.Exchanges.Select(one => one.Claim).OfType<ClaimId>().Distinct().ToList();
        // By customer, not by a list that grows with the page.
        var names = about.Count == 0 ? [] : await db.Claims.Where(claim => claim.Customer == id).Select(claim => new { claim.Id, claim.Reference })
            .ToDictionaryAsync(claim => claim.Id, claim => claim.Reference, cancellation);
        return new MePage(
            customer, await AgreementsOf(id, cancellation), await ClaimsOf(id, cancellation), await promises.Read(id, cancellation), await record.Handle(id, cancellation),
            await OwnGestures.To(db, id, cancellation), said, names)
        {
            Now = db.Clock.GetUtcNow(),
            Arranged = await db.Arrangements.AsNoTracking().InForce(id, db.Clock.GetUtcNow()).OrderBy(one => one.From).ToListAsync(cancellation),
        };
    }

    private async Task<IReadOnlyList<OwnAgreement>> AgreementsOf(CustomerId customer, CancellationToken cancellation)
    {
        var orders = await db.Orders.Where(order => order.Holder == customer).OrderByDescending(order => order.PlacedAt).Take(MePage.Most)
            .Select(order => new OwnAgreement(order.Number, order.PlacedAt, null)).ToListAsync(cancellation);
        var contracts = await db.Contracts.Where(contract => contract.Holder == customer).OrderByDescending(contract => contract.Id).Take(MePage.Most)
            .Select(contract => new OwnAgreement(contract.Number, null, contract.Cover)).ToListAsync(cancellation);
        return [.. contracts, .. orders];
    }

    private async Task<IReadOnlyList<OwnClaim>> ClaimsOf(CustomerId customer, CancellationToken cancellation) => await (
        from claim in db.Claims
        join of in db.Agreements on claim.Agreement equals of.Id
        where claim.Customer == customer
        orderby claim.DeclaredAt descending
        select new OwnClaim(claim.Reference, claim.Type, claim.Status, claim.DeclaredAt, of.Number, new List<ItemId>())).Take(MePage.Most).ToListAsync(cancellation);
}
