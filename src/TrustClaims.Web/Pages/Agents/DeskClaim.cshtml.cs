using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrustClaims.Application.Desk;
using TrustClaims.Application.Policies;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Trust;
using TrustClaims.Persistence;
using TrustClaims.Web.Security;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>One claim with everything there is to know, and the answer of a person.</summary>
public sealed class DeskClaimModel(ClaimsDb db, LivePolicy policies, DeskDrafts drafts, TimeProvider clock) : PageModel
{
    [FromRoute]
    public string Reference { get; set; } = "";

    /// <summary>Where the part of the timeline ends that is shown.</summary>
    [FromQuery]
    public string? Before { get; set; }

    [BindProperty]
    public RulingForm Form { get; set; } = new();

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public ClaimOnDesk Desk { get; private set; } = null!;

    public RuleWindows? Windows { get; private set; }

    /// <summary>Somebody or something changed the claim while the agent was reading.</summary>
    public bool Stale { get; private set; }

    /// <summary>Which form the agent was in: it stays open.</summary>
    public string? Open { get; private set; }

    /// <summary>What was being written, whether sent or not.</summary>
    public DeskDraft Draft { get; private set; } = new();

    public bool IsMine => Desk.WasAnsweredBy(User.StaffNamed().Id);

    public bool IsInMyHands => Desk.IsHeldBy(User.StaffNamed().Id, Now);

    /// <summary>Who else answers it at present; null where nobody does.</summary>
    public string? Colleague => Desk.HeldByColleague(User.StaffNamed().Id, Now);

    /// <summary>Until when it may be put off: within an hour or three, or until the next morning, and before the answer is due.</summary>
    public IReadOnlyList<DateTimeOffset> Later { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken cancellation)
    {
        if (!await Load(cancellation))
        {
            return NotFound();
        }

        (Form, Open) = (RulingForm.Of(Draft), Draft.Open);
        return Page();
    }

    public Task<IActionResult> OnPostApprove([FromServices] DeskRulings rulings, CancellationToken cancellation) =>
        Rule(rulings, "approve", _ => Form.Approve(), cancellation);

    public Task<IActionResult> OnPostPart([FromServices] DeskRulings rulings, CancellationToken cancellation) =>
        Rule(rulings, "part", claim => Form.ApprovePart(claim.Remedy, claim.Payable.Currency), cancellation);

    public Task<IActionResult> OnPostDecline([FromServices] DeskRulings rulings, CancellationToken cancellation) =>
        Rule(rulings, "decline", _ => Form.Decline(), cancellation);

    private async Task<IActionResult> Rule(DeskRulings rulings, string form, Func<Claim, RulingWords?> read, CancellationToken cancellation)
    {
        if (!await Load(cancellation))
        {
            return NotFound();
        }

        Open = form;
        var (claim, said) = (Desk.Claim, read(Desk.Claim));
        rulings.Check(ModelState, form, Form, said);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (!(await rulings.Rule(claim.Reference, said!, Form, User, cancellation)).TryGet(out var proposal, out var refusal))
        {
            await Load(cancellation);
            // What has changed is shown; that a colleague has it they have read now: sent again, it is meant.
            (Stale, Form.Over) = (refusal is Refusal.StaleVersion or Refusal.NotInThisState, refusal is Refusal.InColleaguesHands);
            rulings.Say(ModelState, refusal);
            return Page();
        }

        TempData[nameof(DeskModel.Note)] = await rulings.Said(proposal, claim.Reference, cancellation);
        return RedirectToPage("/Agents/Desk");
    }

    private async Task<bool> Load(CancellationToken cancellation)
    {
        if (!ClaimReference.TryParse(Reference, out var reference) || await db.ClaimOnDesk(reference, Before, cancellation) is not { } found)
        {
            return false;
        }

        Desk = found;
        Draft = await drafts.Find(User.StaffId(), reference, cancellation);
        Later = Laters.Of(Now, found.Claim.AnswerDue, HttpContext.RequestServices.GetRequiredService<ShopOptions>().PromiseTimes.Calendar);
        Windows = (await policies.Numbered(db, found.Decision.PolicyNumber, cancellation)).Policy.Windows;
        return true;
    }
}
