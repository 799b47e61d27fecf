using TrustClaims.Application.Accounts;
using TrustClaims.Domain.Claims;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>Keeps what an agent is writing about a claim on the server, for this agent alone: a lost connection, a closed window or another machine loses no word.</summary>
public sealed class DeskDrafts(FormDrafts drafts)
{
    public async Task<DeskDraft> Find(Guid staff, ClaimReference claim, CancellationToken cancellation) =>
        await drafts.Find<DeskDraft>(Key(staff), Form(claim), cancellation) ?? new DeskDraft();

    public Task Keep(Guid staff, ClaimReference claim, DeskDraft draft, CancellationToken cancellation) =>
        drafts.Keep(Key(staff), Form(claim), draft, cancellation);

    /// <summary>One more thing is being written; the rest stays.</summary>
    public async Task Change(Guid staff, ClaimReference claim, Action<DeskDraft> change, CancellationToken cancellation)
    {
        var draft = await Find(staff, claim, cancellation);
        change(draft);
        await Keep(staff, claim, draft, cancellation);
    }

    /// <summary>What was sent is no longer being written; what was written in the other forms is.</summary>
    /// <param name="form">"ruling", "reply", "question", "handOver" or "note".</param>
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
            default:
                draft.Note = null;
                break;
        }

        draft.Open = null;
        await (draft.IsBlank ? drafts.Forget(Key(staff), Form(claim), cancellation) : Keep(staff, claim, draft, cancellation));
    }

    private static string Key(Guid staff) => $"staff {staff:N}";

    private static string Form(ClaimReference claim) => $"desk {claim}";
}
