using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Customers;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Queries;

namespace TrustClaims.Application.Desk;

/// <summary>An agent types what somebody says on the phone: a number, a name, an e-mail, a phone number; as far as it was said.</summary>
public sealed record FindAgreementsRequest(string? Typed);

/// <param name="IsNamed">Its own number, or that of a parcel of it, is what was typed, to the last letter.</param>
public sealed record FoundAgreement(Agreement Agreement, Customer Holder, bool IsNamed)
{
    /// <summary>When it was ordered, or since when it insures.</summary>
    public DateTimeOffset Since => Agreement is Order order ? order.PlacedAt : new(((Contract)Agreement).Cover.From, TimeOnly.MinValue, TimeSpan.Zero);
}

/// <summary>
/// Finds agreements by first letters. Each way of looking is one short stretch of an index, read up to a limit, so that a million orders take no longer than ten
/// thousand; what they find is put together, the newest first. Where more begin alike than are read, more letters tell them apart.
/// </summary>
public sealed class FindAgreements(ClaimsDb db, ShopOptions shop)
{
    public const int Most = 20;

    public async Task<IReadOnlyList<FoundAgreement>> Handle(FindAgreementsRequest request, CancellationToken cancellation)
    {
        if (Caller.Of(request.Typed, shop.CallingCode) is not { } caller)
        {
            return [];
        }

        var named = await Named(caller.Number, cancellation);
        var begun = await Begun(caller.Number, cancellation);
        var holders = await Holders(caller, cancellation);
        List<Agreement> found = [.. await OfNumbers([.. named.Union(begun)], cancellation), .. await OfHolders(holders, cancellation)];
        var people = await People([.. found.Select(one => one.Holder).Distinct()], cancellation);
        return [.. found.DistinctBy(one => one.Id).Select(one => new FoundAgreement(one, people[one.Holder], named.Contains(one.Id)))
            .OrderByDescending(one => one.IsNamed).ThenByDescending(one => one.Since).ThenBy(one => one.Agreement.Number, StringComparer.Ordinal).Take(Most)];
    }

    private async Task<List<AgreementId>> Named(string? number, CancellationToken cancellation) => number is null ? [] : [
        .. await db.Agreements.Where(one => one.NumberKey == number).Select(one => one.Id).Take(Most).ToListAsync(cancellation),
        .. await (from order in db.Orders from parcel in order.Parcels where parcel.TrackingKey == number select order.Id).Take(Most).ToListAsync(cancellation),
    ];

    // The highest of the numbers that begin so are the newest ones, in most shops.
    private async Task<List<AgreementId>> Begun(string? number, CancellationToken cancellation) => number is null ? [] : [
        .. await db.Agreements.BeginningWith(one => one.NumberKey, number)
            .OrderByDescending(one => one.NumberKey).Select(one => one.Id).Take(Most).ToListAsync(cancellation),
        .. await db.Orders.SelectMany(order => order.Parcels, (order, parcel) => new { order.Id, parcel.TrackingKey }).BeginningWith(one => one.TrackingKey, number)
            .OrderByDescending(one => one.TrackingKey).Select(one => one.Id).Take(Most).ToListAsync(cancellation),
    ];

    private async Task<List<CustomerId>> Holders(Caller caller, CancellationToken cancellation)
    {
        List<CustomerId> found = [];
        if (caller.Mail is { } mail)
        {
            found.AddRange(await Read(db.Customers.BeginningWith(one => one.Email, mail).OrderBy(one => one.Email).Select(one => one.Id)));
        }

        if (caller.Phone is { } phone)
        {
            found.AddRange(await Read(db.Customers.BeginningWith(one => one.Phone, phone).OrderBy(one => one.Phone).Select(one => one.Id)));
        }

        if (caller.Name is { } name)
        {
            found.AddRange(await Read(db.CustomerNames.BeginningWith(one => one.Key, name).OrderBy(one => one.Key).Select(one => one.Customer)));
        }

        return found;

        Task<List<CustomerId>> Read(IQueryable<CustomerId> customers) => customers.Take(Most).ToListAsync(cancellation);
    }

    private async Task<List<Agreement>> OfNumbers(List<AgreementId> ids, CancellationToken cancellation) =>
        ids.Count == 0 ? [] : await db.Agreements.AsNoTracking().Where(one => ids.Contains(one.Id)).ToListAsync(cancellation);

    private async Task<List<Agreement>> OfHolders(List<CustomerId> holders, CancellationToken cancellation) => holders.Count == 0 ? [] : [
        .. await db.Orders.AsNoTracking().Where(one => holders.Contains(one.Holder)).OrderByDescending(one => one.PlacedAt).Take(Most).ToListAsync(cancellation),
        .. await db.Contracts.AsNoTracking().Where(one => holders.Contains(one.Holder)).Take(Most).ToListAsync(cancellation),
    ];

    private async Task<Dictionary<CustomerId, Customer>> People(List<CustomerId> ids, CancellationToken cancellation) =>
        ids.Count == 0 ? [] : await db.Customers.AsNoTracking().Where(one => ids.Contains(one.Id)).ToDictionaryAsync(one => one.Id, cancellation);
}
