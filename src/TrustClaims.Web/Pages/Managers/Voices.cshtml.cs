using Microsoft.AspNetCore.Mvc.RazorPages;
using TrustClaims.Application.Settings;
using TrustClaims.Persistence;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>What customers say of the effort it was, with how many say so and how sure that is.</summary>
public sealed class VoicesModel(ClaimsDb db, ShopOptions shop, TimeProvider clock) : PageModel
{
    public Voices Said { get; private set; } = null!;

    public async Task OnGet(CancellationToken cancellation) => Said = await db.Voices(shop.PromiseTimes, clock.GetUtcNow(), cancellation);
}
