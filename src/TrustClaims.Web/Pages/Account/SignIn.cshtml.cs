using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrustClaims.Application.Accounts;
using TrustClaims.Web.Hosting;
using TrustClaims.Web.Security;

namespace TrustClaims.Web.Pages.Account;

/// <summary>Signing in. Whatever is wrong, the answer is one and the same.</summary>
public sealed class SignInModel(StaffSignIn staff, SignInAttempts attempts) : PageModel
{
    private const string Start = "/desk";

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public bool Failed { get; private set; }

    public string Action => Url.Page("/Account/SignIn", values: new { ReturnUrl = ReturnUrl is { } back && Languages.IsLocal(back) ? back : null })!;

    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? LocalRedirect(Start) : Page();

    public async Task<IActionResult> OnPost()
    {
        using var lease = attempts.Count(Email ?? "");
        if (!lease.IsAcquired)
        {
            RateLimits.SayWhen(HttpContext, lease);
            return StatusCode(StatusCodes.Status429TooManyRequests);
        }

        if (Password is { Length: <= StaffIdentity.LongestPassword } password && await staff.TrySignIn(Email ?? "", password))
        {
            return LocalRedirect(ReturnUrl is { } back && Languages.IsLocal(back) ? back : Start);
        }

        (Failed, Password) = (true, null);
        return Page();
    }
}
