using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Imports;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Installing;

namespace TrustClaims.Application.Tests.Imports;

public sealed class ImportOrdersTests
{
    private const string Contract = """
        { "orderNumber": "FR-1042", "placedAt": "2026-09-20T10:00:00+02:00",
          "customer": { "email": "Ada@Example.org", "phone": "06 00 00 00 00", "name": "Ada Essai", "since": "2024-01-01T00:00:00+01:00", "language": "fr" },
          "deliveryAddress": { "line1": "1 rue de la Paix", "postcode": "75002", "city": "Paris", "country": "FR", "kind": "home" },
          "items": [ { "itemId": "1", "sku": "MUG-1", "title": "Tasse", "category": "kitchen", "quantity": 2,
                       "unitPrice": { "amount": "30.00", "currency": "EUR" }, "paid": { "amount": "57.00", "currency": "EUR" }, "vatRate": "0.20", "inStock": true },
                     { "itemId": "2", "quantity": 3, "unitPrice": { "amount": "1.50", "currency": "EUR" } } ],
          "shipping": { "amount": "4.90", "currency": "EUR" }, "payment": { "method": "card", "reference": "pi_123" },
          "parcels": [ { "carrier": "colissimo", "trackingNumber": "6A123", "items": [ { "itemId": "1", "quantity": 1 } ],
                         "shippedAt": "2026-09-21T10:00:00+02:00", "expectedAt": "2026-09-24T18:00:00+02:00", "deliveredAt": null, "account": "moving" } ] }
        """;

    [Fact]
    public async Task An_order_is_taken_in_as_the_contract_writes_it()
    {
        await using var here = await Installation.Start();

        var imported = Assert.Single(await Import(here, Read(Contract)));

        Assert.Equal(("FR-1042", ImportOutcome.Created), (imported.Reference, imported.Outcome));
        var order = await here.With(db => db.Orders.AsNoTracking().Include(one => one.Parcels).SingleAsync());
        Assert.Equal([Some.Eur(57), Some.Eur(4.50m)], order.Items.Select(item => item.Paid));
        Assert.Equal((Some.Eur(4.90m), "fr|75002|1ruedelapaix|"), (order.Shipping, order.HouseholdKey));
        var parcel = Assert.Single(order.Parcels);
        Assert.Equal(("6A123", CarrierAccount.Moving, new ItemQuantity(new ItemId("1"), 1)), (parcel.TrackingNumber, parcel.Account, Assert.Single(parcel.Items)));
        var customer = await here.With(db => db.Customers.AsNoTracking().SingleAsync());
        Assert.Equal(("mailto:ada@example.org", "+33600000000", "Ada Essai"), (customer.Key, customer.Phone, customer.Name));
        Assert.Equal(order.Holder, customer.Id);
    }

    [Fact]
    public async Task The_same_again_is_unchanged_and_another_content_is_an_update()
    {
        await using var here = await Installation.Start();
        await Import(here, Read(Contract));

        Assert.Equal(ImportOutcome.Unchanged, Assert.Single(await Import(here, Read(Contract))).Outcome);
        Assert.Equal(ImportOutcome.Updated, Assert.Single(await Import(here, Read(Contract.Replace("57.00", "55.00", StringComparison.Ordinal)))).Outcome);

        var order = await here.With(db => db.Orders.AsNoTracking().Include(one => one.Parcels).SingleAsync());
        Assert.Equal(Some.Eur(55), order.Items[0].Paid);
        Assert.Single(order.Parcels);
    }

    [Fact]
    public async Task One_orders_mistakes_reject_that_order_alone()
    {
        await using var here = await Installation.Start();
        var wrong = Read(Contract) with { OrderNumber = "FR-2", PlacedAt = "yesterday", Customer = new CustomerDocument { Email = "ada" }, Items = [] };

        var imported = await Import(here, wrong, Read(Contract));

        Assert.Equal([ImportOutcome.Rejected, ImportOutcome.Created], imported.Select(one => one.Outcome));
        Assert.Equal("FR-2", imported[0].Reference);
        Assert.Superset(
            new HashSet<string> { "placedAt: not_a_time", "customer.email: must_be_email", "items: items_missing" },
            imported[0].Errors.Select(error => $"{error.Path}: {error.Code}").ToHashSet());
        Assert.Equal(1, await here.With(db => db.Orders.CountAsync()));
    }

    [Fact]
    public async Task Nothing_in_a_name_or_a_title_turns_the_direction_of_a_line()
    {
        await using var here = await Installation.Start();
        var order = Read(Contract);
        order = order with { Customer = order.Customer! with { Name = "Ada\u202e iassE\u2066" }, Items = [order.Items![0]! with { Title = "Tasse\u2069\u0007 bleue" }, .. order.Items!.Skip(1)] };

        Assert.Equal(ImportOutcome.Created, (await Import(here, order))[0].Outcome);

        Assert.Equal("Ada  iassE", await here.With(db => db.Customers.Select(one => one.Name).SingleAsync()));
        Assert.Equal("Tasse   bleue", (await here.With(db => db.Orders.AsNoTracking().SingleAsync())).Items[0].Title);
    }

    public static TheoryData<string, string, string, string> Mistakes => new()
    {
        { "\"FR-1042\"", "\"FR\\u202e\"", "orderNumber", "must_be_text" },
        { "\"quantity\": 2", "\"quantity\": 0", "items[0].quantity", "must_be_whole" },
        { "\"amount\": \"30.00\", \"currency\": \"EUR\"", "\"amount\": \"30.00\", \"currency\": \"USD\"", "items[0].paid", "currencies_mixed" },
        { "\"amount\": \"30.00\"", "\"amount\": \"30.001\"", "items[0].unitPrice.amount", "must_be_amount" },
        { "\"amount\": \"1.50\"", "\"amount\": \"9999999999.00\"", "items[1].unitPrice", "out_of_range" },
        { "\"itemId\": \"2\"", "\"itemId\": \"1\"", "items[1].itemId", "twice" },
        { "\"itemId\": \"1\", \"quantity\": 1 }", "\"itemId\": \"9\", \"quantity\": 1 }", "parcels[0].items[0].itemId", "item_unknown" },
        { "\"itemId\": \"1\", \"quantity\": 1 }", "\"itemId\": \"1\", \"quantity\": 7 }", "parcels[0].items[0].quantity", "quantity_beyond_order" },
        { "\"moving\"", "\"vanished\"", "parcels[0].account", "unknown_word" },
        { "\"kind\": \"home\"", "\"kind\": \"castle\"", "deliveryAddress.kind", "unknown_word" },
        { "+02:00\",\n", "\",\n", "placedAt", "not_a_time" },
        { "\"0.20\"", "\"20\"", "items[0].vatRate", "must_be_share" },
        { "\"FR-1042\"", "\"FR\\u0000\"", "orderNumber", "must_be_text" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task Each_mistake_is_named_with_its_path(string right, string wrong, string path, string code)
    {
        await using var here = await Installation.Start();
        var json = Contract.ReplaceLineEndings("\n");
        var at = json.IndexOf(right, StringComparison.Ordinal);

        var imported = Assert.Single(await Import(here, Read(json[..at] + wrong + json[(at + right.Length)..])));

        Assert.Contains(imported.Errors, error => error.Path == path && error.Code == code);
        Assert.Equal(0, await here.With(db => db.Customers.CountAsync()));
    }

    [Fact]
    public async Task Orders_of_one_customer_in_one_batch_make_one_customer()
    {
        await using var here = await Installation.Start();

        await Import(here, Order("A", "ada@example.org"), Order("B", " ADA@example.org"), Order("C", "bob@example.org"));

        Assert.Equal(["mailto:ada@example.org", "mailto:bob@example.org"], await here.With(db => db.Customers.Select(customer => customer.Key).OrderBy(key => key).ToListAsync()));
    }

    [Fact]
    public async Task An_order_named_twice_in_a_batch_counts_once()
    {
        await using var here = await Installation.Start();

        var imported = await Import(here, Order("A", "ada@example.org"), Order("A", "ada@example.org"));

        Assert.Equal([ImportOutcome.Created, ImportOutcome.Unchanged], imported.Select(one => one.Outcome));
    }

    [Fact]
    public async Task A_changed_e_mail_or_phone_is_noted_on_the_customer_who_stays_the_same()
    {
        await using var here = await Installation.Start();
        await Import(here, Order("A", "ada@example.org"));
        here.Clock.Advance(TimeSpan.FromDays(3));

        await Import(here, Order("A", "ada@elsewhere.example"));
        await Import(here, Order("B", "ada@elsewhere.example"));

        var customer = await here.With(db => db.Customers.AsNoTracking().SingleAsync());
        Assert.Equal(("ada@elsewhere.example", here.Clock.GetUtcNow()), (customer.Email, customer.ContactChangedAt));
        Assert.Equal(2, await here.With(db => db.Orders.CountAsync(order => order.Holder == customer.Id)));
    }

    [Fact]
    public async Task A_parcel_belongs_to_one_order()
    {
        await using var here = await Installation.Start();
        await Import(here, Read(Contract));

        var imported = Assert.Single(await Import(here, Read(Contract) with { OrderNumber = "FR-9" }));

        Assert.Equal("parcel_of_other_order", Assert.Single(imported.Errors).Code);
    }

    [Fact]
    public async Task What_the_carrier_said_since_is_not_undone_by_an_order_that_does_not_say()
    {
        await using var here = await Installation.Start();
        await Import(here, Read(Contract));
        var events = new RecordParcelEventsRequest("colissimo", "6A123", [new ParcelEvent(here.Clock.GetUtcNow(), CarrierAccount.Delivered, "Livré")]);
        await here.Do<RecordParcelEvents, Result<int>>(record => record.Handle(events, CancellationToken.None));

        await Import(here, Read(Contract.Replace(", \"account\": \"moving\"", "", StringComparison.Ordinal)));

        var parcel = await here.With(db => db.Parcels.AsNoTracking().SingleAsync());
        Assert.Equal((CarrierAccount.Delivered, here.Clock.GetUtcNow()), (parcel.Account, parcel.DeliveredAt));
    }

    [Fact]
    public async Task More_than_a_thousand_at_once_are_refused()
    {
        await using var here = await Installation.Start();
        var request = new ImportOrdersRequest(Enumerable.Repeat(Order("A", "ada@example.org"), 1_001).ToList());

        var refusal = (await here.Do<ImportOrders, Result<IReadOnlyList<ImportedAgreement>>>(import => import.Handle(request, CancellationToken.None))).Refusal;

        Assert.Equal("orders", Assert.Single(Assert.IsType<Refusal.Invalid>(refusal).Errors).Path);
    }

    internal static OrderDocument Order(string number, string email) => new()
    {
        OrderNumber = number,
        PlacedAt = "2026-09-20T10:00:00Z",
        Customer = new CustomerDocument { Email = email },
        Items = [new OrderItemDocument { ItemId = "1", Quantity = 1, UnitPrice = new MoneyDocument("20.00", "EUR") }],
    };

    private static OrderDocument Read(string json) => JsonSerializer.Deserialize<OrderDocument>(json, JsonSerializerOptions.Web)!;

    private static async Task<IReadOnlyList<ImportedAgreement>> Import(Installation here, params OrderDocument[] orders) =>
        (await here.Do<ImportOrders, Result<IReadOnlyList<ImportedAgreement>>>(import => import.Handle(new ImportOrdersRequest(orders), CancellationToken.None))).Value;
}
