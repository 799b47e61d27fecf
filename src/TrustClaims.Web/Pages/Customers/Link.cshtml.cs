using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrustClaims.Application.Accounts;
using TrustClaims.Application.Claims;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;
using TrustClaims.Web.Security;

namespace TrustClaims.Web.Pages.Customers;

/// <summary>The link of a letter: it recognises, and leads to declaring, or to the one claim that is open already.</summary>
public sealed class LinkModel(ClaimsDb db, SignedLinks links, FormDrafts drafts, VisitorCookie visitor) : PageModel
{
    public RecogniseView Asked { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string token, string? type, string? parcel, [FromQuery(Name = "claim")] string? about, string? effort, string? me, CancellationToken cancellation)
    {
        if (!(await links.Open(token, cancellation)).TryGet(out var opened, out _))
        {
            Asked = await RecogniseView.Read(drafts, HttpContext, cancellation) with { Back = "/declare" };
            return Page();
        }

        visitor.Remember(HttpContext, opened.Agreement, opened.Epoch);
        // A letter is about one claim, also when that has long been settled.
        if (ClaimReference.TryParse(about, out var reference))
        {
            return LocalRedirect($"/claims/{reference}{(EffortFields.Marked(effort) is { } score ? $"?effort={score}#effort" : "")}");
        }

        // What is arranged with somebody is about no claim in particular.
        if (me is not null)
        {
            return LocalRedirect(me == "preferences" ? "/me#preferences" : "/me#arranged");
        }

        var claims = await OwnClaims.Read(db, new Viewer([opened.Agreement]), opened.Agreement, cancellation);
        return claims.FirstOrDefault(claim => claim.Status.IsOpen()) is { } open && type is null
            ? LocalRedirect($"/claims/{open.Reference}")
            : LocalRedirect($"/declare{QueryString.Create(Chosen(type, parcel))}");
    }

    // What a letter has chosen already is chosen on the page as well.
    private static IEnumerable<KeyValuePair<string, string?>> Chosen(string? type, string? parcel) =>
        new KeyValuePair<string, string?>[] { new("type", type), new("parcel", parcel) }.Where(one => one.Value is not null);
}
