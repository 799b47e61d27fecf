using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Accounts;
using TrustClaims.Application.Exchanges;
using TrustClaims.Application.Settings;
using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Domain.Promises;
using TrustClaims.Persistence;

namespace TrustClaims.Web.Pages.Customers;

/// <summary>One call that was booked: when it is, another time for it, or none. Whoever has its link may, known to us or not.</summary>
public sealed class CallModel(ClaimsDb db, CallLinks links, RefusalSentences sentences) : PageModel
{
    public ContactRequest Call { get; private set; } = null!;

    public CallDays Slots { get; private set; } = null!;

    public Problem? Problem { get; private set; }

    public bool IsBooked => Call.IsOpen && Call.Place is not null && !IsLate;

    /// <summary>We did not call when we said.</summary>
    public bool IsLate => Call.IsOpen && Call.Owed is null && Call.Promises.OrderBy(promise => promise.MadeAt).LastOrDefault()?.State == PromiseState.Broken;

    /// <summary>The call that we did not make when we said, before the one that is booked now; null where there was none.</summary>
    public Promise? Missed => Call.Promises.Where(promise => promise is { Kind: PromiseKind.CallAt, State: PromiseState.Broken }).MaxBy(promise => promise.Due);

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancellation) =>
        await links.Open(token, cancellation) is { } id && await Show(id, cancellation) ? Page() : NotFound();

    public Task<IActionResult> OnPostMoveAsync(string token, string? slot, [FromServices] MoveCall move, CancellationToken cancellation) => Act(
        token, "moved",
        async id => CallDays.Parse(slot) is { } chosen ? (await move.Handle(new MoveCallRequest(id, chosen), cancellation)).Refusal : Unchosen, cancellation);

    public Task<IActionResult> OnPostCancelAsync(string token, [FromServices] CancelCall cancel, CancellationToken cancellation) => Act(
        token, null, async id => (await cancel.Handle(new CancelCallRequest(id), cancellation)).Refusal, cancellation);

    private static Refusal Unchosen => new Refusal.Invalid([new FieldError("slot", "choose_time")]);

    private async Task<IActionResult> Act(string token, string? note, Func<Guid, Task<Refusal?>> act, CancellationToken cancellation)
    {
        if (await links.Open(token, cancellation) is not { } id)
        {
            return NotFound();
        }

        if (await act(id) is not { } refusal)
        {
            TempData["note"] = note;
            return LocalRedirect($"/person/call/{token}");
        }

        Problem = new Problem("when", sentences.SayFirst(refusal));
        return await Show(id, cancellation) ? Page() : NotFound();
    }

    private async Task<bool> Show(Guid id, CancellationToken cancellation)
    {
        var services = HttpContext.RequestServices;
        if (await db.ContactRequests.AsNoTracking().Include(one => one.Promises).SingleOrDefaultAsync(one => one.Id == id && one.Wish == ContactWish.CallBack, cancellation) is not { } found)
        {
            return false;
        }

        var free = found.IsOpen ? await services.GetRequiredService<FreeSlots>().Handle(found.Customer is not null, cancellation) : [];
        (Call, Slots) = (found, CallDays.Of(free, services.GetRequiredService<ShopOptions>().PromiseTimes));
        return true;
    }
}
