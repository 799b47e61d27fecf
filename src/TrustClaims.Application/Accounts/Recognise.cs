using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Customers;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Accounts;

/// <summary>What a number is the number of.</summary>
public enum NumberKind
{
    /// <summary>An order, a contract or a parcel: whoever typed it need not know.</summary>
    Any,
    Order,
    Contract,
}

/// <summary>An order, contract or tracking number, however it is spelt, and the holder's e-mail or phone.</summary>
public sealed record RecogniseRequest(string? Number, string? EmailOrPhone, NumberKind Kind = NumberKind.Any);

/// <summary>
/// Finds the agreement of somebody without a link. Whether the number exists, the contact is wrong, or both, the queries, the work and the answer are
/// the same, so that nobody can find out who ordered what.
/// </summary>
public sealed class Recognise(ClaimsDb db, ShopOptions shop)
{
    private const int LongestNumber = 100;

    public async Task<Result<AgreementId>> Handle(RecogniseRequest request, CancellationToken cancellation)
    {
        var number = (request.Number ?? "").Trim();
        var key = NumberKey.Of(number);
        if (key.Length == 0 || number.Length > LongestNumber || string.IsNullOrWhiteSpace(request.EmailOrPhone))
        {
            return new Refusal.NotRecognised();
        }

        var any = request.Kind == NumberKind.Any;
        var agreements = request.Kind switch
        {
            NumberKind.Order => db.Orders,
            NumberKind.Contract => db.Contracts,
            _ => db.Agreements.AsQueryable(),
        };
        var found = await (
            from agreement in agreements
            join customer in db.Customers on agreement.Holder equals customer.Id
            where agreement.NumberKey == key ||
                (any && db.Orders.Any(order => order.Id == agreement.Id && order.Parcels.Any(parcel => parcel.TrackingKey == key)))
            orderby agreement.Number == number descending, agreement.Id
            select new { agreement.Id, customer.Email, customer.Phone }).Take(20).ToListAsync(cancellation);

        var said = Normal(request.EmailOrPhone);
        var match = found.FirstOrDefault(one => Same(said, one.Email) | Same(said, one.Phone));
        return match is null ? new Refusal.NotRecognised() : match.Id;
    }

    private string Normal(string said) => Contact.TryEmail(said, out var email) ? email
        : Contact.TryPhone(said, shop.CallingCode, out var phone) ? phone : "";

    private static bool Same(string said, string? known) =>
        said.Length > 0 && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(said), Encoding.UTF8.GetBytes(known ?? ""));
}
