using System.Globalization;
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

    public CallDays Slots { get; private set; } = null!;

    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    /// <summary>A message arrived a moment ago.</summary>
    public bool Written { get; private set; }

    /// <summary>By when it is answered; known to whoever has just sent it.</summary>
    public DateTimeOffset? ReplyDue => TempData["replyDue"] is string due ? DateTimeOffset.FromUnixTimeSeconds(long.Parse(due, CultureInfo.InvariantCulture)) : null;

    public async Task OnGetAsync(string? asked, [FromServices] ShopOptions shop, [FromServices] FreeSlots slots, CancellationToken cancellation)
    {
        Written = asked == "reply";
        var holder = (await OwnAgreements.Read(db, HttpContext.Visitor(), cancellation)) is [var last, ..] ? last.Holder : default;
        var known = await db.Customers.Where(customer => customer.Id == holder).Select(customer => new { customer.Email, customer.Phone }).SingleOrDefaultAsync(cancellation);
        Fields = await drafts.Find<PersonFields>(HttpContext.DraftKey(), Draft, cancellation) ?? new PersonFields { Email = known?.Email ?? "", CallEmail = known?.Email ?? "", Phone = known?.Phone ?? "" };
        HttpContext.DraftKeyOrNew();
        Slots = CallDays.Of(await slots.Handle(known is not null, cancellation), shop.PromiseTimes, Fields.Slot);
        Problems = Fields.Sent is { } wish ? Mistakes(new AskForPersonValidator(shop).Refuses(Fields.Asking(wish, null, null)), wish) : [];
    }

    public async Task<IActionResult> OnPostAsync([FromServices] AskForPerson ask, [FromServices] CallLinks links, CancellationToken cancellation)
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
            if ((await ask.Handle(Fields.Asking(wish, last?.Holder, last?.Number) with { Browser = HttpContext.DraftKey(), Once = Request.Once() }, cancellation)).TryGet(out var asked, out var refusal))
            {
                await drafts.Forget(HttpContext.DraftKey(), Draft, cancellation);
                // As a number: a text that looks like a date does not come back as a text.
                TempData["replyDue"] = wish == ContactWish.Reply ? asked.Owed?.Due.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture) : null;
                return LocalRedirect(wish == ContactWish.CallBack ? await links.PathFor(asked.Id, cancellation) : "/person?asked=reply");
            }

            TempData["refused"] = refusal is Refusal.Invalid ? null : sentences.Say(refusal);
        }

        await drafts.Keep(HttpContext.DraftKeyOrNew(), Draft, Fields, cancellation);
        return LocalRedirect("/person");
    }

    public string? ProblemAt(string field) => Problems.FirstOrDefault(problem => problem.Field == field)?.Sentence;

    // What was free when it was chosen may be taken by now: the others are there, and every word.
    private IReadOnlyList<Problem> Mistakes(Refusal? refusal, ContactWish wish) => refusal is Refusal.Invalid invalid
        ? invalid.Errors.Select(error => new Problem(PersonFields.FieldOf(error.Path, wish), sentences.Say(error))).ToList()
        : TempData["refused"] is string refused ? [new Problem("when", refused)]
        : wish == ContactWish.CallBack && Slots.Chosen is null ? [new Problem("when", sentences.Say(new Refusal.SlotTaken()))] : [];
}
