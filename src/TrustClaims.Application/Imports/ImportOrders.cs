using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Accounts;
using TrustClaims.Application.Promises;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Imports;

/// <summary>Take in orders, from the API or a file.</summary>
public sealed record ImportOrdersRequest(IReadOnlyList<OrderDocument> Orders);

public sealed class ImportOrdersValidator : AbstractValidator<ImportOrdersRequest>
{
    public ImportOrdersValidator() => RuleFor(request => request.Orders.Count)
        .InclusiveBetween(0, ImportOrders.Most).OverridePropertyName("orders").WithErrorCode("must_be_list");
}

/// <summary>
/// Makes or updates the orders of a batch; the same content again changes nothing, and one order's mistakes reject that order alone. Whatever the batch's
/// size, a few queries read what is known.
/// </summary>
public sealed class ImportOrders(ClaimsDb db, HearCarriers carriers, ShopOptions shop, TimeProvider clock)
{
    public const int Most = 1_000;

    /// <summary>At a time, in one transaction: SQL Server takes no more than 2,100 parameters.</summary>
    private const int AtOnce = 250;

    private static readonly ImportOrdersValidator Shape = new();

    /// <returns>One for each order, in the order given.</returns>
    public async Task<Result<IReadOnlyList<ImportedAgreement>>> Handle(ImportOrdersRequest request, CancellationToken cancellation)
    {
        if (Shape.Refuses(request) is { } refusal)
        {
            return refusal;
        }

        var imported = new List<ImportedAgreement>();
        foreach (var chunk in request.Orders.InParts(order => (order.OrderNumber, order.Customer), AtOnce))
        {
            var kept = await db.KeepBatch(inside => Import(chunk, inside), cancellation);
            imported.AddRange(kept);
            // Unchanged ones too: after a crash right here the same document comes again.
            var told = kept.Where(one => one.Outcome is ImportOutcome.Updated or ImportOutcome.Unchanged).Select(one => one.Reference).Distinct().ToList();
            if (told.Count > 0)
            {
                await carriers.In(db.Orders.Where(order => told.Contains(order.Number)), cancellation);
            }
        }

        return imported;
    }

    private async Task<IReadOnlyList<ImportedAgreement>> Import(OrderDocument[] documents, CancellationToken cancellation)
    {
        var read = documents.Select(document => ReadOrder.Of(document, shop)).ToList();
        var orders = read.Where(one => one.Succeeded).Select(one => one.Value).ToList();
        var numbers = orders.Select(order => order.Number).Distinct().ToList();
        var known = await db.Orders.Include(order => order.Parcels).Where(order => numbers.Contains(order.Number))
            .ToDictionaryAsync(order => order.Number, StringComparer.Ordinal, cancellation);
        var holders = await Holders.Load(db, orders.ConvertAll(order => order.Customer), known.Values.Select(order => order.Holder).ToList(), cancellation);
        var parcels = await ParcelOwners(orders, cancellation);
        return documents.Zip(read, (document, result) => result.TryGet(out var order, out var refusal)
            ? Keep(order, known, holders, parcels)
            : ImportedAgreement.Rejected(document.OrderNumber, refusal)).ToList();
    }

    private ImportedAgreement Keep(ReadOrder read, Dictionary<string, Order> known, Holders holders, Dictionary<(string, string), string> parcels)
    {
        if (read.Parcels.FirstOrDefault(parcel => parcels.GetValueOrDefault((parcel.Carrier, parcel.TrackingNumber), read.Number) != read.Number) is { } taken)
        {
            return ImportedAgreement.Rejected(read.Number, new Refusal.Invalid([new FieldError("parcels", "parcel_of_other_order", taken.TrackingNumber)]));
        }

        var now = clock.GetUtcNow();
        var outcome = ImportOutcome.Updated;
        if (!known.TryGetValue(read.Number, out var order))
        {
            outcome = ImportOutcome.Created;
            var holder = holders.For(read.Customer, null, now);
            order = new Order(new AgreementId(Guid.CreateVersion7(now)), read.Number, holder.Id, read.Content, read.Hash);
            known.Add(read.Number, order);
            db.Orders.Add(order);
        }
        else if (order.ImportHash == read.Hash)
        {
            return new ImportedAgreement(read.Number, ImportOutcome.Unchanged, LinkTarget.Of(order), []);
        }
        else
        {
            order.Receive(holders.For(read.Customer, order.Holder, now).Id, read.Content, read.Hash);
        }

        foreach (var parcel in read.Parcels)
        {
            parcels[(parcel.Carrier, parcel.TrackingNumber)] = read.Number;
            Receive(order, parcel, now);
        }

        return new ImportedAgreement(read.Number, outcome, LinkTarget.Of(order), []);
    }

    private static void Receive(Order order, ReadParcel read, DateTimeOffset now)
    {
        var parcel = order.Parcels.FirstOrDefault(one => one.Carrier == read.Carrier && one.TrackingNumber == read.TrackingNumber);
        DateTimeOffset? heardAt = parcel is null ? null : now;
        if (parcel is null)
        {
            parcel = new Parcel(new ParcelId(Guid.CreateVersion7(now)), read.Carrier, read.TrackingNumber);
            order.Send(parcel);
        }

        // What the carrier itself said since then is better known than what an order's row leaves out.
        var account = read.Account ?? (read.DeliveredAt is not null ? CarrierAccount.Delivered
            : parcel.Events.Count > 0 ? parcel.Account
            : read.ShippedAt is not null ? CarrierAccount.Moving : CarrierAccount.None);
        var delivered = read.DeliveredAt ?? (account.SaysDelivered() ? parcel.DeliveredAt : null);
        parcel.Receive(read.Items, read.ShippedAt ?? parcel.ShippedAt, read.ExpectedAt ?? parcel.ExpectedAt, delivered, account, heardAt);
    }

    /// <summary>Which order each parcel named here belongs to already.</summary>
    private async Task<Dictionary<(string Carrier, string Number), string>> ParcelOwners(List<ReadOrder> orders, CancellationToken cancellation)
    {
        var numbers = orders.SelectMany(order => order.Parcels).Select(parcel => parcel.TrackingNumber).Distinct().ToList();
        var owners = new Dictionary<(string, string), string>();
        foreach (var chunk in numbers.Chunk(AtOnce * 4))
        {
            var found = await db.Orders.SelectMany(
                order => order.Parcels.Where(parcel => chunk.Contains(parcel.TrackingNumber)),
                (order, parcel) => new { parcel.Carrier, parcel.TrackingNumber, order.Number }).ToListAsync(cancellation);
            found.ForEach(one => owners[(one.Carrier, one.TrackingNumber)] = one.Number);
        }

        return owners;
    }
}
