using System.Security.Claims;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using TrustClaims.Application.Desk;
using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence.Desk;
using TrustClaims.Web.Security;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>An agent's answer to a claim, from the form to the customer: what is missing, whose hands it is in, and what stands in its way.</summary>
public sealed class DeskRulings(ProposeRuling propose, HoldClaim hold, SecondReaders readers, DeskDrafts drafts, WordsOf words, RefusalSentences sentences)
{
    /// <param name="said">Null where the amount cannot be read.</param>
    public void Check(ModelStateDictionary mistakes, string form, RulingForm filled, RulingWords? said)
    {
        if (said is null)
        {
            mistakes.AddModelError("Form.Amount", words.Staff["rule.part.amount.missing"]);
        }

        // A script may grant a part without a word; a person of ours says why not all of it.
        if (form == "part" && Writing.IsBlank(filled.Word))
        {
            mistakes.AddModelError("Form.Word", words.Refusals["refusal.reason_required"]);
        }
    }

    /// <summary>Once it is meant, it is in nobody's hands, and the answer is no longer being written.</summary>
    public async Task<Result<Proposal>> Rule(ClaimReference claim, RulingWords said, RulingForm filled, ClaimsPrincipal by, CancellationToken cancellation)
    {
        var person = by.StaffNamed();
        if ((await hold.Handle(new HoldClaimRequest(claim, person, filled.Over), cancellation)).Refusal is { } taken)
        {
            return taken;
        }

        var proposed = await propose.Handle(new ProposeRulingRequest(claim, said, person.Id, filled.Version, Channel.Page), cancellation);
        if (proposed.Succeeded)
        {
            await drafts.Sent(by.StaffId(), claim, "ruling", cancellation);
        }

        return proposed;
    }

    /// <summary>At the field that it is about. That the claim has changed is said where it is shown.</summary>
    public void Say(ModelStateDictionary mistakes, Refusal refusal)
    {
        if (refusal is not (Refusal.StaleVersion or Refusal.NotInThisState))
        {
            mistakes.AddModelError(FieldOf(refusal), sentences.Say(refusal));
        }
    }

    /// <summary>What is told of it at once; null where the few seconds in which it may be taken back say enough.</summary>
    public async Task<string?> Said(Proposal proposal, ClaimReference claim, CancellationToken cancellation) => (proposal.State, proposal.Beyond) switch
    {
        (ProposalState.Asked, { } beyond) => $"{words.Staff[$"proposal.asked.{beyond}"]} {words.Staff.WhoMay(await readers.Of(proposal, cancellation))}",
        _ when proposal.CarryOutAt > proposal.At => null,
        _ => words.Staff[proposal.Gesture is null ? "desk.answered" : "gesture.done", claim],
    };

    private static string FieldOf(Refusal refusal) => refusal switch
    {
        Refusal.ReasonRequired or Refusal.Invalid => "Form.Reason",
        Refusal.AmountBeyondPayable => "Form.Amount",
        _ => "",
    };
}
