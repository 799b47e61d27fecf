using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrustClaims.Application.Policies;
using TrustClaims.Application.Settings;
using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Domain.Policies;
using TrustClaims.Web.Security;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>A draft on its way to deciding: what it changes and what the past would have been, read by whoever asks and by a second person who approves.</summary>
public sealed class PolicyPublishModel(PublicationQuery publications, ShopOptions shop, RefusalSentences refusals, WordsOf words) : PageModel
{
    [FromRoute]
    public int Number { get; set; }

    [BindProperty]
    public PublishForm Form { get; set; } = new();

    [TempData]
    public string? Note { get; set; }

    public PublicationShown Publication { get; private set; } = null!;

    public PolicyShown Shown => Publication.Shown;

    /// <summary>The version that the use case found to be undone: not the live one where another is scheduled before.</summary>
    public int? Undone { get; private set; }

    /// <summary>What will change is summed up, and a yes asked for.</summary>
    public bool IsSummedUp { get; private set; }

    /// <summary>When it takes effect, as the form says; null: at once.</summary>
    public DateTimeOffset? From => Form.IsNow ? null : Form.Instant(shop.Zone);

    // A version shown that is no number comes from no page of ours, and must not pass for the first one.
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) => context.Result = ModelState.IsValid ? null : BadRequest();

    public async Task<IActionResult> OnGet(CancellationToken cancellation) => !await Load(cancellation) ? NotFound()
        : Shown.Version.State == PolicyState.Draft ? Page() : ToVersion();

    public async Task<IActionResult> OnPostAsk([FromServices] AskToPublish ask, CancellationToken cancellation)
    {
        foreach (var (field, problem) in Form.Problems(shop.Zone, words.Staff, refusals))
        {
            ModelState.AddModelError(field, problem);
        }

        return !ModelState.IsValid || !Form.Confirmed ? await SumUp(cancellation) : await Answer(
            await ask.Handle(new(Number, From, Form.ShownVersion, User.StaffInAudit(), Form.Reason!, Form.Undoing, Form.Later), cancellation),
            publications.NeedsSecond ? "publish.asked" : From is null ? "publish.done" : "publish.scheduled",
            publications.NeedsSecond ? RedirectToPage(new { Number }) : ToVersion(),
            cancellation);
    }

    public async Task<IActionResult> OnPostApprove([FromServices] ApprovePublication approve, CancellationToken cancellation) => !Form.Confirmed
        ? await SumUp(cancellation)
        : await Answer(await approve.Handle(new(Number, Form.ShownVersion, User.StaffInAudit(), Form.Undoing, Form.Later), cancellation), "publish.approved", ToVersion(), cancellation);

    public Task<IActionResult> OnPostTakeBack([FromServices] EndAsking end, CancellationToken cancellation) => End(end, null, "publish.takenBack", cancellation);

    public Task<IActionResult> OnPostSendBack([FromServices] EndAsking end, CancellationToken cancellation) => End(end, Form.Reason ?? "", "publish.sentBack", cancellation);

    private async Task<IActionResult> End(EndAsking end, string? reason, string said, CancellationToken cancellation) =>
        await Answer(await end.Handle(new(Number, Form.ShownVersion, User.StaffInAudit(), reason), cancellation), said, RedirectToPage(new { Number }), cancellation);

    private async Task<IActionResult> SumUp(CancellationToken cancellation)
    {
        var page = await OnGet(cancellation);
        if (Publication is { TakesEffect: true } && Publication.Later.FirstOrDefault(one => !Form.Later.ContainsKey(one.Number)) is { } unsaid)
        {
            ModelState.AddModelError(nameof(Form.Later), refusals.Say(new Refusal.LaterVersionUndoes(unsaid.Number, unsaid.From)));
        }

        IsSummedUp = ModelState.IsValid;
        return page;
    }

    // What is done needs no page of its own: nothing is read, or replayed, to lead on from it.
    private async Task<IActionResult> Answer(Result<Done> done, string said, RedirectToPageResult next, CancellationToken cancellation)
    {
        if (done.Refusal is { } refusal)
        {
            Undone = (refusal as Refusal.UndoesVersion)?.Undone;
            ModelState.AddModelError(PublishForm.FieldOf(refusal), refusals.Say(refusal));
            return await Load(cancellation) ? Page() : NotFound();
        }

        Note = words.Staff[said];
        return next;
    }

    private RedirectToPageResult ToVersion() => RedirectToPage("/Managers/Policy", new { Number });

    private async Task<bool> Load(CancellationToken cancellation) =>
        (Publication = (await publications.Of(Number, User.StaffInAudit(), From, cancellation))!) is not null;
}
