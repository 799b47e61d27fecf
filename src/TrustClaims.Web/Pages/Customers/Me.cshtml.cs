using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrustClaims.Application.Accounts;
using TrustClaims.Application.Arrangements;
using TrustClaims.Application.Exchanges;
using TrustClaims.Application.Words;
using TrustClaims.Domain.Customers;
using TrustClaims.Web.Hosting;
using TrustClaims.Web.Pages.Shared;
using TrustClaims.Web.Security;

namespace TrustClaims.Web.Pages.Customers;

/// <summary>What is between a customer and us: what they hold, what they asked, every word, how we kept ours, and how they want to hear from us.</summary>
public sealed class MeModel(MePages pages, FormDrafts drafts, RefusalSentences sentences) : PageModel
{
    private const string Preferences = "preferences";
    private const string Look = "look";

    [FromQuery]
    public string? Before { get; set; }

    [FromQuery(Name = "q")]
    public string? Query { get; set; }

    [FromQuery]
    public bool All { get; set; }

    /// <summary>Null until the visitor is recognised.</summary>
    public MePage? Shown { get; private set; }

    public RecogniseView? Asked { get; private set; }

    public Problem? Problem { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        if (await pages.WhoIs(HttpContext.Visitor(), cancellation) is { } customer)
        {
            await Show(customer, cancellation);
        }
        else
        {
            Asked = await RecogniseView.Read(drafts, HttpContext, cancellation);
        }
    }

    public async Task<IActionResult> OnPostPreferencesAsync([FromServices] KeepPreferences keep, CancellationToken cancellation)
    {
        if (await pages.WhoIs(HttpContext.Visitor(), cancellation) is not { } customer)
        {
            return LocalRedirect("/me");
        }

        WrittenChannel? channel = Enum.TryParse<WrittenChannel>(Request.Form["channel"], out var named) ? named : null;
        var language = Typed.Line(Request.Form["language"]);
        if ((await keep.Handle(new KeepPreferencesRequest(customer.Id, language, channel) { SparedCalls = Spared("calls"), SparedNews = Spared("news") }, cancellation)).Refusal is { } refusal)
        {
            Problem = new Problem(Preferences, sentences.SayFirst(refusal));
            await Show(customer, cancellation);
            return Page();
        }

        HttpContext.Remember(language);
        TempData["me.note"] = "prefer";
        return LocalRedirect("/me");
    }

    public async Task<IActionResult> OnPostLookAsync(Guid arrangement, [FromServices] AskLookAtArrangement ask, CancellationToken cancellation)
    {
        if (await pages.WhoIs(HttpContext.Visitor(), cancellation) is not { } customer)
        {
            return LocalRedirect("/me");
        }

        var words = Typed.Words(Request.Form["words"]);
        if ((await ask.Handle(new AskLookAtArrangementRequest(arrangement, customer.Id, words), cancellation)).Refusal is { } refusal)
        {
            Problem = new Problem(Look, sentences.SayFirst(refusal));
            await Show(customer, cancellation);
            Shown = Shown! with { LookProblem = Problem, LookWords = words };
            return Page();
        }

        TempData["me.note"] = Look;
        return LocalRedirect("/me#arranged");
    }

    // A box that is not ticked is not sent: null where it was not on the page.
    private bool? Spared(string what) => Request.Form["asked"].Contains(what) ? Request.Form[what] != "yes" : null;

    private async Task Show(Customer customer, CancellationToken cancellation) =>
        Shown = await pages.Read(customer, new TimelineAsked(Before, Typed.Line(Query), All), cancellation);
}
