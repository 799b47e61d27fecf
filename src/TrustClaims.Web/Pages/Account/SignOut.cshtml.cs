using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrustClaims.Web.Security;

namespace TrustClaims.Web.Pages.Account;

public sealed class SignOutModel(StaffSignIn staff) : PageModel
{
    public async Task<IActionResult> OnPost()
    {
        await staff.SignOutAsync();
        return LocalRedirect("/sign-in");
    }
}
