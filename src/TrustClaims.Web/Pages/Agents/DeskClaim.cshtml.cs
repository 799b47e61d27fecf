using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Policies;
using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Trust;
using TrustClaims.Persistence;
using TrustClaims.Web.Security;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>One claim with everything there is to know, and the answer of a person.</summary>
public sealed class DeskClaimModel(ClaimsDb db, LivePolicy policies, WordsOf words, TimeProvider clock) : PageModel
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

    public bool IsMine => Desk.WasRuledBy(new StaffId(User.StaffId()));

    public async Task<IActionResult> OnGet(CancellationToken cancellation) => await Load(cancellation) ? Page() : NotFound();

    public Task<IActionResult> OnPostApprove([FromServices] RuleOnClaim rule, CancellationToken cancellation) =>
        Rule(rule, "approve", _ => Form.Approve(), cancellation);

    public Task<IActionResult> OnPostPart([FromServices] RuleOnClaim rule, CancellationToken cancellation) =>
        Rule(rule, "part", claim => Form.ApprovePart(claim.Remedy, claim.Payable.Currency), cancellation);

    public Task<IActionResult> OnPostDecline([FromServices] RuleOnClaim rule, CancellationToken cancellation) =>
        Rule(rule, "decline", _ => Form.Decline(), cancellation);

    private async Task<IActionResult> Rule(RuleOnClaim rule, string form, Func<Claim, RulingWords?> read, CancellationToken cancellation)
    {
        if (!await Load(cancellation))
        {
            return NotFound();
        }

        Open = form;
        var said = read(Desk.Claim);
        if (said is null)
        {
            ModelState.AddModelError("Form.Amount", words.Staff["rule.part.amount.missing"]);
        }

        // A script may grant a part without a word; a person of ours says why not all of it.
        if (form == "part" && Writing.IsBlank(Form.Word))
        {
            ModelState.AddModelError("Form.Word", words.Refusals["refusal.reason_required"]);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var request = new RuleOnClaimRequest(Desk.Claim.Reference, said!, User.StaffEmail(), Form.Version, Channel.Page);
        var ruled = await rule.Handle(request, cancellation);
        if (ruled.Refusal is { } refusal)
        {
            return await Say(refusal, cancellation);
        }

        TempData[nameof(DeskModel.Note)] = words.Staff["desk.answered", Desk.Claim.Reference];
        return RedirectToPage("/Agents/Desk");
    }

    private async Task<IActionResult> Say(Refusal refusal, CancellationToken cancellation)
    {
        Stale = refusal is Refusal.StaleVersion or Refusal.NotInThisState;
        if (Stale)
        {
            await Load(cancellation);
        }
        else
        {
            var sentences = HttpContext.RequestServices.GetRequiredService<RefusalSentences>();
            ModelState.AddModelError(refusal is Refusal.ReasonRequired or Refusal.Invalid ? "Form.Reason" : FieldOfPart(refusal), sentences.Say(refusal));
        }

        return Page();
    }

    private static string FieldOfPart(Refusal refusal) => refusal is Refusal.AmountBeyondPayable ? "Form.Amount" : "";

    private async Task<bool> Load(CancellationToken cancellation)
    {
        if (!ClaimReference.TryParse(Reference, out var reference) || await db.ClaimOnDesk(reference, Before, cancellation) is not { } found)
        {
            return false;
        }

        Desk = found;
        Windows = (await policies.Numbered(db, found.Decision.PolicyNumber, cancellation)).Policy.Windows;
        return true;
    }
}
