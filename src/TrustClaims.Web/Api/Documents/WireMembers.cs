using TrustClaims.Application.Imports;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Web.Api.Agreements;
using TrustClaims.Web.Api.Claims;
using TrustClaims.Web.Api.Settlements;

namespace TrustClaims.Web.Api.Documents;

/// <summary>What the types of bodies cannot say of their members: they take anything, so that every mistake is found and named in one go.</summary>
internal static class WireMembers
{
    private static readonly Dictionary<Type, string[]> Needed = new()
    {
        [typeof(OrdersBody)] = ["orders"],
        [typeof(ContractsBody)] = ["contracts"],
        [typeof(OrderDocument)] = ["orderNumber", "placedAt", "customer", "items"],
        [typeof(OrderItemDocument)] = ["itemId", "quantity", "unitPrice"],
        [typeof(AddressDocument)] = ["line1", "postcode", "city", "country"],
        [typeof(ParcelDocument)] = ["carrier", "trackingNumber"],
        [typeof(ItemQuantityDocument)] = ["itemId"],
        [typeof(MoneyDocument)] = ["amount", "currency"],
        [typeof(ContractDocument)] = ["contractNumber", "holder", "cover", "items"],
        [typeof(ContractItemDocument)] = ["itemId", "quantity"],
        [typeof(CoverDocument)] = ["from", "to", "causes", "deductible"],
        [typeof(ParcelEventsBody)] = ["events"],
        [typeof(ParcelEventBody)] = ["at", "kind"],
        [typeof(DeclarationBody)] = ["type", "items", "remedy"],
        [typeof(DeclaredItemBody)] = ["itemId", "quantity"],
        [typeof(RulingBody)] = ["outcome", "ruledBy", "version"],
        [typeof(GrantedItemBody)] = ["itemId", "quantity"],
        [typeof(OutcomeBody)] = ["outcome", "at"],
    };

    private static readonly Dictionary<(Type, string), Type> Words = new()
    {
        [(typeof(AddressDocument), "kind")] = typeof(AddressKind),
        [(typeof(ParcelDocument), "account")] = typeof(CarrierAccount),
        [(typeof(CoverDocument), "causes")] = typeof(ClaimType),
    };

    private static readonly HashSet<string> Instants = ["placedAt", "shippedAt", "expectedAt", "deliveredAt", "since"];
    private static readonly HashSet<(Type, string)> Days = [(typeof(CoverDocument), "from"), (typeof(CoverDocument), "to")];

    /// <returns>Null for a type whose members say it themselves.</returns>
    public static IReadOnlyList<string>? NeededIn(Type type) => Needed.GetValueOrDefault(type);

    /// <summary>The enum whose words a text member takes.</summary>
    public static Type? WordsOf(Type type, string member) => Words.GetValueOrDefault((type, member));

    /// <summary>The format of a text member: an instant or a day.</summary>
    public static string? FormatOf(Type type, string member) =>
        Days.Contains((type, member)) ? "date" : Instants.Contains(member) && type.Namespace == typeof(OrderDocument).Namespace ? "date-time" : null;
}
