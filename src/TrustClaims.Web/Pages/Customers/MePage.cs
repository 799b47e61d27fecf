using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Customers;
using TrustClaims.Domain.Exchanges;
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
/// <param name="Names">The references of the claims that <paramref name="Said"/> is about.</param>
/// <param name="Query">The words looked for; null for everything that was said.</param>
public sealed record MePage(
    Customer Customer,
    IReadOnlyList<OwnAgreement> Agreements,
    IReadOnlyList<OwnClaim> Claims,
    OwnRecord Record,
    TimelinePart Said,
    IReadOnlyDictionary<ClaimId, ClaimReference> Names,
    string? Query)
{
    /// <summary>How many agreements, and how many claims, stand on the page.</summary>
    public const int Most = 50;

    /// <summary>The address of what was said earlier, among the same words; null when nothing was.</summary>
    public string? Earlier => Said.Earlier is { } earlier ? $"/me{earlier}{(Query is null ? "" : $"&q={Uri.EscapeDataString(Query)}")}#said" : null;

    public bool MayChooseChannel => Customer is { Email: not null, Phone: not null };
}

/// <summary>Which part of it is looked at.</summary>
/// <param name="Before">Where the part ends, in ticks; null for the newest.</param>
/// <param name="Query">Words that were said.</param>
/// <param name="Whole">Everything at once, for paper.</param>
public sealed record MePart(long? Before, string? Query, bool Whole);

/// <summary>Reads it for whoever has shown that an agreement is theirs: they are the customer who holds it now, and see nothing of whoever held it before.</summary>
public sealed class MePages(ClaimsDb db)
{
    private const int MostOnPaper = 10_000;

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

    public async Task<MePage> Read(Customer customer, MePart part, CancellationToken cancellation)
    {
        var id = customer.Id;
        var query = Writing.Trimmed(part.Query);
        var said = await TimelinePart.Read(SaidTo(id, query), part.Whole ? null : part.Before, part.Whole ? MostOnPaper : TimelinePart.Usual, cancellation);
        var about = said.Exchanges.Select(one => one.Claim).OfType<ClaimId>().Distinct().ToList();
        // By customer, not by a list that grows with the page.
        var names = about.Count == 0 ? [] : await db.Claims.Where(claim => claim.Customer == id).Select(claim => new { claim.Id, claim.Reference })
            .ToDictionaryAsync(claim => claim.Id, claim => claim.Reference, cancellation);
        return new MePage(customer, await AgreementsOf(id, cancellation), await ClaimsOf(id, cancellation), await db.RecordTowards(id, cancellation), said, names, query);
    }

    private IQueryable<Exchange> SaidTo(CustomerId customer, string? query)
    {
        var said = db.Exchanges.Where(one => one.Customer == customer);
        if (query is null)
        {
            return said;
        }

        // In any case; where a database lowers no letter with an accent, at least as it was typed.
        var (typed, lower) = ($"%{Escaped(query)}%", $"%{Escaped(query.ToLowerInvariant())}%");
#pragma warning disable CA1304, CA1311 // The database lowers it.
        return said.Where(one => EF.Functions.Like(one.Text, typed, "\\") || EF.Functions.Like(one.Text.ToLower(), lower, "\\"));
#pragma warning restore CA1304, CA1311
    }

    // What stands for other characters in one database or another stands for itself.
    private static string Escaped(string words) => string.Concat(words.Select(letter => @"\%_[".Contains(letter, StringComparison.Ordinal) ? $"\\{letter}" : $"{letter}"));

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
