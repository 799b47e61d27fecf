using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Settings;
using TrustClaims.Application.Voices;
using TrustClaims.Application.Words;
using TrustClaims.Domain.Voices;
using TrustClaims.Persistence;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>What customers say: of what, in which words, with how much effort; and what was changed because of it.</summary>
public sealed class VoicesModel(ClaimsDb db, ReadVoices voices, ShopOptions shop, TimeProvider clock) : PageModel
{
    [FromQuery]
    public int Days { get; set; } = ReadVoices.Usual;

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
    }

    public async Task<IActionResult> OnPostTakeBack(Guid change, [FromServices] TakeBackChange take, [FromServices] WordsOf words, CancellationToken cancellation)
    {
        if (!(await take.Handle(new TakeBackChangeRequest(change), cancellation)).TryGet(out var back, out _))
        {
            return NotFound();
        }

        var texts = words.Staff;
        Note = string.Join(' ', new[]
        {
            texts["changes.takenBack"], back.Stopped == 0 ? null : texts.Count("changes.takenBack.stopped", back.Stopped), back.Told == 0 ? null : texts.Count("changes.takenBack.told", back.Told),
        }.OfType<string>());
        return LocalRedirect("/manage/voices#changes");
    }
}
