using TrustClaims.Application.Desk;
using TrustClaims.Application.Imports;
using TrustClaims.Domain;
using TrustClaims.Testing.Installing;

namespace TrustClaims.Application.Tests.Desk;

/// <summary>Somebody calls: whatever they say first leads to what they hold.</summary>
public sealed class FindAgreementsTests
{
    [Theory]
    [InlineData("fr-10")]
    [InlineData("FR 1042")]
    [InlineData("elo")]
    [InlineData("Roy, élo")]
    [InlineData("éloïse")]
    [InlineData("ELOISE martin r")]
    [InlineData("roy")]
    [InlineData("Éloïse Roy")]
    [InlineData("martin elo")]
    [InlineData("mar")]
    [InlineData("Martin")]
    [InlineData("martinroy")]
    [InlineData("martin-roy éloïse")]
    [InlineData("Ada@Exa")]
    [InlineData("ada@example.org")]
    [InlineData("06 12 34")]
    [InlineData("+33 6 12 34 56")]
    [InlineData("0033 6.12.34.56.78")]
    [InlineData("6A100")]
    [InlineData("hab-7")]
    public async Task Three_letters_of_anything_are_enough(string typed)
    {
        await using var here = await Called();

        var found = await Find(here, typed);

        Assert.NotEmpty(found);
        Assert.All(found, one => Assert.Equal("Éloïse Martin-Roy", one.Holder.Name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ma")]
    [InlineData("  f-r ")]
    [InlineData("06")]
    [InlineData("zoé")]
    [InlineData("%ar")]
    [InlineData("_ar")]
    [InlineData("xample.org")]
    [InlineData("07 12 34")]
    [InlineData("🎁🎁🎁")]
    [InlineData(null)]
    public async Task What_is_too_short_or_begins_nothing_finds_nobody(string? typed)
    {
        await using var here = await Called();

        Assert.Empty(await Find(here, typed));
    }

    [Fact]
    public async Task What_was_named_to_the_last_letter_comes_first_and_then_the_newest()
    {
        await using var here = await Called();
        await here.Import(Order("FR-10421", "2026-08-01"), Order("FR-10429", "2026-09-01"));

        var found = await Find(here, "fr-1042");

        Assert.Equal(["FR-1042", "FR-10429", "FR-10421"], found.Select(one => one.Agreement.Number));
        Assert.True(found[0].IsNamed);
    }

    [Fact]
    public async Task All_that_somebody_holds_is_found_by_their_name_the_newest_first_and_not_endlessly()
    {
        await using var here = await Called();
        await here.Import([.. Enumerable.Range(1, 28).Select(day => Order($"N{day}", $"2026-02-{day:D2}"))]);

        var found = await Find(here, "eloi");

        Assert.Equal(FindAgreements.Most, found.Count);
        Assert.Equal(found.OrderByDescending(one => one.Since).Select(one => one.Agreement.Number), found.Select(one => one.Agreement.Number));
    }

    [Fact]
    public async Task Whoever_changed_their_name_is_found_by_the_new_one()
    {
        await using var here = await Called();
        await here.Import(Order("FR-1042", "2026-03-01") with { Customer = Eloise with { Name = "Éloïse Durand" } });

        Assert.Empty(await Find(here, "roy elo"));
        Assert.NotEmpty(await Find(here, "durand el"));
    }

    [Theory]
    [InlineData("o'br")]
    [InlineData("obr")]
    [InlineData("brien")]
    public async Task An_apostrophe_is_typed_or_not(string typed)
    {
        await using var here = await Called();
        await here.Import(Order("FR-7", "2026-03-01") with { Customer = new() { Email = "sean@example.org", Name = "Sean O’Brien" } });

        Assert.Equal("FR-7", Assert.Single(await Find(here, typed)).Agreement.Number);
    }

    [Fact]
    public async Task Whoever_is_known_by_their_phone_is_found_by_their_address_as_well()
    {
        await using var here = await Called();
        await here.Import(Order("FR-8", "2026-03-01") with { Customer = new() { Phone = "+33698765432" } });
        await here.Import(Order("FR-8", "2026-03-01") with { Customer = new() { Phone = "+33698765432", Email = "lou@example.org" } });

        Assert.Equal("FR-8", Assert.Single(await Find(here, "lou@")).Agreement.Number);
    }

    private static CustomerDocument Eloise { get; } = new() { Email = "ada@example.org", Phone = "+33612345678", Name = "Éloïse Martin-Roy" };

    private static OrderDocument Order(string number, string day) => new()
    {
        OrderNumber = number,
        PlacedAt = $"{day}T10:00:00+01:00",
        Customer = Eloise,
        Items = [new() { ItemId = "1", Title = "Tasse", Quantity = 1, UnitPrice = new("12.00", "EUR") }],
    };

    private static async Task<Installation> Called()
    {
        var here = await Installation.Start();
        await here.Import(
            Order("FR-1042", "2026-03-01") with { Parcels = [new() { Carrier = "colissimo", TrackingNumber = "6A100-200" }] },
            Order("DE-1", "2026-03-01") with { Customer = new() { Email = "zed@example.org", Name = "Zed Zed" } });
        await here.Do<ImportContracts, Result<IReadOnlyList<ImportedAgreement>>>(import => import.Handle(new([new()
        {
            ContractNumber = "HAB-77",
            Holder = Eloise,
            Items = [new() { ItemId = "phone", Title = "Téléphone", Quantity = 1 }],
            Cover = new() { From = "2026-01-01", To = "2026-12-31", Causes = ["BrokenItem"] },
        }]), default));
        return here;
    }

    private static Task<IReadOnlyList<FoundAgreement>> Find(Installation here, string? typed) =>
        here.Do<FindAgreements, IReadOnlyList<FoundAgreement>>(find => find.Handle(new FindAgreementsRequest(typed), default));
}

file static class Importing
{
    public static async Task Import(this Installation here, params OrderDocument[] orders)
    {
        var imported = await here.Do<ImportOrders, Result<IReadOnlyList<ImportedAgreement>>>(import => import.Handle(new ImportOrdersRequest(orders), default));
        Assert.All(imported.Value, one => Assert.Empty(one.Errors));
    }
}
