using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Policies;
using TrustClaims.Application.Settings;
using TrustClaims.Application.Simulations;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Audit;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>A draft as whoever publishes or approves it reads it.</summary>
/// <param name="Studied">What the past would have been under it; null where it cannot be replayed.</param>
/// <param name="Others">Names of those who may approve it, whoever reads left out.</param>
/// <param name="MayApprove">Whether whoever reads is one of them.</param>
/// <param name="NeedsSecond">Whether a second person is needed here.</param>
public sealed record PublicationShown(PolicyShown Shown, StudiedDraft? Studied, IReadOnlyList<string> Others, bool MayApprove, bool NeedsSecond, bool IsAsker);

/// <summary>Gathers it: the difference to what decides, and its replay.</summary>
public sealed class PublicationQuery(ClaimsDb db, StudyDraft study, PublishingOptions options, TimeProvider clock)
{
    /// <param name="reader">Who reads, as the audit trail names them.</param>
    public async Task<PublicationShown?> Of(int number, string reader, CancellationToken cancellation)
    {
        if (await db.PolicyShown(number, clock.GetUtcNow(), cancellation) is not { } shown)
        {
            return null;
        }

        var studied = await study.Handle(new StudyDraftRequest(shown.Version.Json), cancellation);
        var accounts = await db.WhoMayPublish().OrderBy(account => account.Name).ToListAsync(cancellation);
        var version = shown.Version.Publication.Version;
        var (waits, readers) = (version.WaitsForSecond, accounts.Where(account => version.MayBeApprovedBy(AuditAuthor.Of(account.StaffId))).ToList());
        return new PublicationShown(
            shown,
            studied.TryGet(out var figures, out _) ? figures : null,
            [.. readers.Where(account => AuditAuthor.Of(account.StaffId) != reader).Select(account => account.Name)],
            waits && readers.Exists(account => AuditAuthor.Of(account.StaffId) == reader),
            options.SecondPerson,
            waits && version.AskedBy == reader);
    }
}
