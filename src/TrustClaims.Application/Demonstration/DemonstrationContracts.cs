using TrustClaims.Application.Imports;

namespace TrustClaims.Application.Demonstration;

/// <summary>Household contracts with cover for a broken screen and for water.</summary>
internal static class DemonstrationContracts
{
    public static IReadOnlyList<ContractDocument> Documents(DateTimeOffset now) => [.. Enumerable.Range(0, 4).Select(i => Document($"HAB-200{i + 1}", 5 * i, now))];

    private static ContractDocument Document(string number, int person, DateTimeOffset now) => new()
    {
        ContractNumber = number,
        Holder = DemonstrationPeople.Document(person, now),
        Insured = [new InsuredDocument(DemonstrationPeople.NameOf(person))],
        Cover = new CoverDocument
        {
            From = Day(now.AddDays(-400)),
            To = Day(now.AddDays(330)),
            Causes = ["BrokenItem", "WaterDamage"],
            Deductible = Eur("50.00"),
            CeilingPerClaim = Eur("500.00"),
            CeilingPerYear = Eur("1500.00"),
        },
        Items =
        [
            new ContractItemDocument { ItemId = "phone-screen", Title = "Écran de téléphone", Category = "phones", Quantity = 1, Value = Eur("180.00") },
            new ContractItemDocument { ItemId = "floor", Title = "Parquet du salon", Category = "home", Quantity = 1, Value = Eur("420.00") },
            new ContractItemDocument { ItemId = "other", Title = "Autre objet du foyer", Quantity = 1 },
        ],
        PayoutAccount = new PayoutAccountDocument("FR7630006000011234567890189"),
    };

    private static string Day(DateTimeOffset instant) => DemonstrationOrders.Text(instant)[..10];

    private static MoneyDocument Eur(string amount) => new(amount, "EUR");
}
