using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrustClaims.Application.Paging;
using TrustClaims.Application.Shadows;
using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Domain.Trust;
using TrustClaims.Persistence;
using TrustClaims.Web.Api;
using TrustClaims.Web.Security;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>A draft beside the live policy: the one that runs, what it would have answered otherwise, and those that ran before.</summary>
public sealed class ShadowModel(ClaimsDb db, ShadowQuery shadows, WordsOf words, RefusalSentences refusals) : PageModel
{
    private const int OnePage = 50;

    /// <summary>The shadow that is read; null reads the latest.</summary>
    [FromQuery]
    public int? Number { get; set; }

    /// <summary>The rule whose claims are listed; anything else lists all.</summary>
    [FromQuery]
    public string? Rule { get; set; }

    /// <summary>After which claim the page begins; what is none begins with the newest.</summary>
    [FromQuery]
    public string? After { get; set; }

    [BindProperty(Name = "", SupportsGet = true)]
    public ShadowForm Form { get; set; } = new();

    [TempData]
    public string? Note { get; set; }

    /// <summary>Null where none has ever run.</summary>
    public ShadowShown? Shown { get; private set; }

    /// <summary>The newest first.</summary>
    public IReadOnlyList<ShadowLine> Lines { get; private set; } = [];

    public bool OneRuns => Lines is [{ Runs: true }, ..];

    public IReadOnlyList<DraftToRun> Drafts { get; private set; } = [];

    public Page<ShadowDifference> Differences { get; private set; } = new([], null);

    /// <summary>Where the next page begins; null at the end.</summary>
    public string? Older => Cursors.Write(Differences.Next);

    public async Task<IActionResult> OnGet(CancellationToken cancellation) => ModelState.IsValid && await Load(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostStart([FromServices] StartShadow start, CancellationToken cancellation)
    {
        if ((await start.Handle(Form.Request(User.StaffInAudit()), cancellation)).Refusal is not { } refusal)
        {
            Note = words.Staff["shadow.started"];
            return RedirectToPage();
        }

        foreach (var mistake in (refusal as Refusal.Invalid)?.Errors ?? [])
        {
            // The summary names the field, which may be far below.
            ModelState.AddModelError($"{char.ToUpperInvariant(mistake.Path[0])}{mistake.Path[1..]}", words.Staff["policy.line", words.Staff[$"shadow.until.{mistake.Path}"], refusals.Say(mistake)]);
        }

        if (refusal is not Refusal.Invalid)
        {
            ModelState.AddModelError("", refusals.Say(refusal));
        }

        return await Load(cancellation) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostStop(int shadow, [FromServices] StopShadow stop, CancellationToken cancellation)
    {
        var refusal = (await stop.Handle(new StopShadowRequest(shadow, User.StaffInAudit()), cancellation)).Refusal;
        if (refusal is null)
        {
            Note = words.Staff["shadow.stopped"];
            return RedirectToPage();
        }

        ModelState.AddModelError("", refusals.Say(refusal));
        return refusal is not Refusal.NotFound && await Load(cancellation) ? Page() : NotFound();
    }

    private async Task<bool> Load(CancellationToken cancellation)
    {
        (Lines, Drafts, Shown) = (await shadows.Lines(cancellation), await shadows.Drafts(cancellation), await shadows.Of(Number, cancellation));
        if (Shown is { Shadow.Number: var number })
        {
            Rule = TrustRules.Find(Rule)?.Code;
            Differences = await db.ShadowDifferences(number, Rule, Cursors.TryRead(After ?? "", out var after) ? after : null, OnePage, cancellation);
        }

        return Number is null || Shown is not null;
    }
}
