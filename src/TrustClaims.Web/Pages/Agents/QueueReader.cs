using TrustClaims.Application.Policies;
using TrustClaims.Application.Voices;
using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;
using TrustClaims.Web.Live;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>Reads the queue, and the mark of what it reads.</summary>
public sealed class QueueReader(ClaimsDb db, LivePolicy policies, ClaimSentences sentences, DeskPulse pulse)
{
    public async Task<QueueOnDesk> Read(DeskFilter show, StaffId reader, DateTimeOffset now, CancellationToken cancellation)
    {
        // The mark first: what changes while the queue is read is noticed after it, at worst once too often.
        var mark = await pulse.Read(cancellation);
        var page = await db.DeskPage(show, reader, now, cancellation);
        var why = new Dictionary<ClaimId, string>();
        foreach (var claim in page.Claims)
        {
            why[claim.Id] = await Why(claim.Decision, cancellation);
        }

        var noticed = await db.NoticedWords([.. page.Claims.Where(claim => claim.ComesEarlier).Select(claim => claim.Id)], cancellation);
        return new QueueOnDesk(page, why, noticed, mark);
    }

    private async Task<string> Why(ClaimDecision decision, CancellationToken cancellation)
    {
        if (decision.Decision.DecidedBy is not { } answer)
        {
            return "";
        }

        var policy = await policies.Numbered(db, decision.PolicyNumber, cancellation);
        return sentences.ForStaff(answer, decision.Facts, policy.Policy.Windows);
    }
}
