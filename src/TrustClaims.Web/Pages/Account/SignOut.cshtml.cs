using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrustClaims.Web.Security;

namespace TrustClaims.Web.Pages.Account;

public sealed class SignOutModel(StaffSignIn staff) : PageModel
{
    /// <summary>An address alone signs nobody out.</summary>
    public IActionResult OnGet() => LocalRedirect("/desk");

    public async Task<IActionResult> OnPost()
    {
        await staff.SignOutEverywhere(User);
        return LocalRedirect("/sign-in");
    }
}
