using Microsoft.AspNetCore.Mvc;
using TrustClaims.Application.Desk;
using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence.Desk;
using TrustClaims.Web.Security;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>What is meant about a claim and not done yet: taking it back, agreeing to a colleague's, and sending that back.</summary>
public sealed class DeskProposalsModel(WordsOf words, RefusalSentences sentences, ProposalsReader proposals) : ClaimPartModel
{
    [BindProperty]
    public SendBackForm Form { get; set; } = new();

    /// <summary>What is to be sent back, once words for it are missing.</summary>
    public ProposalLine? Line { get; private set; }

    /// <summary>In their hands again, with every word where it was.</summary>
    public Task<IActionResult> OnPostBack(
        int number, [FromServices] TakeBackProposal back, [FromServices] DeskDrafts drafts, [FromServices] HoldClaim hold, CancellationToken cancellation) => Act(
        claim => back.Handle(new TakeBackProposalRequest(claim, number, User.StaffNamed().Id), cancellation),
        async (claim, proposal) =>
        {
            if (proposal.State == ProposalState.TakenBack)
            {
                await drafts.Restore(User.StaffId(), claim, proposal, cancellation);
                // Where the claim has gone on meanwhile, there is nothing to hold: the page shows how.
                _ = await hold.Handle(new HoldClaimRequest(claim, User.StaffNamed(), OverOthers: false), cancellation);
            }

            TempData[DeskExchangesModel.SaidNote] = words.Staff["undo.done"];
            return LocalRedirect($"/desk/claims/{claim}");
        });

    public Task<IActionResult> OnPostAgree(int number, [FromServices] AgreeToProposal agree, CancellationToken cancellation) => Act(
        claim => agree.Handle(new AgreeToProposalRequest(claim, number, User.StaffNamed().Id), cancellation),
        (_, proposal) =>
        {
            TempData[nameof(DeskModel.Note)] = words.Staff["proposals.agreed", proposal.ByName];
            return Task.FromResult<IActionResult>(LocalRedirect("/desk"));
        });

    public async Task<IActionResult> OnPostSendBack(int number, [FromServices] SendBackProposal send, CancellationToken cancellation)
    {
        if (Writing.IsBlank(Form.Answer) && await Find(number, cancellation) is { } found)
        {
            Line = found;
            ModelState.AddModelError("Form.Answer", words.Refusals["field.say_why"]);
            return Page();
        }

        return await Act(
            claim => send.Handle(new SendBackProposalRequest(claim, number, User.StaffNamed().Id, Form.Answer), cancellation),
            (_, proposal) =>
            {
                TempData[nameof(DeskModel.Note)] = words.Staff["proposals.sentBack.done", proposal.ByName];
                return Task.FromResult<IActionResult>(LocalRedirect("/desk"));
            });
    }

    private async Task<ProposalLine?> Find(int number, CancellationToken cancellation) => ClaimReference.TryParse(Reference, out var reference)
        ? (await proposals.Read(User.StaffNamed().Id, cancellation)).ToRead.FirstOrDefault(line => line.Claim == reference && line.Proposal.Number == number)
        : null;

    private async Task<IActionResult> Act(Func<ClaimReference, Task<Result<Proposal>>> act, Func<ClaimReference, Proposal, Task<IActionResult>> then)
    {
        if (!ClaimReference.TryParse(Reference, out var reference))
        {
            return NotFound();
        }

        var done = await act(reference);
        if (done.TryGet(out var proposal, out var refusal))
        {
            return await then(reference, proposal);
        }

        if (refusal is Refusal.NotFound)
        {
            return NotFound();
        }

        TempData[DeskExchangesModel.SaidNote] = sentences.SayFirst(refusal);
        return LocalRedirect($"/desk/claims/{reference}");
    }
}
