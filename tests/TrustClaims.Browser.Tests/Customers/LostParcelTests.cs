using System.Globalization;
using Microsoft.Playwright;
using TrustClaims.Application.Imports;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Promises;
using TrustClaims.Testing.Web;

namespace TrustClaims.Browser.Tests.Customers;

/// <summary>Parcels that lead to a date, to a person, or to one of several.</summary>
public sealed class LostParcelTests(ChromiumBrowser chromium, OpenShop shop) : IClassFixture<OpenShop>
{
    [Fact]
    public async Task A_parcel_said_to_be_delivered_is_believed_not_to_be_there_and_promised_for_a_day()
    {
        await using var visitor = await shop.Visitor(chromium);
        var order = await shop.Order(usual => usual with { Parcels = [usual.Parcels![0]! with { Account = "delivered", DeliveredAt = shop.App.DaysAgo(0) }] });
        var word = new ParcelEvent(shop.App.Clock.GetUtcNow().AddMinutes(-5), CarrierAccount.Delivered, "Livré en boîte aux lettres");
        var heard = await shop.App.Use<RecordParcelEvents, Result<int>>(record => record.Handle(new RecordParcelEventsRequest("colissimo", order.Tracking, [word]), default));

        await visitor.Open(order.Link);
        await visitor.Follow("Mon colis n’est pas arrivé");
        var title = await visitor.Title();
        var page = await visitor.Text();
        await visitor.Send();

        var claim = Assert.Single(await shop.Claims(order));
        var day = claim.PromisedOn!.Value.ToString("d MMMM", new CultureInfo("fr-FR"));
        Assert.True(heard.Succeeded);
        Assert.Equal("Annoncé livré, et rien chez vous", title);
        Assert.Contains("Livré en boîte aux lettres", page, StringComparison.Ordinal);
        Assert.Contains("nous vous croyons", page, StringComparison.Ordinal);
        Assert.Contains(day, page, StringComparison.Ordinal);
        Assert.Equal(ClaimStatus.PromisedOn, claim.Status);
        Assert.Contains(day, await visitor.Text("h1"), StringComparison.Ordinal);
        Assert.Equal(Assert.Single(claim.Promises).Due, await visitor.PromisedAt());
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Beyond_the_limit_the_answer_names_it_and_the_hour_at_which_a_person_answers()
    {
        await using var visitor = await shop.Visitor(chromium);
        var order = await shop.Order(usual => usual with { Items = [Shopping.Item("1", "Service en grès", 124m)] });

        await visitor.DeclareLost(order);

        var claim = Assert.Single(await shop.Claims(order));
        var letter = await visitor.Text(".letter");
        Assert.Equal("Une personne s’en occupe.", await visitor.Title());
        Assert.Contains("Jusqu’à 90 €, la réponse est immédiate ; votre demande est de 128,90 €, alors une personne répond.", letter, StringComparison.Ordinal);
        Assert.Contains("passé cette heure, votre demande est accordée d’office", letter, StringComparison.Ordinal);
        Assert.Equal(PromiseKind.AnswerBy, Assert.Single(claim.Promises).Kind);
        Assert.Equal(claim.AnswerDue, await visitor.PromisedAt());
    }

    [Fact]
    public async Task One_parcel_of_two_is_chosen_by_what_was_in_it_and_Back_leads_to_the_choice()
    {
        await using var visitor = await shop.Visitor(chromium);
        var order = await shop.Order(usual => usual with
        {
            Parcels =
            [
                shop.App.Parcel($"{usual.OrderNumber}-A", "moving", expected: 10, items: ("1", 1)),
                shop.App.Parcel($"{usual.OrderNumber}-B", "delivered", expected: 10, delivered: 9, items: ("2", 1)),
            ],
        });

        await visitor.Open(order.Link);
        await visitor.Follow("Mon colis n’est pas arrivé");
        await visitor.Follow("Thé des montagnes, 100 g");
        await visitor.Page.GoBackAsync();
        await visitor.Follow("Tasse en grès, bleu nuit");
        await visitor.Reads(".sum", "Cela fait 24,00 €");
        await visitor.Send();

        var claim = Assert.Single(await shop.Claims(order));
        Assert.Equal(["1"], claim.Items.Select(item => item.Item.Value));
    }

    [Fact]
    public async Task Many_items_fold_into_the_whole_parcel_and_open_when_only_some_are_missing()
    {
        await using var visitor = await shop.Visitor(chromium);
        var order = await shop.Order(usual => usual with { Items = [.. Enumerable.Range(1, 8).Select(one => Shopping.Item($"{one}", $"Bol {one}", 9m, quantity: 2))] });

        await visitor.Open(order.Link);
        await visitor.Follow("Mon colis n’est pas arrivé");
        var folded = await visitor.Page.GetByText("Bol 3", new() { Exact = true }).IsVisibleAsync();
        await visitor.Choose("Seulement une partie");
        foreach (var other in new[] { 1, 2, 4, 5, 6, 7, 8 })
        {
            await visitor.Page.GetByRole(AriaRole.Checkbox, new() { Name = $"Bol {other}" }).UncheckAsync();
        }

        await visitor.Page.GetByLabel("Combien : Bol 3").SelectOptionAsync("1");
        await visitor.Reads(".sum", "Cela fait 9,00 €");
        await visitor.Send();

        var item = Assert.Single(Assert.Single(await shop.Claims(order)).Items);
        Assert.False(folded);
        Assert.Equal(("3", 1), (item.Item.Value, item.Quantity));
    }
}
