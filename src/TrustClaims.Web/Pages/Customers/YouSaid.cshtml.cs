using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain.Voices;
using TrustClaims.Persistence;

namespace TrustClaims.Web.Pages.Customers;

/// <summary>What we changed because customers told us. Anybody reads it: no customer is in it, and none of their words.</summary>
public sealed class YouSaidModel(ClaimsDb db) : PageModel
{
    private const int Most = 50;

    /// <summary>The newest first.</summary>
    public IReadOnlyList<VoicedChange> Changes { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Changes = await db.VoicedChanges.AsNoTracking().Where(one => one.TakenBackAt == null).OrderByDescending(one => one.At).Take(Most).ToListAsync(cancellation);
}
