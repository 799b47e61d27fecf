using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrustClaims.Application.Accounts;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Words;
using TrustClaims.Persistence;
using TrustClaims.Web.Hosting;
using TrustClaims.Web.Security;

namespace TrustClaims.Web.Pages.Customers;

/// <summary>
/// What happened, which parcel, which remedy, send. The first two are addresses, so that Back goes back one step; the rest is one form, kept as a draft
/// whenever it is sent, and answered by going to a page: reloading sends nothing twice.
/// </summary>
public sealed class DeclareModel(ClaimsDb db, DeclareSteps steps, FormDrafts drafts) : PageModel
{
    /// <summary>Where a script keeps what is filled in; nothing sent there is a declaration, whatever it says.</summary>
    private const string Filling = "/declare/fill";

    /// <summary>Null until the visitor is recognised.</summary>
    public DeclareView? View { get; private set; }

    public RecogniseView? Asked { get; private set; }

    private Viewer Viewer => HttpContext.Visitor();

    public async Task OnGetAsync(string? type, string? parcel, string? order, CancellationToken cancellation)
    {
        if (await Start(type, parcel, order, cancellation) is not { } start)
        {
            Asked = await RecogniseView.Read(drafts, HttpContext, cancellation);
            return;
        }

        var fields = await drafts.Find<DeclareFields>(HttpContext.DraftKey(), DraftOf(start), cancellation);
        View = await steps.Continue(start, fields, cancellation);
    }

    public async Task<IActionResult> OnPostAsync(
        string? type, string? parcel, string? order, [FromServices] DeclareClaim declare, [FromServices] RefusalSentences sentences, CancellationToken cancellation)
    {
        var here = LocalRedirect($"/declare{Request.QueryString}");
        if (await Start(type, parcel, order, cancellation) is not { Type: not null, AsksForParcel: false } start)
        {
            return here;
        }

        var fields = DeclareFields.From(Request.Form);
        if (!fields.Sent || Request.Path.StartsWithSegments(Filling))
        {
            // Still filling in, or only changing the language: mistakes named before stay named, and nothing is declared.
            var before = await drafts.Find<DeclareFields>(HttpContext.DraftKey(), DraftOf(start), cancellation);
            await drafts.Keep(HttpContext.DraftKeyOrNew(), DraftOf(start), fields with { Sent = before?.Sent == true }, cancellation);
            HttpContext.Remember(Request.Form["to"]);
            return here;
        }

        await drafts.Keep(HttpContext.DraftKeyOrNew(), DraftOf(start), fields, cancellation);
        View = await steps.Continue(start, fields, cancellation);
        if (!View.Ready)
        {
            return here;
        }

        if (!(await declare.Handle(DeclareRequest.Of(View), cancellation)).TryGet(out var made, out var refusal))
        {
            // Something changed between looking and sending.
            View = View with { Problems = [new Problem("items", sentences.Say(refusal))] };
            return Page();
        }

        await drafts.Forget(HttpContext.DraftKey(), DraftOf(start), cancellation);
        TempData["note"] = made is not { Joined: true, Replayed: false } ? null : View.Fields.Comment.Length > 0 ? "joined.words" : "joined";
        return Redirect($"/claims/{made.Reference}");
    }

    private async Task<DeclareView?> Start(string? type, string? parcel, string? order, CancellationToken cancellation)
    {
        var own = await OwnAgreements.Read(db, Viewer, cancellation);
        // The one that the address names, and no other in its place; else the last one shown.
        var agreement = own.FirstOrDefault(one => string.IsNullOrEmpty(order) || one.Number == order);
        if (agreement is null)
        {
            return null;
        }

        var claims = await OwnClaims.Read(db, Viewer, agreement.Id, cancellation);
        return DeclareSteps.Start(agreement, type, parcel) with { Claims = claims, Others = own.Where(one => one != agreement).ToList() };
    }

    private static string DraftOf(DeclareView view) => $"declare {view.Agreement.Id.Value} {view.Type} {view.Parcel}";
}
