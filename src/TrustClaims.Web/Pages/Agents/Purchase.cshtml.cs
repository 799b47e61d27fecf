using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrustClaims.Application.Desk;
using TrustClaims.Application.Settings;
using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Web.Pages.Customers;
using TrustClaims.Web.Security;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>What somebody at the counter bought elsewhere, in their words; from there on it is declared like anything else.</summary>
public sealed class PurchaseModel(NotePurchase note, ShopOptions shop, RefusalSentences sentences) : PageModel
{
    [BindProperty]
    public string? What { get; set; }

    /// <summary>As typed: with comma or point.</summary>
    [BindProperty]
    public string? Price { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Contact { get; set; }

    /// <summary>Makes one order of a form sent twice.</summary>
    [BindProperty]
    public string? Once { get; set; }

    public void OnGet() => Once = RandomNumberGenerator.GetHexString(32);

    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        if (!TypedAmount.Of(Price ?? "", Currency.Of(shop.Currency)).TryGet(out var price, out var unread))
        {
            ModelState.AddModelError(nameof(Price), sentences.SayFirst(unread));
            return Page();
        }

        var asked = new NotePurchaseRequest(Typed.Line(What), price, Typed.Line(Name), Typed.Line(Contact), Once ?? "", User.StaffNamed());
        if ((await note.Handle(asked, cancellation)).TryGet(out var order, out var refusal))
        {
            return LocalRedirect($"/desk/phone/{order.Value}?type={ClaimType.DamagedItem}");
        }

        foreach (var mistake in refusal is Refusal.Invalid invalid ? invalid.Errors : [])
        {
            ModelState.AddModelError(char.ToUpperInvariant(mistake.Path[0]) + mistake.Path[1..], sentences.Say(mistake));
        }

        if (refusal is Refusal.OwnMatter)
        {
            ModelState.AddModelError(nameof(Contact), sentences.Say(refusal));
        }

        return Page();
    }
}
