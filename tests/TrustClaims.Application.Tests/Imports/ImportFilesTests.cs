using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Imports;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Testing.Installing;
using TrustClaims.Testing.Samples;

namespace TrustClaims.Application.Tests.Imports;

public sealed class ImportFilesTests
{
    // Made up, in the columns of the Olist orders, whose own rows may not be given away.
    private const string Marketplace = """
        order_id,order_status,purchased_at,customer_unique_id,postcode_prefix,city,state,order_item_id,product_id,category,price_brl,freight_brl,payment_type,carrier_at,delivered_at,estimated_at
        o1,shipped,2018-01-04 21:15:19,c1,69309,boa vista,RR,1,p1,furniture,39.99,31.67,credit_card,2018-01-05 13:14:51,,2018-01-20 00:00:00
        o1,shipped,2018-01-04 21:15:19,c1,69309,boa vista,RR,2,p2,furniture,32.9,31.67,credit_card,2018-01-05 13:14:51,,2018-01-20 00:00:00
        o2,delivered,2018-01-05 00:15:34,c1,69309,boa vista,RR,1,p3,,59.5,15.56,boleto,2018-01-06 09:00:00,2018-01-12 10:00:00,2018-01-28 00:00:00
        o3,canceled,2018-06-05 00:15:34,c2,99025,passo fundo,RS,1,p4,baby,100.0,9.34,voucher,,,2018-06-28 00:00:00

        """;

    private const string Own = "orderNumber,placedAt,email,itemId,quantity,unitPrice,currency,shipping,title,carrier,trackingNumber,account\n";

    [Fact]
    public async Task A_marketplaces_rows_become_orders_with_their_parcel()
    {
        await using var here = await Installation.Start();
        using var file = new TemporaryFile(Marketplace);

        Assert.Equal(new FileImported(3, 0, 0, 0), await Orders(here, file, SampleFiles.OlistMapping));

        var orders = await here.With(db => db.Orders.AsNoTracking().Include(order => order.Parcels).OrderBy(order => order.Number).ToListAsync());
        Assert.Equal((Brl(63.34m), Brl(39.99m), Brl(32.90m)), (orders[0].Shipping, orders[0].Items[0].Paid, orders[0].Items[1].Paid));
        Assert.Equal(new DateTimeOffset(2018, 1, 4, 23, 15, 19, TimeSpan.Zero), orders[0].PlacedAt);
        Assert.Equal([CarrierAccount.Moving, CarrierAccount.Delivered, CarrierAccount.None], orders.Select(order => order.Parcels.Single().Account));
        Assert.Equal(new DateTimeOffset(2018, 6, 28, 3, 0, 0, TimeSpan.Zero), orders[2].Parcels[0].ExpectedAt);
        Assert.Equal(["mailto:c1@olist.invalid", "mailto:c2@olist.invalid"], await here.With(db => db.Customers.Select(one => one.Key).OrderBy(key => key).ToListAsync()));
        Assert.False(File.Exists(file.Rejected));
    }

    [Fact]
    public async Task The_same_file_twice_changes_nothing()
    {
        await using var here = await Installation.Start();
        using var file = new TemporaryFile(Marketplace);
        await Orders(here, file, SampleFiles.OlistMapping);

        Assert.Equal(new FileImported(0, 0, 3, 0), await Orders(here, file, SampleFiles.OlistMapping));
    }

    [Fact]
    public async Task A_file_with_our_own_columns_needs_no_mapping()
    {
        await using var here = await Installation.Start();
        using var file = new TemporaryFile(Own +
            "A,2026-09-20 10:00,ada@example.org,1,1,20.00,EUR,4.90,Tasse,colissimo,6A1,moving\nA,,,2,2,5.00,EUR,,Assiette,colissimo,6A2,none\n");

        Assert.Equal(new FileImported(1, 0, 0, 0), await Orders(here, file, null));

        var order = await here.With(db => db.Orders.AsNoTracking().Include(one => one.Parcels).SingleAsync());
        Assert.Equal(new DateTimeOffset(2026, 9, 20, 8, 0, 0, TimeSpan.Zero), order.PlacedAt);
        Assert.Equal((490, 2_000, 1_000, 2), (order.Shipping.Minor, order.Items[0].Paid!.Value.Minor, order.Items[1].Paid!.Value.Minor, order.Parcels.Count));
    }

    [Fact]
    public async Task Of_an_order_with_one_bad_row_nothing_is_taken_in_and_the_others_are()
    {
        await using var here = await Installation.Start();
        using var file = new TemporaryFile(Own + """
            A,2026-09-20,ada@example.org,1,1,20.00,EUR,,,,,
            A,,,2,1,abc,EUR,,,,,
            B,2026-09-20,bob@example.org,1,1,20.00,EUR,,,,,
            C,2026-09-20,cid@example.org,1,1,20.00,EUR,,,,,
            C,2026-09
            D,2026-09-20,dan@example.org,1,1,20.00,EUR,,,,,
            A,2026-09-20,ada@example.org,3,1,20.00,EUR,,,,,
            E,2026-09-20,,1,1,20.00,EUR,,,,,

            """);

        Assert.Equal(new FileImported(2, 0, 0, 6), await Orders(here, file, null));

        Assert.Equal(["B", "D"], await here.With(db => db.Orders.Select(order => order.Number).OrderBy(number => number).ToListAsync()));
        Assert.Equal(
            [
                ("2", "line 3 of this order cannot be read, and half an order is not taken in"),
                ("3", "unitPrice: 'abc' is no amount: digits, and at most 2 decimals (EUR)"),
                ("6", "the row has 2 fields, the header has 12"),
                ("5", "line 6 of this order cannot be read, and half an order is not taken in"),
                ("8", "orderNumber: order 'A' stands already on line 2, with other orders between"),
                ("9", "customer: an e-mail or a phone number is needed"),
            ],
            Rejected(file.Rejected));
    }

    [Theory]
    [InlineData("orders")]
    [InlineData("history")]
    public async Task Of_a_zipped_file_that_was_cut_nothing_is_taken_in(string what)
    {
        await using var here = await Installation.Start();
        using var file = what == "orders"
            ? new TemporaryFile(TemporaryFile.Zip(Own + string.Concat(Enumerable.Range(0, 3_000).Select(i => $"N{i},2026-09-20,c{i * 7919}@example.org,1,1,20.00,EUR,,,,,\n")))[..^40], "orders.csv.gz")
            : new TemporaryFile(File.ReadAllBytes(SampleFiles.Tsa)[..^9], "history.csv.gz");
        var request = new ImportFileRequest(file.Path, what == "orders" ? null : SampleFiles.TsaMapping, file.Rejected);

        var result = what == "orders"
            ? await here.Do<ImportOrdersFile, Result<FileImported>>(import => import.Handle(request, CancellationToken.None))
            : await here.Do<ImportHistory, Result<FileImported>>(import => import.Handle(request, CancellationToken.None));

        Assert.Contains(CsvRowsTests.CodeOf(result.Refusal), new[] { "file_cut", "file_damaged" });
        Assert.Equal((0, 0), (await here.With(db => db.Orders.CountAsync()), await here.With(db => db.PastClaims.CountAsync())));
        Assert.False(File.Exists(file.Rejected));
    }

    [Fact]
    public async Task The_sample_of_past_claims_is_taken_in_once()
    {
        await using var here = await Installation.Start();
        using var file = new TemporaryFile(await File.ReadAllBytesAsync(SampleFiles.Tsa), "sample.csv.gz");
        var request = new ImportFileRequest(file.Path, SampleFiles.TsaMapping, file.Rejected);

        Task<Result<FileImported>> Import() => here.Do<ImportHistory, Result<FileImported>>(import => import.Handle(request, CancellationToken.None));

        Assert.Equal(new FileImported(2_027, 0, 0, 1), (await Import()).Value);
        Assert.Equal(new FileImported(0, 0, 2_027, 1), (await Import()).Value);
        Assert.Equal(2_027, await here.With(db => db.PastClaims.CountAsync()));
    }

    private static List<(string Line, string Reason)> Rejected(string path)
    {
        using var rows = CsvRows.Open(path, CsvForm.Usual).Value;
        var rejected = new List<(string, string)>();
        while (rows.Read())
        {
            rejected.Add((rows[0], rows[1]));
        }

        return rejected;
    }

    private static Money Brl(decimal amount) => new((long)(amount * 100), Currency.Of("BRL"));

    private static async Task<FileImported> Orders(Installation here, TemporaryFile file, string? mapping) => (await here.Do<ImportOrdersFile, Result<FileImported>>(
        import => import.Handle(new ImportFileRequest(file.Path, mapping, file.Rejected), CancellationToken.None))).Value;
}
