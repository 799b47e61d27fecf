using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Desk;
using TrustClaims.Web.Security;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>Without scripts: a ready text goes into what is being written about a claim, and the claim's page shows it there.</summary>
public sealed class DeskTextsModel(ClaimsDb db, ReadyFields ready, DeskDrafts drafts) : ClaimPartModel
{
    /// <param name="draft">What is in the form from which it was sent.</param>
    /// <param name="reason">The name of the text, where it is for that field; so are the other two.</param>
    public async Task<IActionResult> OnPost([Bind(Prefix = "Form")] DeskDraft draft, string? reason, string? reply, string? question, CancellationToken cancellation)
    {
        if (!ClaimReference.TryParse(Reference, out var reference) || await For(reference, cancellation) is not { } whom)
        {
            return NotFound();
        }

        var (agent, staff) = (User.StaffName(), User.StaffId());
        if (reason is not null)
        {
            draft.Reason = await ready.Insert(whom, ReadyTextUse.Reason, reason, draft.Reason, agent, cancellation);
            await drafts.Change(staff, reference, kept => (kept.Reason, kept.Open) = (draft.Reason, "decline"), cancellation);
        }
        else if (reply is not null)
        {
            draft.Reply = await ready.Insert(whom, ReadyTextUse.Reply, reply, draft.Reply, agent, cancellation);
            await drafts.Change(staff, reference, kept => (kept.Reply, kept.BackBy, kept.Open) = (draft.Reply, draft.BackBy, "reply"), cancellation);
        }
        else
        {
            draft.Question = await ready.Insert(whom, ReadyTextUse.Question, question, draft.Question, agent, cancellation);
            await drafts.Change(staff, reference, kept => (kept.Question, kept.Open) = (draft.Question, "question"), cancellation);
        }

        return LocalRedirect($"/desk/claims/{reference}");
    }

    private async Task<ReadyFor?> For(ClaimReference reference, CancellationToken cancellation)
    {
        if (await db.Claims.AsNoTracking().Whole().SingleOrDefaultAsync(one => one.Reference == reference, cancellation) is not { } claim)
        {
            return null;
        }

        var id = claim.Customer;
        var customer = await db.Customers.AsNoTracking().SingleAsync(one => one.Id == id, cancellation);
        return new ReadyFor(customer.Language, "") { Customer = customer.Name, Claim = claim };
    }
}
