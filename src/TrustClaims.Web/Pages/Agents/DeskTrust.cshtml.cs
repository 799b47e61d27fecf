using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrustClaims.Application.Arrangements;
using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Web.Security;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>What is arranged with one customer: a rule set aside, a standing lowered for a time, ending either, and another look at the second.</summary>
public sealed class DeskTrustModel(TrustReader reader, WordsOf words, RefusalSentences sentences, TimeProvider clock) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>Where the agent came from, and goes back to.</summary>
    [FromQuery]
    public string? Claim { get; set; }

    [BindProperty]
    public TrustForm Form { get; set; } = new();

    [TempData]
    public string? Note { get; set; }

    public TrustOnDesk Shown { get; private set; } = null!;

    /// <summary>Which form was sent and comes back: "Aside", "Lower" or "Look"; null where none was.</summary>
    public string? Sent { get; private set; }

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public DateOnly Today => reader.Today;

    public ClaimReference? From => ClaimReference.TryParse(Claim, out var reference) ? reference : null;

    public async Task<IActionResult> OnGet(string? rule, CancellationToken cancellation)
    {
        Form.Rule = rule;
        return await Load(cancellation) ? Page() : NotFound();
    }

    public Task<IActionResult> OnPostAside([FromServices] SetRuleAside set, CancellationToken cancellation) =>
        Act("Aside", "trust.aside.done", () => set.Handle(new SetRuleAsideRequest(Form.Rule, Terms()), cancellation), cancellation);

    public Task<IActionResult> OnPostLower([FromServices] LowerStanding lower, CancellationToken cancellation) =>
        Act("Lower", "trust.lower.done", () => lower.Handle(new LowerStandingRequest(Form.AtMost, Terms()), cancellation), cancellation);

    public Task<IActionResult> OnPostEnd(Guid arrangement, [FromServices] EndArrangement end, CancellationToken cancellation) =>
        Act("End", "trust.end.done", () => end.Handle(new EndArrangementRequest(arrangement, User.StaffNamed()), cancellation), cancellation);

    public Task<IActionResult> OnPostLook(Guid arrangement, bool keeps, [FromServices] LookAtArrangement look, CancellationToken cancellation) =>
        Act("Look", "trust.look.done", () => look.Handle(new LookAtArrangementRequest(arrangement, keeps, Form.Words, User.StaffNamed()), cancellation), cancellation);

    private ArrangeRequest Terms() => Form.Terms(new CustomerId(Id), User.StaffNamed());

    /// <summary>Done: the page again, at its address. Refused: the same form with the sentences, and every word kept.</summary>
    private async Task<IActionResult> Act(string form, string done, Func<Task<Result<Done>>> act, CancellationToken cancellation)
    {
        // What cannot be read as a rule, a day or a standing is none, and refused as such.
        ModelState.Clear();
        var refusal = (await act()).Refusal;
        if (refusal is null)
        {
            Note = words.Staff[done];
            return LocalRedirect($"/desk/customers/{Id}/trust{(From is { } claim ? $"?claim={claim}" : "")}");
        }

        Sent = form;
        TrustForm.Say(ModelState, form, refusal, sentences);
        return await Load(cancellation) ? Page() : NotFound();
    }

    private async Task<bool> Load(CancellationToken cancellation)
    {
        if (await reader.Read(Id, cancellation) is not { } found)
        {
            return false;
        }

        Shown = found;
        return true;
    }
}
