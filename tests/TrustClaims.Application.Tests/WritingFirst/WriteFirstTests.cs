using System.Text.Json;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Imports;
using TrustClaims.Application.Notifications;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Installing;

namespace TrustClaims.Application.Tests.WritingFirst;

public sealed class WriteFirstTests
{
    [Fact]
    public async Task A_loss_that_the_carrier_reports_is_told_once_with_the_choice_ready()
    {
        await using var here = await Installation.Start();
        var order = await here.Sent(await here.Customer(), Some.Moment.AddDays(-12));
        await here.Tell(order.Parcels[0], CarrierAccount.ReportedLost);

        await here.Round();
        await here.Round();

        var message = Assert.Single(await here.Written());
        var facts = ParcelFacts.Read(message.Body!);
        Assert.Equal((order.Holder, order.Id, ParcelNews.Lost, $"parcelLost:{order.Parcels[0].Id.Value}"), (message.Customer!.Value, message.Agreement!.Value, message.Kind, message.Key));
        Assert.Equal((order.Parcels[0].TrackingNumber, Some.Eur(40m)), (facts.TrackingNumber, facts.Payable));
        Assert.Contains(Remedy.Refund, facts.Remedies);
        Assert.Equal([new LetterItem("Item 1", 1)], facts.Items);
    }

    [Fact]
    public async Task A_loss_told_by_an_import_is_told_once_however_often_it_is_imported()
    {
        await using var here = await Installation.Start();
        await Import(here, "FR-1", "moving");

        await Import(here, "FR-1", "reportedLost");
        await here.Round();
        await Import(here, "FR-1", "reportedLost", paid: "31.00");
        here.Clock.Advance(TimeSpan.FromDays(1));
        await here.Round();

        Assert.Equal(ParcelNews.Lost, Assert.Single(await here.Written()).Kind);
    }

    [Fact]
    public async Task What_was_lost_before_we_knew_of_it_or_long_ago_is_history()
    {
        await using var here = await Installation.Start();
        await Import(here, "FR-1", "reportedLost");
        var order = await here.Sent(await here.Customer("bob@example.org"), Some.Moment.AddDays(-40));
        await here.Tell(order.Parcels[0], CarrierAccount.ReportedLost, Some.Moment.AddDays(-8));

        await here.Round();

        Assert.Empty(await here.Written());
    }

    [Fact]
    public async Task A_parcel_is_overdue_once_so_many_days_of_the_calendar_have_passed_through_a_change_of_clocks()
    {
        await using var here = await Installation.Start();
        // Paris: expected on Friday 23 October 2026 at 23:30; the clocks go back on the Sunday. Three days later is Monday the 26th, from midnight on.
        var expected = new DateTimeOffset(2026, 10, 23, 21, 30, 0, TimeSpan.Zero);
        var midnight = new DateTimeOffset(2026, 10, 25, 23, 0, 0, TimeSpan.Zero);
        here.Clock.MoveTo(expected.AddDays(-1));
        await here.CarrierTells();
        await here.Sent(await here.Customer(), expected);

        here.Clock.MoveTo(midnight.AddMinutes(-1));
        await here.Round();
        Assert.Empty(await here.Written());

        here.Clock.MoveTo(midnight);
        await here.Round();
        Assert.Equal(new DateOnly(2026, 10, 23), ParcelFacts.Read(Assert.Single(await here.Written()).Body!).Expected);
    }

    [Fact]
    public async Task A_parcel_that_was_overdue_long_ago_is_history()
    {
        await using var here = await Installation.Start();
        await here.CarrierTells();
        await here.Sent(await here.Customer(), Some.Moment.AddDays(-10));
        await here.Sent(await here.Customer("bob@example.org"), Some.Moment.AddDays(-9));

        await here.Round();

        Assert.Single(await here.Written());
    }

    [Fact]
    public async Task A_carrier_that_never_tells_of_a_delivery_says_nothing_by_its_silence()
    {
        await using var here = await Installation.Start();
        await here.CarrierTells("colissimo");
        await here.Sent(await here.Customer(), Some.Moment.AddDays(-5), carrier: "courier");

        await here.Round();

        Assert.Empty(await here.Written());
    }

    [Fact]
    public async Task Two_who_write_at_once_write_once()
    {
        await using var here = await Installation.Start();
        for (var i = 0; i < 20; i++)
        {
            var order = await here.Sent(await here.Customer($"c{i}@example.org"), Some.Moment.AddDays(-12));
            await here.Tell(order.Parcels[0], CarrierAccount.ReportedLost);
        }

        await Task.WhenAll(here.Round(), here.Round());

        Assert.Equal(20, (await here.Written()).Select(message => message.Customer).Distinct().Count());
        Assert.Equal(20, (await here.Written()).Count);
    }

    [Fact]
    public async Task Nobody_is_written_to_more_often_than_the_settings_say_and_the_rest_follows_when_there_is_room()
    {
        await using var here = await Installation.Start(settings: [new("WriteFirst:WithinDays", "3")]);
        var ada = await here.Customer();
        for (var i = 0; i < 3; i++)
        {
            await here.Tell((await here.Sent(ada, Some.Moment.AddDays(-12))).Parcels[0], CarrierAccount.ReportedLost);
        }

        await here.Round();
        Assert.Equal(2, (await here.Written()).Count);

        here.Clock.Advance(TimeSpan.FromDays(3));
        await here.Round();
        Assert.Equal(3, (await here.Written()).Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_a_parcel_that_its_customer_has_spoken_of_nothing_is_said_first(bool turnedUp)
    {
        await using var here = await Installation.Start();
        var order = await here.Sent(await here.Customer(), Some.Moment.AddDays(-12));
        var declared = (await here.Declare(order)).Value;
        if (turnedUp)
        {
            await here.Do<WithdrawClaim, Result<Claim>>(act => act.Handle(new(declared.Reference, new([order.Id]), Actor.Customer), CancellationToken.None));
        }

        await here.Tell(order.Parcels[0], CarrierAccount.ReportedLost);
        Assert.Equal(0, await here.Round());

        Assert.Empty(await here.Written());
    }

    [Fact]
    public async Task A_damage_that_was_withdrawn_says_nothing_of_where_the_parcel_is()
    {
        await using var here = await Installation.Start();
        var order = await here.Sent(await here.Customer(), Some.Moment.AddDays(-12));
        var declared = (await here.Declare(order, request => request with { Type = ClaimType.DamagedItem })).Value;
        await here.Do<WithdrawClaim, Result<Claim>>(act => act.Handle(new(declared.Reference, new([order.Id]), Actor.Customer), CancellationToken.None));

        await here.Tell(order.Parcels[0], CarrierAccount.ReportedLost);
        await here.Round();

        Assert.Single(await here.Written());
    }

    [Fact]
    public async Task Whoever_was_told_that_it_is_late_is_told_that_it_is_lost_and_not_the_other_way_round()
    {
        await using var here = await Installation.Start();
        await here.CarrierTells();
        var order = await here.Sent(await here.Customer(), Some.Moment.AddDays(-4));
        await here.Round();

        await here.Tell(order.Parcels[0], CarrierAccount.ReportedLost);
        await here.Round();
        here.Clock.Advance(TimeSpan.FromHours(1));
        await here.Tell(order.Parcels[0], CarrierAccount.Moving);
        await here.Round();

        Assert.Equal([ParcelNews.Late, ParcelNews.Lost], (await here.Written()).Select(message => message.Kind).Order());
    }

    [Fact]
    public async Task Being_written_to_counts_for_nothing()
    {
        await using var here = await Installation.Start();
        await here.CarrierTells();
        var order = await here.Sent(await here.Customer(), Some.Moment.AddDays(-4));
        await here.Round();

        var claim = await here.Claim((await here.Declare(order)).Value);

        Assert.Single(await here.Written());
        Assert.Equal((1, 1), (claim.LastDecision.Facts.DeclarationsInWindow, claim.LastDecision.Facts.OrdersWithClaimInYear));
    }

    [Theory]
    [InlineData("WriteFirst:Enabled", "false")]
    [InlineData("Demonstration:Load", "true")]
    public async Task It_can_be_switched_off_and_is_in_a_demonstration(string setting, string value)
    {
        await using var here = await Installation.Start(settings: [new(setting, value)]);
        await here.Tell((await here.Sent(await here.Customer(), Some.Moment.AddDays(-12))).Parcels[0], CarrierAccount.ReportedLost);

        Assert.Equal(0, await here.Round());

        Assert.Empty(await here.Written());
    }

    [Fact]
    public async Task The_letter_leads_to_the_choice_in_its_customers_language()
    {
        await using var here = await Installation.Start();
        var order = await here.Sent(await here.Customer(), Some.Moment.AddDays(-12));
        await here.Tell(order.Parcels[0], CarrierAccount.ReportedLost);
        await here.Round();
        var message = Assert.Single(await here.Written());

        var letter = await here.Do<LetterWriting, Letter?>(letters => letters.Write(message, CancellationToken.None));

        Assert.Equal("Votre colis est perdu, et c’est à nous de réparer cela", letter!.Subject);
        Assert.Contains(",\n\nNous sommes désolés", letter.Text, StringComparison.Ordinal);
        Assert.Contains($"Colissimo nous dit avoir perdu votre colis {order.Parcels[0].TrackingNumber}, pour votre commande {order.Number}.", letter.Text, StringComparison.Ordinal);
        Assert.Contains("un remboursement de 40\u00a0€", letter.Text, StringComparison.Ordinal);
        Assert.Contains($"?type=LostParcel&parcel={order.Parcels[0].TrackingNumber}", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sum_that_is_offered_says_that_shipping_is_in_it()
    {
        await using var here = await Installation.Start();
        var order = await here.Sent(await here.Customer(), Some.Moment.AddDays(-12), shipping: 4.90m);
        await here.Tell(order.Parcels[0], CarrierAccount.ReportedLost);
        await here.Round();
        var message = Assert.Single(await here.Written());

        var letter = await here.Do<LetterWriting, Letter?>(letters => letters.Write(message, CancellationToken.None));

        Assert.Contains("un avoir de 44,90\u00a0€. Les frais de port sont compris.", letter!.Text.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    private static async Task Import(Installation here, string number, string account, string paid = "30.00")
    {
        var order = JsonSerializer.Deserialize<OrderDocument>($$"""
            { "orderNumber": "{{number}}", "placedAt": "2026-08-20T10:00:00+02:00", "customer": { "email": "ada@example.org" },
              "items": [ { "itemId": "1", "quantity": 1, "unitPrice": { "amount": "{{paid}}", "currency": "EUR" } } ],
              "parcels": [ { "carrier": "colissimo", "trackingNumber": "6A{{number}}", "shippedAt": "2026-08-21T10:00:00+02:00", "account": "{{account}}" } ] }
            """, JsonSerializerOptions.Web)!;
        var imported = await here.Do<ImportOrders, Result<IReadOnlyList<ImportedAgreement>>>(import => import.Handle(new ImportOrdersRequest([order]), CancellationToken.None));
        Assert.Empty(imported.Value[0].Errors);
    }
}
