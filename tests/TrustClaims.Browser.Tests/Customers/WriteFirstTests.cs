using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Imports;
using TrustClaims.Application.Notifications;
using TrustClaims.Application.WritingFirst;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;

namespace TrustClaims.Browser.Tests.Customers;

/// <summary>We wrote first: from the link of that letter to the answer, on a phone.</summary>
public sealed class WriteFirstTests(ChromiumBrowser chromium, OpenShop shop) : IClassFixture<OpenShop>
{
    [Fact]
    public async Task The_link_of_our_letter_leads_to_one_page_on_which_only_the_choice_is_left()
    {
        await using var visitor = await shop.Visitor(chromium, width: 360);
        // Of two parcels one is lost: the letter has chosen which.
        var order = await shop.Order(usual => usual with
        {
            Parcels = [usual.Parcels![0]! with { Items = [new("1", 1)] }, usual.Parcels[0]! with { TrackingNumber = $"{usual.Parcels[0]!.TrackingNumber}B", Items = [new("2", 1)] }],
        });
        await shop.App.Use<RecordParcelEvents, Result<int>>(record => record.Handle(
            new("colissimo", order.Tracking, [new ParcelEvent(shop.App.Clock.GetUtcNow(), CarrierAccount.ReportedLost, "")]), default));
        await shop.App.Use<WriteFirst, int>(first => first.Handle(default));

        await visitor.Open(await LinkOfLetter());
        var address = visitor.Path;
        var fieldsToType = await visitor.Page.Locator("main :is(input:not([type=radio], [type=checkbox], [type=hidden]), textarea):visible").CountAsync();
        var wide = await visitor.Page.IsWiderThanItsWindow();
        await visitor.Page.Picture("written-first-360");
        await visitor.Choose("Un avoir de 24");
        await visitor.Send();

        var claim = Assert.Single(await shop.Claims(order));
        Assert.StartsWith($"/declare?type=LostParcel&parcel={order.Tracking}", address, StringComparison.Ordinal);
        Assert.Equal((0, false), (fieldsToType, wide));
        Assert.Equal((ClaimStatus.ApprovedOnWord, Remedy.StoreCredit, true), (claim.Status, claim.Remedy, claim.OwnFault));
        Assert.Equal("C’est entendu, et nous sommes désolés.", await visitor.Title());
        Assert.Empty(visitor.Complaints);
    }

    private async Task<string> LinkOfLetter()
    {
        var message = await shop.App.InDatabase(db => db.Outbox.AsNoTracking().SingleAsync(one => one.Kind == ParcelNews.Lost));
        var letter = await shop.App.Use<LetterWriting, Letter?>(letters => letters.Write(message, default));
        var link = letter!.Text.Split('\n', ' ').Single(word => word.StartsWith("http", StringComparison.Ordinal));
        return new Uri(link).PathAndQuery;
    }
}
