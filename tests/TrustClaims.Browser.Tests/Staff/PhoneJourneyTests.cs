using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Testing.Web;

namespace TrustClaims.Browser.Tests.Staff;

/// <summary>Somebody calls: by keyboard alone, from three letters to the answer that is read out, and the letter.</summary>
public sealed class PhoneJourneyTests(ChromiumBrowser chromium)
{
    [Theory]
    [InlineData("fr-FR")]
    [InlineData("en-GB")]
    public async Task From_three_letters_to_the_answer_and_the_letter(string language)
    {
        var browser = chromium.Browser;
        await using var app = await App.Listen();
        await app.Order(shape => shape.Item("1", 40m).Parcel(CarrierAccount.Moving, "1"));
        await using var context = await browser.NewContextAsync(new() { Locale = language });
        var page = await app.SignIn(context, "agent");
        var keyboard = page.Keyboard;

        await keyboard.PressAsync("c");
        // The field takes the keys by itself, but only once the page is drawn.
        await page.Locator("#q:focus").WaitForAsync();
        await keyboard.TypeAsync("ess");
        await page.Locator("#found a").WaitForAsync();
        await keyboard.PressAsync("ArrowDown");
        await keyboard.PressAsync("Enter");
        await page.GetByRole(Microsoft.Playwright.AriaRole.Heading, new() { Name = "Ada Essai, Paris" }).WaitForAsync();
        await keyboard.PressAsync("1");
        await page.WaitForURLAsync("**type=LostParcel");
        await page.FocusAsync("#comment");
        await keyboard.TypeAsync("Elle l’attend.");
        await page.FocusAsync("#declare .button.wide");
        await keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/answer");

        var claim = await app.InDatabase(db => db.Claims.AsNoTracking().SingleAsync());
        Assert.Equal((ClaimStatus.ApprovedOnWord, Channel.Phone), (claim.Status, claim.Channel));
        var aloud = page.Locator(".words");
        Assert.Equal("fr", await aloud.GetAttributeAsync("lang"));
        Assert.Contains("C’est entendu", await aloud.InnerTextAsync(), StringComparison.Ordinal);
        await page.FocusAsync("a[href$='/letter']");
        await keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/letter");
        await page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        Assert.False(await page.Locator("header.bar").IsVisibleAsync());
        Assert.True(await page.Locator("address").IsVisibleAsync());
    }
}
