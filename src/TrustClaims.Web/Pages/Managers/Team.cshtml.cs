using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrustClaims.Application.Accounts;
using TrustClaims.Application.Settings;
using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Persistence;
using TrustClaims.Web.Security;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>The people of ours, what each decides alone, and what they have used of it.</summary>
public sealed class TeamModel(ClaimsDb db, ShopOptions shop, WordsOf words, RefusalSentences refusals) : PageModel
{
    [BindProperty]
    public LimitsForm Form { get; set; } = new();

    [TempData]
    public string? Note { get; set; }

    public Currency Currency { get; } = Currency.Of(shop.Currency);

    public IReadOnlyList<TeamMember> Team { get; private set; } = [];

    public async Task OnGet(CancellationToken cancellation) => Team = await db.Team(Currency, shop.PromiseTimes, cancellation);

    public async Task<IActionResult> OnPostLimits([FromServices] ChangeLimits change, CancellationToken cancellation)
    {
        var mistakes = new List<string>();
        var limits = Form.Read(Currency, mistakes);
        mistakes.ForEach(field => ModelState.AddModelError($"Form.{field}", words.Refusals["field.limit_not_read"]));
        var refusal = ModelState.IsValid ? (await change.Handle(new ChangeLimitsRequest(new StaffId(Form.Of), limits, User.StaffNamed()), cancellation)).Refusal : null;
        if (refusal is Refusal.NotFound)
        {
            return NotFound();
        }

        if (refusal is not null)
        {
            ModelState.AddModelError("", refusals.Say(refusal));
        }

        await OnGet(cancellation);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        Note = words.Staff["team.changed", Team.Single(member => member.Id.Value == Form.Of).Name];
        return RedirectToPage();
    }

    /// <summary>What somebody's fields hold: what was typed, where it could not be read.</summary>
    public LimitsForm FormOf(TeamMember member) => !ModelState.IsValid && member.Id.Value == Form.Of ? Form : LimitsForm.For(member);
}
