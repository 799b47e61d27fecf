using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrustClaims.Application.Policies;
using TrustClaims.Application.Settings;
using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Domain.Policies;
using TrustClaims.Persistence;
using TrustClaims.Web.Security;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>One version: in words, as JSON, beside the live one; published from here, and the start of the next draft.</summary>
public sealed class PolicyModel(ClaimsDb db, ShopOptions shop, RefusalSentences refusals, TimeProvider clock) : PageModel
{
    [FromRoute]
    public int Number { get; set; }

    [BindProperty]
    public int ShownVersion { get; set; }

    /// <summary>"now", or at <see cref="From"/>.</summary>
    [BindProperty]
    public string? When { get; set; }

    /// <summary>In the installation's time zone.</summary>
    [BindProperty]
    public string? From { get; set; }

    [TempData]
    public string? Note { get; set; }

    public PolicyLine Version { get; private set; } = null!;

    public PolicyLine? Live { get; private set; }

    public IReadOnlyDictionary<string, string> Fields => PolicyFields.Of(JsonNode.Parse(Version.Json)!);

    public IReadOnlyList<PolicyChange> Changes => Live is null || Live.Number == Number ? [] : PolicyDifference.Between(Live.Json, Version.Json);

    public bool IsDraft => Version.State == PolicyState.Draft;

    public string Zone => shop.TimeZone;

    public async Task<IActionResult> OnGet(CancellationToken cancellation) => await Load(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostDraft([FromServices] CreateDraft create, CancellationToken cancellation)
    {
        if (!await Load(cancellation))
        {
            return NotFound();
        }

        var made = await create.Handle(new CreateDraftRequest(Version.Json, User.StaffInAudit()), cancellation);
        return RedirectToPage("/Managers/PolicyEdit", new { number = made.Value });
    }

    public async Task<IActionResult> OnPostCallOff([FromServices] CallOffPolicy callOff, [FromServices] WordsOf words, CancellationToken cancellation)
    {
        var called = await callOff.Handle(new CallOffPolicyRequest(Number, User.StaffInAudit()), cancellation);
        if (called.Refusal is { } refusal)
        {
            ModelState.AddModelError("", refusals.Say(refusal));
            return await OnGet(cancellation);
        }

        Note = words.Staff["callOff.done"];
        return RedirectToPage(new { Number });
    }

    public async Task<IActionResult> OnPostPublish([FromServices] PublishPolicy publish, [FromServices] WordsOf words, CancellationToken cancellation)
    {
        // A version shown that is no number comes from no page of ours, and must not pass for the first one.
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }

        var from = When == "now" ? null : TypedMoment.Read(From, shop.Zone);
        if (When != "now" && from is null)
        {
            ModelState.AddModelError(nameof(From), words.Staff["publish.from.missing"]);
            return await OnGet(cancellation);
        }

        var published = await publish.Handle(
            new PublishPolicyRequest(Number, from, ShownVersion, User.StaffInAudit()), cancellation);
        if (published.Refusal is { } refusal)
        {
            ModelState.AddModelError(refusal is Refusal.EffectiveInPast ? nameof(From) : "", refusals.Say(refusal));
            return await OnGet(cancellation);
        }

        Note = words.Staff[When == "now" ? "publish.done" : "publish.scheduled"];
        return RedirectToPage(new { Number });
    }

    private async Task<bool> Load(CancellationToken cancellation)
    {
        var versions = await db.PolicyLines(clock.GetUtcNow(), cancellation);
        Live = versions.FirstOrDefault(version => version.State == PolicyState.Live);
        Version = versions.FirstOrDefault(version => version.Number == Number)!;
        return Version is not null;
    }
}
