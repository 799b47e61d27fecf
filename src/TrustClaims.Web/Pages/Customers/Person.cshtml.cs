using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Accounts;
using TrustClaims.Application.Exchanges;
using TrustClaims.Application.Settings;
using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence;
using TrustClaims.Web.Hosting;
using TrustClaims.Web.Security;

namespace TrustClaims.Web.Pages.Customers;

/// <summary>Call, be called, or write. Anybody may; who is recognised finds their phone and e-mail there.</summary>
public sealed class PersonModel(ClaimsDb db, FormDrafts drafts, RefusalSentences sentences) : PageModel
{
    private const string Draft = "person";

    public PersonFields Fields { get; private set; } = new();

    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    /// <summary>What was asked for a moment ago, to say what happens next.</summary>
    public (ContactWish Wish, string When)? Asked { get; private set; }

    public async Task OnGetAsync(string? asked, string? when, [FromServices] ShopOptions shop, CancellationToken cancellation)
    {
        Asked = asked switch
        {
            "call" when AskForPersonValidator.Times.Contains(when) => (ContactWish.CallBack, when!),
            "reply" => (ContactWish.Reply, ""),
            _ => null,
        };
        var holder = (await OwnAgreements.Read(db, HttpContext.Visitor(), cancellation)) is [var last, ..] ? last.Holder : default;
        var known = await db.Customers.Where(customer => customer.Id == holder).Select(customer => new { customer.Email, customer.Phone }).SingleOrDefaultAsync(cancellation);
        Fields = await drafts.Find<PersonFields>(HttpContext.DraftKey(), Draft, cancellation) ?? new PersonFields { Email = known?.Email ?? "", Phone = known?.Phone ?? "" };
        Problems = Fields.Sent is { } wish ? Mistakes(new AskForPersonValidator(shop).Refuses(Asking(Fields, wish, null, null)), wish) : [];
    }

    public async Task<IActionResult> OnPostAsync([FromServices] AskForPerson ask, CancellationToken cancellation)
    {
        Fields = PersonFields.From(Request.Form);
        HttpContext.Remember(Request.Form["to"]);
        if (Request.Form.ContainsKey("to"))
        {
            Fields = Fields with { Sent = (await drafts.Find<PersonFields>(HttpContext.DraftKey(), Draft, cancellation))?.Sent };
        }
        else if (Fields.Sent is { } wish)
        {
            var last = await OwnAgreements.Read(db, HttpContext.Visitor(), cancellation) is [var first, ..] ? first : null;
            if ((await ask.Handle(Asking(Fields, wish, last?.Holder, last?.Number), cancellation)).Succeeded)
            {
                await drafts.Forget(HttpContext.DraftKey(), Draft, cancellation);
                return LocalRedirect(wish == ContactWish.CallBack ? $"/person?asked=call&when={Fields.When}" : "/person?asked=reply");
            }
        }

        await drafts.Keep(HttpContext.DraftKeyOrNew(), Draft, Fields, cancellation);
        return LocalRedirect("/person");
    }

    public string? ProblemAt(string field) => Problems.FirstOrDefault(problem => problem.Field == field)?.Sentence;

    private static AskForPersonRequest Asking(PersonFields fields, ContactWish wish, CustomerId? customer, string? about) => wish == ContactWish.CallBack
        ? new AskForPersonRequest(wish, fields.Phone, fields.When, fields.CallWords, customer, about)
        : new AskForPersonRequest(wish, fields.Email, null, fields.Words, customer, about);

    private IReadOnlyList<Problem> Mistakes(Refusal? refusal, ContactWish wish) => refusal is Refusal.Invalid invalid
        ? invalid.Errors.Select(error => new Problem(FieldOf(error.Path, wish), sentences.Say(error))).ToList()
        : [];

    private static string FieldOf(string path, ContactWish wish) => (path, wish) switch
    {
        ("reachAt", ContactWish.CallBack) => "phone",
        ("reachAt", _) => "email",
        ("words", ContactWish.CallBack) => "callWords",
        ("words", _) => "words",
        _ => "when",
    };
}
