using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Accounts;
using TrustClaims.Persistence;
using TrustClaims.Web.Hosting;
using TrustClaims.Web.Security;

namespace TrustClaims.Web.Pages.Customers;

/// <summary>The way without a link: a number, and the e-mail or phone that goes with it.</summary>
public sealed class RecogniseModel(ClaimsDb db, Recognise recognise, FormDrafts drafts, VisitorCookie visitor) : PageModel
{
    private const string Onward = "/declare";

    public RecogniseView Asked { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Asked = await RecogniseView.Read(drafts, HttpContext, cancellation) with { Back = Onward };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var form = Request.Form;
        var back = form["back"].ToString() is { Length: < 2000 } named && Languages.IsLocal(named) ? named : Onward;
        var asked = new RecogniseFields(Typed.Line(form["number"]), Typed.Line(form["contact"]), Sent: !form.ContainsKey("to"));
        if (!asked.Sent)
        {
            var before = (await RecogniseView.Read(drafts, HttpContext, cancellation)).Fields;
            await RecogniseView.Keep(drafts, HttpContext, asked with { Sent = before.Sent }, cancellation);
            HttpContext.Remember(form["to"]);
            return LocalRedirect(back);
        }

        if (!(await recognise.Handle(new RecogniseRequest(asked.Number, asked.Contact), cancellation)).TryGet(out var agreement, out _))
        {
            await RecogniseView.Keep(drafts, HttpContext, asked, cancellation);
            return LocalRedirect(back);
        }

        await RecogniseView.Forget(drafts, HttpContext, cancellation);
        var epoch = await db.Agreements.Where(one => one.Id == agreement).Select(one => one.LinkEpoch).SingleAsync(cancellation);
        visitor.Remember(HttpContext, agreement, epoch);
        return LocalRedirect(back == "/recognise" ? Onward : back);
    }
}
