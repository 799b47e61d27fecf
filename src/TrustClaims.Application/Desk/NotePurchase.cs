using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Accounts;
using TrustClaims.Application.Imports;
using TrustClaims.Application.Journals;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Customers;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Audit;

namespace TrustClaims.Application.Desk;

/// <summary>Somebody is at the counter with a thing that they bought elsewhere: in another shop of ours, by another way, without a receipt.</summary>
/// <param name="What">The thing, in words.</param>
/// <param name="Price">What one costs.</param>
/// <param name="Contact">An e-mail or a phone number, as it was said.</param>
/// <param name="Once">Makes one order of any number of identical requests: 1 to 64 letters or digits.</param>
public sealed record NotePurchaseRequest(string? What, Money Price, string? Name, string? Contact, string Once, NamedPerson By);

public sealed class NotePurchaseValidator : AbstractValidator<NotePurchaseRequest>
{
    public NotePurchaseValidator()
    {
        RuleFor(request => request.What).Must(what => !Writing.IsBlank(what)).WithErrorCode("write_something");
        RuleFor(request => request.What).MaximumLength(200).WithErrorCode("too_long");
        RuleFor(request => request.Price.Minor).InclusiveBetween(1, Money.MostMinor).OverridePropertyName("price").WithErrorCode("out_of_range");
        RuleFor(request => request.Name).MaximumLength(DocumentReader.LongestName).WithErrorCode("too_long");
        RuleFor(request => request.Once).Must(once => once.Length is >= 1 and <= 64 && once.All(char.IsAsciiLetterOrDigit)).WithErrorCode("other");
    }
}

/// <summary>
/// Believes what the customer says they bought, and makes an order of it, so that everything that can be done for an order can be done for it. Whoever is known
/// by that e-mail or phone number is taken as they are known: nothing that is said here changes where we write to.
/// </summary>
public sealed class NotePurchase(ClaimsDb db, ShopOptions shop, TimeProvider clock)
{
    /// <summary>How the numbers of such orders begin: no shop's own do.</summary>
    public const string Prefix = "COMPTOIR-";

    /// <summary>48 bits of what was asked and of its <see cref="NotePurchaseRequest.Once"/>: enough that no two are alike.</summary>
    private const int Letters = 12;

    private static readonly NotePurchaseValidator Shape = new();

    /// <returns>The order of it.</returns>
    public async Task<Result<AgreementId>> Handle(NotePurchaseRequest request, CancellationToken cancellation)
    {
        if (Shape.Refuses(request) is { } refusal)
        {
            return refusal;
        }

        return ContactOf(request) is { } contact
            ? await db.InTransactionOrAgain(inside => Note(request, contact, inside), cancellation)
            : new Refusal.Invalid([new FieldError("contact", "customer_unknown")]);
    }

    private async Task<Result<AgreementId>> Note(NotePurchaseRequest request, Contact contact, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var hash = DocumentHash.Of(new { request.What, Price = $"{request.Price}", request.Name, request.Contact, request.Once });
        var number = Prefix + hash[..Letters];
        if (await db.Orders.Where(order => order.Number == number).Select(order => (AgreementId?)order.Id).SingleOrDefaultAsync(cancellation) is { } known)
        {
            return known;
        }

        var item = new AgreementItem { Id = new ItemId("1"), Title = request.What!.Trim(), Quantity = 1, UnitPrice = request.Price, Paid = request.Price };
        var content = new OrderContent(now, request.Price.Currency, [item], Money.Zero(request.Price.Currency), null, Order.Elsewhere, null);
        var holder = await Holder(contact, now, cancellation);
        if (holder.Email is { } email && email == await db.EmailOf(request.By.Id, cancellation))
        {
            return new Refusal.OwnMatter();
        }

        var order = new Order(new AgreementId(Guid.CreateVersion7(now)), number, holder.Id, content, hash);
        db.Orders.Add(order);
        await Journal.Write(db, AuditSubject.Of(order.Id), AuditAuthor.Of(request.By.Id), "noted", new { order.Number, Price = $"{request.Price}" }, now, cancellation);
        return order.Id;
    }

    private Contact? ContactOf(NotePurchaseRequest request)
    {
        var name = Writing.Trimmed(request.Name);
        return Contact.TryEmail(request.Contact, out var email) ? new Contact(email, null, name, null, null)
            : Contact.TryPhone(request.Contact, shop.CallingCode, out var phone) ? new Contact(null, phone, name, null, null) : null;
    }

    private async Task<Customer> Holder(Contact contact, DateTimeOffset now, CancellationToken cancellation)
    {
        var (key, phone) = (contact.Key, contact.Phone);
        var known = await db.Customers.SingleOrDefaultAsync(customer => customer.Key == key, cancellation) ??
            (phone is null ? null : await db.Customers.Where(customer => customer.Phone == phone).OrderBy(customer => customer.Id).FirstOrDefaultAsync(cancellation));
        if (known is null)
        {
            known = new Customer(new CustomerId(Guid.CreateVersion7(now)), contact, now);
            db.Customers.Add(known);
        }

        return known;
    }
}
