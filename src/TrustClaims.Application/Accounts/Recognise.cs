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

        var ids = request.Kind switch
        {
            NumberKind.Order => db.Orders.Where(order => order.NumberKey == key).Select(order => order.Id),
            NumberKind.Contract => db.Contracts.Where(contract => contract.NumberKey == key).Select(contract => contract.Id),
            // Two ways by an index each: asked as one or the other, every agreement would be looked at.
            _ => db.Agreements.Where(agreement => agreement.NumberKey == key).Select(agreement => agreement.Id)
                .Union(from order in db.Orders from parcel in order.Parcels where parcel.TrackingKey == key select order.Id),
        };
        var found = await (
            from id in ids
            join agreement in db.Agreements on id equals agreement.Id
            join customer in db.Customers on agreement.Holder equals customer.Id
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
