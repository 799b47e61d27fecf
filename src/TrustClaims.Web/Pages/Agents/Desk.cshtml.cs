using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Payouts;
using TrustClaims.Application.Policies;
using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Settlements;
using TrustClaims.Domain.Trust;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Desk;
using TrustClaims.Web.Security;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>The queue: claims that wait for a person, the most urgent promise first, promises that had better be looked at, and people who want to talk to one.</summary>
public sealed class DeskModel(ClaimsDb db, LivePolicy policies, QueueReader queue, TimeProvider clock) : PageModel
{
    private const int MostContacts = 20;

    private TrustPolicy live = null!;

    [BindProperty(SupportsGet = true, Name = "")]
    public DeskFilter Show { get; set; } = new();

    /// <summary>Ways of looking that this agent has kept.</summary>
    public IReadOnlyList<DeskView> Views { get; private set; } = [];

    /// <summary>What was just done, said once.</summary>
    [TempData]
    public string? Note { get; set; }

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public StaffId Reader => User.StaffNamed().Id;

    public QueueOnDesk Queue { get; private set; } = null!;

    public DeskCounts Counts { get; private set; } = null!;

    public WaitingContacts Contacts { get; private set; } = null!;

    public UrgentPromises Promises { get; private set; } = null!;

    /// <summary>What somebody else is to look at again.</summary>
    public IReadOnlyList<LookAsked> Looks { get; private set; } = [];

    public FailedSettlements Failed { get; private set; } = null!;

    /// <summary>What may be tried instead; whether it is in stock is looked at when it is asked for.</summary>
    public IReadOnlyList<Remedy> Remedies(FailedSettlement failed) => live.RemediesFor(failed.Type).Union([failed.Remedy]).ToList();

    public async Task OnGet(CancellationToken cancellation)
    {
        var staff = User.StaffNamed().Id;
        Views = await db.DeskViews.AsNoTracking().Where(view => view.Staff == staff).OrderBy(view => view.Name).ToListAsync(cancellation);
        live = (await policies.At(db, Now, cancellation)).Policy;
        Failed = await db.FailedSettlements(cancellation);
        Queue = await queue.Read(Show, staff, Now, cancellation);
        Counts = await db.DeskCounts(Now, cancellation);
        Contacts = await db.WaitingContacts(MostContacts, Now, cancellation);
        Promises = await db.UrgentPromises(Now, cancellation);
        Looks = await HttpContext.RequestServices.GetRequiredService<TrustReader>().Waiting(cancellation);
    }

    /// <summary>The queue alone: what an open page asks for when it is another.</summary>
    public async Task<IActionResult> OnGetQueue(CancellationToken cancellation)
    {
        Queue = await queue.Read(Show, User.StaffNamed().Id, Now, cancellation);
        return Partial("_DeskQueue", this);
    }

    public async Task<IActionResult> OnPostAgain(
        Guid id, Remedy remedy, [FromServices] SettleAgain settle, [FromServices] WordsOf words, [FromServices] RefusalSentences refusals,
        CancellationToken cancellation)
    {
        var again = await settle.Handle(new SettleAgainRequest(new SettlementId(id), remedy, User.StaffNamed()), cancellation);
        return await Answer(again, "failed.done", words, refusals, cancellation);
    }

    /// <summary>A gesture that could not be given by itself was paid by hand.</summary>
    public async Task<IActionResult> OnPostPaid(
        Guid id, [FromServices] ReportSettlement report, [FromServices] WordsOf words, [FromServices] RefusalSentences refusals, CancellationToken cancellation)
    {
        var paid = new SettlementReport(SettlementOutcome.Refunded, Now, null, null, null);
        var done = await report.Handle(new ReportSettlementRequest(new SettlementId(id), paid, Actor.Of(User.StaffNamed())), cancellation);
        return await Answer(done, "failed.paid.done", words, refusals, cancellation);
    }

    private async Task<IActionResult> Answer(Result<Claim> done, string note, WordsOf words, RefusalSentences refusals, CancellationToken cancellation)
    {
        if (done.Refusal is { } refusal)
        {
            ModelState.AddModelError("", refusals.Say(refusal));
            await OnGet(cancellation);
            return Page();
        }

        Note = words.Staff[note, done.Value.Reference];
        return RedirectToPage();
    }
}
