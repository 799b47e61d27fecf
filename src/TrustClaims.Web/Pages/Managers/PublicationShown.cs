using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Policies;
using TrustClaims.Application.Settings;
using TrustClaims.Application.Simulations;
using TrustClaims.Domain.Policies;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Audit;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>A draft as whoever publishes or approves it reads it.</summary>
/// <param name="Studied">What the past would have been under it; null where it cannot be replayed.</param>
/// <param name="Others">Names of those who may approve it, whoever reads left out.</param>
/// <param name="MayApprove">Whether whoever reads is one of them.</param>
/// <param name="NeedsSecond">Whether a second person is needed here.</param>
public sealed record PublicationShown(PolicyShown Shown, StudiedDraft? Studied, IReadOnlyList<string> Others, bool MayApprove, bool NeedsSecond, bool IsAsker)
{
    /// <summary>Versions scheduled for after it that would undo it; each is called off or kept by whoever puts it into effect.</summary>
    public required IReadOnlyList<LaterVersion> Later { get; init; }

    /// <summary>Whether whoever sends the form puts it into effect.</summary>
    public bool TakesEffect => MayApprove || !NeedsSecond;
}

/// <summary>Gathers it: the difference to what decides, and its replay.</summary>
public sealed class PublicationQuery(ClaimsDb db, StudyDraft study, PublishingOptions options, TimeProvider clock)
{
    public bool NeedsSecond => options.SecondPerson;

    /// <param name="reader">Who reads, as the audit trail names them.</param>
    /// <param name="from">When it is to take effect; null: as it was asked, or now.</param>
    public async Task<PublicationShown?> Of(int number, string reader, DateTimeOffset? from, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (await db.PolicyShown(number, now, cancellation) is not { } shown)
        {
            return null;
        }

        // What is published already is read on its own page: nothing is replayed for it.
        var studied = shown.Version.State == PolicyState.Draft && (await study.Handle(new StudyDraftRequest(shown.Version.Json), cancellation)).TryGet(out var figures, out _) ? figures : null;
        var accounts = await db.WhoMayPublish().OrderBy(account => account.Name).ToListAsync(cancellation);
        var version = shown.Version.Publication.Version;
        var (waits, readers) = (version.WaitsForSecond, accounts.Where(account => version.MayBeApprovedBy(AuditAuthor.Of(account.StaffId))).ToList());
        return new PublicationShown(
            shown,
            studied,
            [.. readers.Where(account => AuditAuthor.Of(account.StaffId) != reader).Select(account => account.Name)],
            waits && readers.Exists(account => AuditAuthor.Of(account.StaffId) == reader),
            options.SecondPerson,
            waits && version.AskedBy == reader)
        {
            Later = shown.UndoneLater((waits ? version.AskedFrom : from) is { } later && later > now ? later : now),
        };
    }
}
