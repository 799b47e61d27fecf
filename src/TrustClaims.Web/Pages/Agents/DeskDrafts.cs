using TrustClaims.Application.Accounts;
using TrustClaims.Domain.Claims;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>What an agent has written about a claim and not sent yet.</summary>
public sealed class DeskDraft
{
    /// <summary>Which form they were in: "part", "decline", "reply" or "note".</summary>
    public string? Open { get; set; }

    public string? Reason { get; set; }

    public string? Word { get; set; }

    public string? Amount { get; set; }

    public List<PiecesOfItem> Pieces { get; set; } = [];

    public string? Reply { get; set; }

    /// <inheritdoc cref="SayingForm.BackBy"/>
    public string? BackBy { get; set; }

    public string? Note { get; set; }
}

/// <summary>Keeps it on the server, for this agent alone: a lost connection, a closed window or another machine loses no word.</summary>
public sealed class DeskDrafts(FormDrafts drafts)
{
    public async Task<DeskDraft> Find(Guid staff, ClaimReference claim, CancellationToken cancellation) =>
        await drafts.Find<DeskDraft>(Key(staff), Form(claim), cancellation) ?? new DeskDraft();

    public Task Keep(Guid staff, ClaimReference claim, DeskDraft draft, CancellationToken cancellation) =>
        drafts.Keep(Key(staff), Form(claim), draft, cancellation);

    /// <summary>What was sent is no longer being written; what was written in the other forms is.</summary>
    public async Task Sent(Guid staff, ClaimReference claim, string form, CancellationToken cancellation)
    {
        var draft = await Find(staff, claim, cancellation);
        if (form == "reply")
        {
            (draft.Reply, draft.BackBy) = (null, null);
        }
        else
        {
            draft.Note = null;
        }

        draft.Open = null;
        await Keep(staff, claim, draft, cancellation);
    }

    public Task Forget(Guid staff, ClaimReference claim, CancellationToken cancellation) => drafts.Forget(Key(staff), Form(claim), cancellation);

    private static string Key(Guid staff) => $"staff {staff:N}";

    private static string Form(ClaimReference claim) => $"desk {claim}";
}
