using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Settings;
using TrustClaims.Application.Voices;
using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Domain.Voices;
using TrustClaims.Persistence;
using TrustClaims.Web.Security;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>What customers say: of what, in which words, with how much effort; and what was changed because of it.</summary>
public sealed class VoicesModel(ClaimsDb db, ReadVoices voices, ShopOptions shop, TimeProvider clock) : PageModel
{
    [FromQuery]
    public int Days { get; set; } = ReadVoices.Usual;

    [BindProperty]
    public VoicesForm Form { get; set; } = new();

    [TempData]
    public string? Note { get; set; }

    public Voices Said { get; private set; } = null!;

    public PeriodVoices Period { get; private set; } = null!;

    /// <summary>What was published, the newest first.</summary>
    public IReadOnlyList<VoicedChange> Changes { get; private set; } = [];

    public async Task OnGet(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        Days = ReadVoices.Periods.Contains(Days) ? Days : ReadVoices.Usual;
        Said = await db.Voices(shop.PromiseTimes, now, cancellation);
        Period = await voices.Read(Days, now, cancellation);
        Changes = await db.VoicedChanges.AsNoTracking().Where(one => one.TakenBackAt == null).OrderByDescending(one => one.At).Take(50).ToListAsync(cancellation);
        Form.Once = Form.Once == default ? Guid.CreateVersion7(now) : Form.Once;
    }

    public async Task<IActionResult> OnPostChanged([FromServices] PublishChange publish, [FromServices] WordsOf words, [FromServices] RefusalSentences sentences, CancellationToken cancellation)
    {
        var once = Form.Once == default ? Guid.CreateVersion7(clock.GetUtcNow()) : Form.Once;
        var published = await publish.Handle(new PublishChangeRequest(Form.Theme, Form.French, Form.English, once, User.StaffNamed()), cancellation);
        if (published.TryGet(out var change, out var refusal))
        {
            Note = words.Staff.Count("changes.published", change.Told);
            return LocalRedirect("/manage/voices#changes");
        }

        foreach (var mistake in ((Refusal.Invalid)refusal).Errors)
        {
            ModelState.AddModelError($"Form.{char.ToUpperInvariant(mistake.Path[0])}{mistake.Path[1..]}", sentences.Say(mistake));
        }

        await OnGet(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostTakeBack(Guid change, [FromServices] TakeBackChange take, [FromServices] WordsOf words, CancellationToken cancellation)
    {
        if ((await take.Handle(new TakeBackChangeRequest(change), cancellation)).Refusal is not null)
        {
            return NotFound();
        }

        Note = words.Staff["changes.takenBack"];
        return LocalRedirect("/manage/voices#changes");
    }
}
