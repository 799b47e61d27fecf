using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrustClaims.Application.Accounts;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Web.Pages.Customers;
using TrustClaims.Web.Security;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>
/// Declares for whoever calls, with the same choices and the same answer as on the customer's own page. What happened and which parcel are addresses; the rest is one
/// form, kept as a draft of this agent's whenever it is sent, and answered by going to a page: reloading sends nothing twice.
/// </summary>
public sealed class PhoneDeclareModel(CallersAgreements callers, DeclareSteps steps, FormDrafts drafts, RefusalSentences sentences) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public CallersAgreement Caller { get; private set; } = null!;

    public DeclareView View { get; private set; } = null!;

    public PhoneFields? Fields { get; private set; }

    public Channel Channel => PhoneFields.ChannelOf(Fields, Caller.IsPaidElsewhere);

    private string Draft => $"phone {Id:N} {View.Type} {View.Parcel}";

    private string DraftKey => $"staff {User.StaffId():N}";

    public async Task<IActionResult> OnGet(string? type, string? parcel, CancellationToken cancellation)
    {
        if (!await Start(type, parcel, cancellation))
        {
            return NotFound();
        }

        Fields = await drafts.Find<PhoneFields>(DraftKey, Draft, cancellation);
        await Continue(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPost(string? type, string? parcel, [FromServices] DeclareClaim declare, CancellationToken cancellation)
    {
        var here = LocalRedirect($"/desk/phone/{Id}{Request.QueryString}");
        if (!await Start(type, parcel, cancellation))
        {
            return NotFound();
        }

        if (View is not { Type: not null, AsksForParcel: false })
        {
            return here;
        }

        Fields = PhoneFields.From(Request.Form);
        var filling = Request.Path.Value!.EndsWith("/fill", StringComparison.OrdinalIgnoreCase);
        var sent = Fields.Said.Sent && !filling;
        await drafts.Keep(DraftKey, Draft, Fields with { Said = Fields.Said with { Sent = sent } }, cancellation);
        await Continue(cancellation);
        if (!sent || !View.Ready)
        {
            return here;
        }

        if (!(await declare.Handle(Asked(), cancellation)).TryGet(out var made, out var refusal))
        {
            // Something changed between looking and sending.
            View = View with { Problems = [new Problem("items", sentences.Say(refusal))] };
            return Page();
        }

        await drafts.Forget(DraftKey, Draft, cancellation);
        TempData[DeskAnswerModel.Joined] = made is { Joined: true, Replayed: false };
        return LocalRedirect($"/desk/claims/{made.Reference}/answer");
    }

    private async Task Continue(CancellationToken cancellation)
    {
        View = await steps.Continue(View, Fields?.Said, cancellation);
        // Whoever has the item in hand and reads that another is coming would have two.
        if (Fields is { TakenAlong: true, Said.Sent: true } && View is { Preview: not null, Remedy: { } remedy } && !(Channel == Channel.Counter && remedy.NeedsStock()))
        {
            View = View with { Problems = [.. View.Problems, new Problem("taken", sentences.Say(new FieldError("taken", "taken_elsewhere")))] };
        }
    }

    private DeclareClaimRequest Asked() => DeclareRequest.Of(View) with
    {
        Channel = Channel,
        By = Actor.Of(User.StaffNamed()),
        Language = null,
        ConfirmBy = Fields!.Confirmed,
        TakenAlong = Fields.TakenAlong,
    };

    private async Task<bool> Start(string? type, string? parcel, CancellationToken cancellation)
    {
        if (await callers.Read(new AgreementId(Id), cancellation) is not { } found)
        {
            return false;
        }

        Caller = found;
        // Whoever brings back what they bought elsewhere wants it exchanged.
        View = DeclareSteps.Start(found.Agreement, type ?? (found.IsBroughtBack ? nameof(ClaimType.DamagedItem) : null), parcel) with { Claims = found.Claims };
        return true;
    }
}
