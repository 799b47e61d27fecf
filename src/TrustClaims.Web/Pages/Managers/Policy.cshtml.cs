using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrustClaims.Application.Policies;
using TrustClaims.Application.Settings;
using TrustClaims.Application.Words;
using TrustClaims.Domain.Policies;
using TrustClaims.Persistence;
using TrustClaims.Web.Security;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>One version: in words, as JSON, beside the live one; the way back to it, and the start of the next draft.</summary>
public sealed class PolicyModel(ClaimsDb db, PublishingOptions options, RefusalSentences refusals, TimeProvider clock) : PageModel
{
    [FromRoute]
    public int Number { get; set; }

    [BindProperty]
    public GoBackForm Form { get; set; } = new();

    [TempData]
    public string? Note { get; set; }

    public PolicyShown Shown { get; private set; } = null!;

    public IReadOnlyList<PolicyJournalLine> Journal { get; private set; } = [];

    public bool MayGoBack => Shown.Version.State is PolicyState.Retired or PolicyState.CalledOff;

    /// <summary>Whether going back to it asks nobody else.</summary>
    public bool BackAtOnce { get; private set; }

    /// <summary>What is scheduled, and would undo it later.</summary>
    public IReadOnlyList<LaterVersion> Later => Shown.UndoneLater(clock.GetUtcNow());

    public async Task<IActionResult> OnGet(CancellationToken cancellation) => await Load(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnGetJson(CancellationToken cancellation) => await Load(cancellation)
        ? File(Encoding.UTF8.GetBytes(Shown.Version.Json + "\n"), "application/json", $"policy-{Number}.json")
        : NotFound();

    public async Task<IActionResult> OnPostDraft([FromServices] CreateDraft create, CancellationToken cancellation)
    {
        if (!await Load(cancellation))
        {
            return NotFound();
        }

        var made = await create.Handle(new CreateDraftRequest(Shown.Version.Json, User.StaffInAudit(), Number), cancellation);
        return RedirectToPage("/Managers/PolicyEdit", new { number = made.Value });
    }

    public async Task<IActionResult> OnPostCallOff([FromServices] CallOffPolicy callOff, [FromServices] WordsOf words, CancellationToken cancellation)
    {
        if ((await callOff.Handle(new CallOffPolicyRequest(Number, User.StaffInAudit()), cancellation)).Refusal is { } refusal)
        {
            ModelState.AddModelError("", refusals.Say(refusal));
            return await OnGet(cancellation);
        }

        Note = words.Staff["callOff.done"];
        return RedirectToPage(new { Number });
    }

    public async Task<IActionResult> OnPostBack([FromServices] GoBackToPolicy back, [FromServices] WordsOf words, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }

        if (!(await back.Handle(new GoBackToPolicyRequest(Number, Form.ShownLive, User.StaffInAudit(), Form.Reason ?? "", Form.Later), cancellation)).TryGet(out var went, out var refusal))
        {
            Form.Reason ??= "";
            ModelState.AddModelError(PublishForm.FieldOf(refusal), refusals.Say(refusal));
            return await OnGet(cancellation);
        }

        Note = words.Staff[went.IsLive ? "back.done" : "publish.asked"];
        return RedirectToPage(went.IsLive ? "/Managers/Policy" : "/Managers/PolicyPublish", new { number = went.Number });
    }

    private async Task<bool> Load(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var all = await db.PolicyLines(now, cancellation);
        if (all.FirstOrDefault(version => version.Number == Number) is not { } shown)
        {
            return false;
        }

        Shown = new PolicyShown(shown, all);
        BackAtOnce = !options.SecondPerson || GoBackToPolicy.AtOnce(all.Select(version => version.Publication.Version), now) == Number;
        Journal = await db.PolicyJournal(Number, cancellation);
        return true;
    }
}
