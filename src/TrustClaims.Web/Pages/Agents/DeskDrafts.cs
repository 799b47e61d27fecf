using System.Globalization;
using TrustClaims.Application.Accounts;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence.Desk;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>Keeps what an agent is writing about a claim on the server, for this agent alone: a lost connection, a closed window or another machine loses no word.</summary>
public sealed class DeskDrafts(FormDrafts drafts)
{
    public async Task<DeskDraft> Find(Guid staff, ClaimReference claim, CancellationToken cancellation) =>
        await drafts.Find<DeskDraft>(Key(staff), Form(claim), cancellation) ?? new DeskDraft();

    /// <returns>Whether all of it is kept: nothing beyond what may be sent is.</returns>
    public async Task<bool> Keep(Guid staff, ClaimReference claim, DeskDraft draft, CancellationToken cancellation)
    {
        var isLonger = draft.Shorten();
        await drafts.Keep(Key(staff), Form(claim), draft, cancellation);
        return !isLonger;
    }

    /// <summary>One more thing is being written; the rest stays.</summary>
    public async Task Change(Guid staff, ClaimReference claim, Action<DeskDraft> change, CancellationToken cancellation)
    {
        var draft = await Find(staff, claim, cancellation);
        change(draft);
        await Keep(staff, claim, draft, cancellation);
    }

    /// <summary>What was sent is no longer being written; what was written in the other forms is.</summary>
    /// <param name="form">"ruling", "reply", "question", "handOver", "gesture" or "note".</param>
    public async Task Sent(Guid staff, ClaimReference claim, string form, CancellationToken cancellation)
    {
        var draft = await Find(staff, claim, cancellation);
        switch (form)
        {
            case "ruling":
                (draft.Reason, draft.Word, draft.Amount, draft.Pieces) = (null, null, null, []);
                break;
            case "reply":
                (draft.Reply, draft.BackBy) = (null, null);
                break;
            case "question":
                draft.Question = null;
                break;
            case "handOver":
                draft.HandOver = null;
                break;
            case "gesture":
                (draft.GestureAmount, draft.GestureWords) = (null, null);
                break;
            default:
                draft.Note = null;
                break;
        }

        draft.Open = null;
        await (draft.IsBlank ? drafts.Forget(Key(staff), Form(claim), cancellation) : Keep(staff, claim, draft, cancellation));
    }

    /// <summary>What was meant to be done, and was not, is being written again.</summary>
    public async Task Restore(Guid staff, ClaimReference claim, Proposal proposal, CancellationToken cancellation)
    {
        var draft = await Find(staff, claim, cancellation);
        switch (proposal)
        {
            case { Gesture: { } gesture }:
                (draft.Open, draft.GestureAmount, draft.GestureWords) = ("gesture", Typed(gesture), proposal.GestureWords);
                break;
            case { Ruling: { Outcome: RulingOutcome.Declined } ruling }:
                (draft.Open, draft.Reason) = ("decline", ruling.Reason);
                break;
            case { Ruling: { Outcome: RulingOutcome.PartlyApproved } ruling }:
                (draft.Open, draft.Word, draft.Amount) = ("part", ruling.Reason, ruling.Amount is { } amount ? Typed(amount) : null);
                draft.Pieces = (ruling.Items ?? []).Select(line => new PiecesOfItem { Item = line.Item.Value, Count = line.Quantity }).ToList();
                break;
        }

        await (draft.IsBlank ? drafts.Forget(Key(staff), Form(claim), cancellation) : Keep(staff, claim, draft, cancellation));
    }

    private static string Typed(Money amount) => amount.Amount.ToString("0.##", CultureInfo.CurrentCulture);

    private static string Key(Guid staff) => $"staff {staff:N}";

    private static string Form(ClaimReference claim) => $"desk {claim}";
}
