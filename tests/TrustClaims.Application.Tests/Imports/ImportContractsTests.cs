using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Imports;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Installing;

namespace TrustClaims.Application.Tests.Imports;

public sealed class ImportContractsTests
{
    internal const string Contract = """
        { "contractNumber": "HAB-77", "holder": { "email": "ada@example.org", "name": "Ada Essai" }, "insured": [ { "name": "Ada Essai" } ],
          "cover": { "from": "2025-01-01", "to": "2026-12-31", "causes": ["BrokenItem", "WaterDamage"], "deductible": { "amount": "50.00", "currency": "EUR" },
                     "ceilingPerClaim": { "amount": "500.00", "currency": "EUR" }, "ceilingPerYear": { "amount": "1500.00", "currency": "EUR" } },
          "items": [ { "itemId": "phone-screen", "title": "Écran de téléphone", "category": "phones", "quantity": 1, "value": { "amount": "180.00", "currency": "EUR" } },
                     { "itemId": "sofa", "quantity": 1 } ],
          "payoutAccount": { "iban": "FR76 3000 6000 0112 3456 7890 189" } }
        """;

    [Fact]
    public async Task A_contract_is_taken_in_as_the_contract_writes_it_and_the_same_again_changes_nothing()
    {
        await using var here = await Installation.Start();

        Assert.Equal(ImportOutcome.Created, (await Import(here, Contract)).Outcome);
        Assert.Equal(ImportOutcome.Unchanged, (await Import(here, Contract)).Outcome);

        var contract = await here.With(db => db.Contracts.AsNoTracking().SingleAsync());
        Assert.Equal((Some.Eur(50), Some.Eur(500), Some.Eur(1_500)), (contract.Cover.Deductible, contract.Cover.CeilingPerClaim, contract.Cover.CeilingPerYear));
        Assert.Equal([ClaimType.BrokenItem, ClaimType.WaterDamage], contract.Cover.Causes);
        Assert.Equal([Some.Eur(180), null], contract.Items.Select(item => item.Value));
        Assert.Equal(("FR7630006000011234567890189", "Ada Essai"), (contract.PayoutAccount, Assert.Single(contract.Insured)));
    }

    [Fact]
    public async Task A_payout_account_that_changes_is_noted_on_the_holder()
    {
        await using var here = await Installation.Start();
        await Import(here, Contract);
        Assert.Null((await here.With(db => db.Customers.AsNoTracking().SingleAsync())).ContactChangedAt);

        await Import(here, Contract.Replace("FR76 3000", "FR76 4000", StringComparison.Ordinal));

        Assert.Equal(here.Clock.GetUtcNow(), (await here.With(db => db.Customers.AsNoTracking().SingleAsync())).ContactChangedAt);
    }

    [Theory]
    [InlineData("\"2026-12-31\"", "\"2024-12-31\"", "cover.to", "contradicts")]
    [InlineData("\"WaterDamage\"", "\"LostParcel\"", "cover.causes", "must_be_one_of")]
    [InlineData("\"2025-01-01\"", "\"January\"", "cover.from", "not_a_day")]
    [InlineData("\"180.00\", \"currency\": \"EUR\"", "\"180.00\", \"currency\": \"USD\"", "cover.deductible", "currencies_mixed")]
    [InlineData("FR76 3000", "FR76!3000", "payoutAccount.iban", "must_be_text")]
    public async Task Each_mistake_is_named_with_its_path(string right, string wrong, string path, string code)
    {
        await using var here = await Installation.Start();

        var imported = await Import(here, Contract.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Equal((ImportOutcome.Rejected, "HAB-77"), (imported.Outcome, imported.Reference));
        Assert.Contains(imported.Errors, error => error.Path == path && error.Code == code);
    }

    internal static async Task<ImportedAgreement> Import(Installation here, string json)
    {
        var document = JsonSerializer.Deserialize<ContractDocument>(json, JsonSerializerOptions.Web)!;
        return Assert.Single((await here.Do<ImportContracts, Result<IReadOnlyList<ImportedAgreement>>>(
            import => import.Handle(new ImportContractsRequest([document]), CancellationToken.None))).Value);
    }
}
