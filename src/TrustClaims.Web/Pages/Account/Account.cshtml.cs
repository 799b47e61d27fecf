using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrustClaims.Application.Accounts;
using TrustClaims.Application.Words;
using TrustClaims.Persistence.Accounts;
using TrustClaims.Web.Security;

namespace TrustClaims.Web.Pages.Account;

/// <summary>One's own account: who one is, and another password.</summary>
public sealed class AccountModel(UserManager<StaffAccount> accounts, StaffSignIn staff, WordsOf words) : PageModel
{
    [BindProperty]
    public string? Current { get; set; }

    [BindProperty]
    public string? New { get; set; }

    [BindProperty]
    public string? Again { get; set; }

    [TempData]
    public bool Changed { get; set; }

    public string Name => User.FindFirstValue(ClaimTypes.GivenName) ?? "";

    public string Email => User.FindFirstValue(ClaimTypes.Email) ?? "";

    public IEnumerable<string> Roles => StaffRoles.All.Where(User.IsInRole);

    public async Task<IActionResult> OnPost()
    {
        if (await accounts.GetUserAsync(User) is not { } account)
        {
            return Challenge();
        }

        if (FindProblem() is var (field, problem))
        {
            return Refused(field, problem);
        }

        var changed = await accounts.ChangePasswordAsync(account, Current!, New!);
        if (!changed.Succeeded)
        {
            var wrong = changed.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.PasswordMismatch));
            return Refused(wrong ? nameof(Current) : nameof(New), wrong ? "account.current.wrong" : "account.new.short");
        }

        await staff.RefreshSignInAsync(account);
        Changed = true;
        return RedirectToPage();
    }

    private (string Field, string Problem)? FindProblem() => this switch
    {
        { Current: null or "" } => (nameof(Current), "account.current.missing"),
        { New: null or { Length: < StaffIdentity.ShortestPassword or > StaffIdentity.LongestPassword } } => (nameof(New), "account.new.short"),
        _ when New != Again => (nameof(Again), "account.again.differs"),
        _ => null,
    };

    private PageResult Refused(string field, string problem)
    {
        ModelState.AddModelError(field, words.Staff[problem]);
        return Page();
    }
}
