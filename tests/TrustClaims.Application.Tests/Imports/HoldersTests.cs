using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Imports;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Customers;
using TrustClaims.Testing.Installing;

namespace TrustClaims.Application.Tests.Imports;

/// <summary>Whose an agreement is after its document names somebody else.</summary>
public sealed class HoldersTests
{
    private static readonly CustomerDocument Ada = new() { Email = "ada@example.org", Phone = "+33600000000" };
    private static readonly CustomerDocument Nobody = new() { Email = "nobody@example.org" };
    private static readonly CustomerDocument Third = new() { Email = "third@example.org" };
    private static readonly CustomerDocument Phone = new() { Phone = "+33600000001" };
    private static readonly CustomerDocument OtherPhone = new() { Phone = "+33600000002" };

    public static TheoryData<string, CustomerDocument, CustomerDocument> Addresses => new()
    {
        { "another e-mail", Ada, Nobody },
        { "another e-mail with the same phone", Ada, Ada with { Email = Nobody.Email } },
        { "another phone alone", Ada, OtherPhone },
        { "another phone of somebody without e-mail", Phone, OtherPhone },
        { "a first e-mail", Phone, Phone with { Email = Nobody.Email } },
    };

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task An_address_that_nobody_has_moves_the_one_order_of_several(string why, CustomerDocument before, CustomerDocument after)
    {
        await using var here = await Installation.Start();
        await Import(here, Order("A", before), Order("B", before));
        var known = Reach(await Holder(here, "B"));

        await Import(here, Order("A", after));

        Assert.True(known == Reach(await Holder(here, "B")), why);
        var moved = await Holder(here, "A");
        Assert.Equal((after.Email, after.Phone, null), (moved.Email, moved.Phone, moved.ContactChangedAt));
        Assert.Equal(2, await here.With(db => db.Customers.CountAsync()));
    }

    [Fact]
    public async Task A_contract_counts_among_what_somebody_holds_and_moves_in_the_same_way()
    {
        await using var here = await Installation.Start();
        await Import(here, Order("A", Ada));
        await ImportContractsTests.Import(here, ImportContractsTests.Contract);

        await ImportContractsTests.Import(here, ImportContractsTests.Contract.Replace("ada@", "nobody@", StringComparison.Ordinal));

        Assert.Equal(("ada@example.org", null), ((await Holder(here, "A")).Email, (await Holder(here, "A")).ContactChangedAt));
        Assert.Equal("nobody@example.org", (await Holder(here, "HAB-77")).Email);
    }

    [Fact]
    public async Task What_the_same_batch_brought_before_counts()
    {
        await using var here = await Installation.Start();
        await Import(here, Order("A", Ada));

        await Import(here, Order("B", Ada), Order("A", Nobody), Order("C", Nobody));

        Assert.Equal("ada@example.org", (await Holder(here, "B")).Email);
        Assert.Equal(await Id(here, "A"), await Id(here, "C"));
        Assert.NotEqual(await Id(here, "A"), await Id(here, "B"));
    }

    [Fact]
    public async Task Whoever_has_claimed_about_what_they_no_longer_hold_keeps_their_address_too()
    {
        await using var here = await Installation.Start();
        await Import(here, Order("A", Ada), Order("B", Ada));
        await here.Declare(await here.With(db => db.Orders.AsNoTracking().SingleAsync(order => order.Number == "A")), request => request with { Type = ClaimType.WrongItem });
        await Import(here, Order("A", OtherPhone));

        await Import(here, Order("B", Nobody));

        Assert.Equal(3, await here.With(db => db.Customers.CountAsync()));
        var claimant = await here.With(db => db.Claims.Select(claim => claim.Customer).SingleAsync());
        Assert.Equal("ada@example.org", await here.With(db => db.Customers.Where(one => one.Id == claimant).Select(one => one.Email).SingleAsync()));
    }

    [Fact]
    public async Task A_document_that_only_says_less_moves_nothing()
    {
        await using var here = await Installation.Start();
        await Import(here, Order("A", Ada), Order("B", Ada));

        await Import(here, Order("A", Ada with { Email = null }));

        Assert.Equal(await Id(here, "B"), await Id(here, "A"));
    }

    public static TheoryData<CustomerDocument, CustomerDocument> Mistyped => new()
    {
        { Nobody, Ada },
        { OtherPhone, Phone },
    };

    [Theory]
    [MemberData(nameof(Mistyped))]
    public async Task An_address_that_was_corrected_is_free_for_whoever_really_has_it(CustomerDocument wrong, CustomerDocument right)
    {
        await using var here = await Installation.Start();
        await Import(here, Order("A", wrong));
        await Import(here, Order("A", right));
        Assert.Equal(here.Clock.GetUtcNow(), (await Holder(here, "A")).ContactChangedAt);

        await Import(here, Order("B", wrong), Order("C", right));

        Assert.Equal((right.Email, right.Phone), ((await Holder(here, "A")).Email, (await Holder(here, "A")).Phone));
        Assert.Equal((wrong.Email, wrong.Phone), ((await Holder(here, "B")).Email, (await Holder(here, "B")).Phone));
        Assert.Equal(await Id(here, "A"), await Id(here, "C"));
    }

    [Fact]
    public async Task Corrected_and_named_anew_in_one_batch_they_are_two_people()
    {
        await using var here = await Installation.Start();
        await Import(here, Order("A", Nobody));

        await Import(here, Order("A", Ada), Order("B", Nobody));

        Assert.Equal(("ada@example.org", "nobody@example.org"), ((await Holder(here, "A")).Email, (await Holder(here, "B")).Email));
    }

    [Fact]
    public async Task Two_who_swap_by_way_of_a_third_address_in_one_batch_are_each_reached_at_their_own()
    {
        await using var here = await Installation.Start();
        await Import(here, Order("X", Ada), Order("Z", Nobody));

        await Import(here, Order("X", Third), Order("Z", Ada), Order("X", Nobody));

        Assert.Equal(("nobody@example.org", "ada@example.org"), ((await Holder(here, "X")).Email, (await Holder(here, "Z")).Email));
    }

    [Fact]
    public async Task Holders_of_contracts_swap_in_the_same_way()
    {
        await using var here = await Installation.Start();
        await ImportContracts(here, ("X", Ada), ("Z", Nobody));

        await ImportContracts(here, ("X", Third), ("Z", Ada), ("X", Nobody));

        Assert.Equal(("nobody@example.org", "ada@example.org"), ((await Holder(here, "X")).Email, (await Holder(here, "Z")).Email));
    }

    [Fact]
    public async Task Two_orders_swap_their_holders_in_one_batch()
    {
        await using var here = await Installation.Start();
        await Import(here, Order("X", Ada), Order("Z", Nobody));
        var (x, z) = (await Id(here, "X"), await Id(here, "Z"));

        await Import(here, Order("X", Nobody), Order("Z", Ada));

        Assert.Equal((z, x), (await Id(here, "X"), await Id(here, "Z")));
    }

    private static OrderDocument Order(string number, CustomerDocument customer) => ImportOrdersTests.Order(number, "") with { Customer = customer };

    private static Task Import(Installation here, params OrderDocument[] orders) => here.Do<ImportOrders, Result<IReadOnlyList<ImportedAgreement>>>(
        import => import.Handle(new ImportOrdersRequest(orders), CancellationToken.None));

    private static async Task ImportContracts(Installation here, params (string Number, CustomerDocument Holder)[] contracts)
    {
        var one = JsonSerializer.Deserialize<ContractDocument>(ImportContractsTests.Contract, JsonSerializerOptions.Web)!;
        var documents = contracts.Select(contract => one with { ContractNumber = contract.Number, Holder = contract.Holder }).ToList();
        var imported = await here.Do<ImportContracts, Result<IReadOnlyList<ImportedAgreement>>>(
            import => import.Handle(new ImportContractsRequest(documents), CancellationToken.None));
        Assert.DoesNotContain(imported.Value, result => result.Outcome == ImportOutcome.Rejected);
    }

    private static (CustomerId, string, string?, string?, DateTimeOffset?) Reach(Customer one) => (one.Id, one.Key, one.Email, one.Phone, one.ContactChangedAt);

    private static async Task<CustomerId> Id(Installation here, string number) => (await Holder(here, number)).Id;

    private static Task<Customer> Holder(Installation here, string number) => here.With(db => (
        from agreement in db.Agreements
        join customer in db.Customers on agreement.Holder equals customer.Id
        where agreement.Number == number
        select customer).AsNoTracking().SingleAsync());
}
