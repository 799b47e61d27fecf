using Microsoft.AspNetCore.Mvc;
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
    // Which version the use case found to be undone: not the live one where another is scheduled before.
    private int? undone;

    [FromRoute]
    public int Number { get; set; }

    [BindProperty]
    public PublishForm Form { get; set; } = new();

    [TempData]
    public string? Note { get; set; }

    public PublicationShown Publication { get; private set; } = null!;

    public PolicyShown Shown => Publication.Shown;

    /// <summary>What publishing this draft would undo; null where it goes on from what decides.</summary>
    public Undoing? Undoes => Shown.Undoes(undone);

    /// <summary>What will change is summed up, and a yes asked for.</summary>
    public bool IsSummedUp { get; private set; }

    public string Zone => shop.TimeZone;

    /// <summary>When it takes effect, as the form says; null: at once.</summary>
    public DateTimeOffset? From { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken cancellation) => !await Load(cancellation) ? NotFound()
        : Shown.Version.State == PolicyState.Draft ? Page() : RedirectToPage("/Managers/Policy", new { Number });

    public async Task<IActionResult> OnPostAsk([FromServices] AskToPublish ask, CancellationToken cancellation)
    {
        // A version shown that is no number comes from no page of ours, and must not pass for the first one.
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }

        From = Form.IsNow ? null : Form.Instant(shop.Zone);
        if (!Form.IsNow && From is null)
        {
            ModelState.AddModelError(nameof(Form.From), words.Staff["publish.from.missing"]);
        }

        if (PolicyReasons.Mistake(Form.Reason) is { } mistake)
        {
            ModelState.AddModelError(nameof(Form.Reason), refusals.Say(mistake));
        }

        return await Confirmed(
            async () => await ask.Handle(new(Number, From, Form.ShownVersion, User.StaffInAudit(), Form.Reason!, Form.Undoing), cancellation),
            () => Publication.NeedsSecond ? "publish.asked" : From is null ? "publish.done" : "publish.scheduled",
            cancellation);
    }

    public async Task<IActionResult> OnPostApprove([FromServices] ApprovePublication approve, CancellationToken cancellation) => !ModelState.IsValid ? BadRequest() : await Confirmed(
        async () => await approve.Handle(new(Number, Form.ShownVersion, User.StaffInAudit(), Form.Undoing), cancellation), () => "publish.approved", cancellation);

    public async Task<IActionResult> OnPostTakeBack([FromServices] EndAsking end, CancellationToken cancellation) =>
        await Answer(await end.Handle(new(Number, User.StaffInAudit(), null), cancellation), () => "publish.takenBack", cancellation);

    public async Task<IActionResult> OnPostSendBack([FromServices] EndAsking end, CancellationToken cancellation) =>
        await Answer(await end.Handle(new(Number, User.StaffInAudit(), Form.Reason ?? ""), cancellation), () => "publish.sentBack", cancellation);

    private async Task<IActionResult> Confirmed(Func<Task<Result<Done>>> act, Func<string> said, CancellationToken cancellation)
    {
        if (!ModelState.IsValid || !Form.Confirmed)
        {
            IsSummedUp = ModelState.IsValid;
            return await OnGet(cancellation);
        }

        return await Answer(await act(), said, cancellation);
    }

    private async Task<IActionResult> Answer(Result<Done> done, Func<string> said, CancellationToken cancellation)
    {
        if (done.Refusal is { } refusal)
        {
            undone = (refusal as Refusal.UndoesVersion)?.Undone;
            ModelState.AddModelError(PublishForm.FieldOf(refusal), refusals.Say(refusal));
            return await Load(cancellation) ? Page() : NotFound();
        }

        _ = await Load(cancellation);
        Note = words.Staff[said()];
        return Shown.Version.State == PolicyState.Draft ? RedirectToPage(new { Number }) : RedirectToPage("/Managers/Policy", new { Number });
    }

    private async Task<bool> Load(CancellationToken cancellation) =>
        (Publication = (await publications.Of(Number, User.StaffInAudit(), cancellation))!) is not null;
}
