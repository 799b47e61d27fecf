using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Testing.Web;

namespace TrustClaims.Browser.Tests.Staff;

/// <summary>A ready text, a question and a colleague, by keyboard alone.</summary>
public sealed class AskAndHandOverTests(ChromiumBrowser chromium)
{
    [Fact]
    public async Task A_question_is_asked_from_a_ready_text_and_the_next_claim_goes_to_a_colleague()
    {
        var browser = chromium.Browser;
        await using var app = await App.Listen();
        var asked = await app.ClaimInReview(comment: "C’est inadmissible.");
        var handed = await app.ClaimInReview();
        await app.Account("manager", "tom@example.org");
        await using var context = await browser.NewContextAsync(new() { Locale = "fr-FR" });
        var page = await app.SignIn(context, "agent");

        await page.Keyboard.PressAsync("n");
        await page.WaitForURLAsync($"**/desk/claims/{asked}");
        await page.Keyboard.PressAsync("i");
        await page.Keyboard.PressAsync("Shift+Tab");
        await page.Keyboard.PressAsync("Shift+Tab");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        Assert.StartsWith("Est-ce qu’un voisin", await page.InputValueAsync("#Form_Question"), StringComparison.Ordinal);
        await page.Keyboard.TypeAsync(" Merci.");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("Votre question est partie").WaitForAsync();
        var said = await app.InDatabase(db => db.Exchanges.SingleAsync(one => one.Direction == Direction.ToCustomer));
        Assert.EndsWith("cela suffit. Merci.", said.Text, StringComparison.Ordinal);

        await page.Open(app, "/desk");
        await page.Keyboard.PressAsync("n");
        await page.WaitForURLAsync($"**/desk/claims/{handed}");
        await page.Keyboard.PressAsync("h");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("Tu connais ce dépôt.");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/desk");
        await page.GetByText("confiée à Test tom par Test agent").WaitForAsync();
    }
}
