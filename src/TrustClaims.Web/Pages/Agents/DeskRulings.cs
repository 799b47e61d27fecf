using System.Security.Claims;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Desk;
using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Web.Security;
using Claim = TrustClaims.Domain.Claims.Claim;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>An agent's answer to a claim, from the form to the customer: what is missing, whose hands it is in, and what stands in its way.</summary>
public sealed class DeskRulings(RuleOnClaim rule, HoldClaim hold, GiveBackClaim back, DeskDrafts drafts, WordsOf words, RefusalSentences sentences)
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

    /// <summary>Once it is answered, it is in nobody's hands, and the answer is no longer being written.</summary>
    public async Task<Result<Claim>> Rule(ClaimReference claim, RulingWords said, RulingForm filled, ClaimsPrincipal by, CancellationToken cancellation)
    {
        var person = by.StaffNamed();
        if ((await hold.Handle(new HoldClaimRequest(claim, person, filled.Over), cancellation)).Refusal is { } taken)
        {
            return taken;
        }

        var ruled = await rule.Handle(new RuleOnClaimRequest(claim, said, by.StaffEmail(), filled.Version, Channel.Page), cancellation);
        if (ruled.Succeeded)
        {
            await back.Handle(new GiveBackClaimRequest(claim, person.Id), cancellation);
            await drafts.Sent(by.StaffId(), claim, "ruling", cancellation);
        }

        return ruled;
    }

    /// <summary>At the field that it is about. That the claim has changed is said where it is shown.</summary>
    public void Say(ModelStateDictionary mistakes, Refusal refusal)
    {
        if (refusal is not (Refusal.StaleVersion or Refusal.NotInThisState))
        {
            mistakes.AddModelError(FieldOf(refusal), sentences.Say(refusal));
        }
    }

    public string Answered(ClaimReference claim) => words.Staff["desk.answered", claim];

    private static string FieldOf(Refusal refusal) => refusal switch
    {
        Refusal.ReasonRequired or Refusal.Invalid => "Form.Reason",
        Refusal.AmountBeyondPayable => "Form.Amount",
        _ => "",
    };
}
