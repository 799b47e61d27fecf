using Microsoft.AspNetCore.Mvc;
using TrustClaims.Application.Desk;
using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Mapping;
using TrustClaims.Web.Security;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>Who has a claim in hand: taking it, giving it back, handing it over, putting it off, and keeping what is being written about it.</summary>
public sealed class DeskHandsModel(WordsOf words, RefusalSentences sentences) : ClaimPartModel
{
    /// <summary>What an open page asks when something on the desk has changed.</summary>
    /// <returns>Who else has the claim in hand now, as a sentence; 204 where nobody else has.</returns>
    public async Task<IActionResult> OnGetWho([FromServices] ClaimsDb db, CancellationToken cancellation) =>
        ClaimReference.TryParse(Reference, out var reference) && await db.ColleagueWith(reference, User.StaffNamed().Id, cancellation) is { } colleague
            ? Content(words.Staff["hands.taken", colleague])
            : new NoContentResult();

    /// <param name="over">They have read that a colleague has it, and are told from whom they took it.</param>
    public async Task<IActionResult> OnPostTake(bool over, [FromServices] HoldClaim hold, [FromServices] ClaimsDb db, CancellationToken cancellation)
    {
        var from = over && ClaimReference.TryParse(Reference, out var reference) ? await db.ColleagueWith(reference, User.StaffNamed().Id, cancellation) : null;
        TempData[DeskExchangesModel.SaidNote] = from is null ? null : words.Staff["hands.over.done", from];
        return await Act(claim => hold.Handle(new HoldClaimRequest(claim, User.StaffNamed(), over), cancellation), claim => $"/desk/claims/{claim}", said: null);
    }

    public Task<IActionResult> OnPostBack([FromServices] GiveBackClaim back, CancellationToken cancellation) => Act(
        async claim =>
        {
            await back.Handle(new GiveBackClaimRequest(claim, User.StaffNamed().Id), cancellation);
            return Done.Yes;
        },
        _ => "/desk",
        "hands.back.done");

    /// <param name="until">Null: it is in the queue again at once.</param>
    public async Task<IActionResult> OnPostPutOff(DateTimeOffset? until, [FromServices] PutOffClaim putOff, CancellationToken cancellation) => !ModelState.IsValid ? BadRequest() : await Act(
        claim => putOff.Handle(new PutOffClaimRequest(claim, User.StaffNamed(), until), cancellation), _ => "/desk", until is null ? "hands.back.done" : "hands.putOff.done");

    /// <summary>Where it cannot be done, what was written to the colleague is on the claim's page again.</summary>
    public async Task<IActionResult> OnPostHandOver(
        Guid to, [Bind(Prefix = "Form")] DeskDraft draft, [FromServices] HandOverClaim hand, [FromServices] DeskDrafts drafts, CancellationToken cancellation) => await Act(
        async claim =>
        {
            var handed = await hand.Handle(new HandOverClaimRequest(claim, User.StaffNamed(), new StaffId(to), draft.HandOver), cancellation);
            await (handed.Succeeded ? drafts.Sent(User.StaffId(), claim, "handOver", cancellation) : drafts.Change(User.StaffId(), claim, kept => (kept.HandOver, kept.Open) = (draft.HandOver, "handOver"), cancellation));
            return handed;
        },
        _ => "/desk",
        "hands.handOver.done");

    /// <summary>While somebody writes.</summary>
    /// <returns>204; 200 and a sentence where more is written than may be sent; 409 and a sentence where a colleague has the claim in hand: what is written is kept all the same.</returns>
    public async Task<IActionResult> OnPostKeep(
        [Bind(Prefix = "Form")] DeskDraft draft, [FromServices] DeskDrafts drafts, [FromServices] HoldClaim hold, CancellationToken cancellation)
    {
        if (!ClaimReference.TryParse(Reference, out var claim))
        {
            return NotFound();
        }

        var held = await hold.Handle(new HoldClaimRequest(claim, User.StaffNamed(), OverOthers: false) { IsSign = true }, cancellation);
        if (held.Refusal is Refusal.NotFound)
        {
            return NotFound();
        }

        var isWhole = await drafts.Keep(User.StaffId(), claim, draft, cancellation);
        return held.Refusal is Refusal.InColleaguesHands taken
            ? new ContentResult { StatusCode = StatusCodes.Status409Conflict, Content = words.Staff["hands.taken", taken.Name] }
            : isWhole ? new NoContentResult() : Content(words.Staff["draft.longer", Exchange.LongestText, Lengths.Words]);
    }

    private async Task<IActionResult> Act(Func<ClaimReference, Task<Result<Done>>> act, Func<ClaimReference, string> then, string? said)
    {
        if (!ClaimReference.TryParse(Reference, out var reference))
        {
            return NotFound();
        }

        switch ((await act(reference)).Refusal)
        {
            case null:
                TempData[nameof(DeskModel.Note)] = said is null ? null : words.Staff[said, reference];
                return LocalRedirect(then(reference));
            case Refusal.NotFound:
                return NotFound();
            case { } refusal:
                TempData[DeskExchangesModel.SaidNote] = sentences.SayFirst(refusal);
                return LocalRedirect($"/desk/claims/{reference}");
        }
    }
}
