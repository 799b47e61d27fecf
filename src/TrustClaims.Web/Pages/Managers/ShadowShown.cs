using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Policies;
using TrustClaims.Application.Shadows;
using TrustClaims.Domain.Policies;
using TrustClaims.Domain.Shadows;
using TrustClaims.Domain.Trust;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Audit;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>A shadow, as a list shows it.</summary>
public sealed record ShadowLine(int Number, int Draft, DateTimeOffset StartedAt, int Seen, int Differing, bool Runs);

/// <summary>A draft that may run beside the live policy.</summary>
public sealed record DraftToRun(int Number, string Name);

/// <summary>A shadow as managers read it.</summary>
/// <param name="Draft">The version that runs, as it stands now.</param>
/// <param name="StartedBy">A real name; null where it was no person of ours.</param>
/// <param name="EndedBy">The same of whoever stopped it.</param>
/// <param name="Windows">Rules of which the facts tell nothing sure, by the version that answered.</param>
public sealed record ShadowShown(
    Shadow Shadow, PolicyVersion Draft, string? StartedBy, string? EndedBy, ShadowFigures Figures, IReadOnlyList<(int Policy, OtherWindow Window)> Windows)
{
    /// <summary>Whether the draft says by now what it did not when the shadow began.</summary>
    public bool IsEdited => Draft.Json != Shadow.Json;
}

/// <summary>Reads shadows, with what they have counted.</summary>
public sealed class ShadowQuery(ClaimsDb db, LivePolicy policies, TimeProvider clock)
{
    private const int MostLines = 20;

    /// <summary>The one of that number; without one the latest, which is the one that runs where one does. Null where there is none.</summary>
    public async Task<ShadowShown?> Of(int? number, CancellationToken cancellation) =>
        await db.Shadows.AsNoTracking().Where(one => number == null || one.Number == number).OrderByDescending(one => one.Number).FirstOrDefaultAsync(cancellation) is { } shadow
            ? await Show(shadow, cancellation) : null;

    /// <summary>The last one of a draft; null where it has never run.</summary>
    public async Task<ShadowShown?> OfDraft(int draft, CancellationToken cancellation) =>
        await db.Shadows.AsNoTracking().Where(one => one.Draft == draft).OrderByDescending(one => one.Number).FirstOrDefaultAsync(cancellation) is { } shadow
            ? await Show(shadow, cancellation) : null;

    /// <summary>The latest, the newest first.</summary>
    public async Task<IReadOnlyList<ShadowLine>> Lines(CancellationToken cancellation) => await db.Shadows.OrderByDescending(one => one.Number).Take(MostLines)
        .Select(one => new ShadowLine(one.Number, one.Draft, one.StartedAt, one.Seen, one.Differing, one.Runs == true)).ToListAsync(cancellation);

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<DraftToRun>> Drafts(CancellationToken cancellation) => await db.Policies.Where(version => version.PublishedAt == null)
        .OrderByDescending(version => version.Number).Select(version => new DraftToRun(version.Number, version.Name)).ToListAsync(cancellation);

    private async Task<ShadowShown> Show(Shadow shadow, CancellationToken cancellation)
    {
        var ids = new[] { shadow.StartedBy, shadow.EndedBy }.Select(AuditAuthor.StaffIn).OfType<Guid>().ToList();
        var names = await db.Users.Where(account => ids.Contains(account.Id)).ToDictionaryAsync(account => account.Id, account => account.Name, cancellation);
        var figures = await db.ShadowFigures(shadow.Number, cancellation);
        return new ShadowShown(
            shadow,
            await db.Policies.AsNoTracking().SingleAsync(version => version.Number == shadow.Draft, cancellation),
            NameOf(shadow.StartedBy),
            NameOf(shadow.EndedBy),
            figures,
            await Windows(shadow, figures, cancellation));

        string? NameOf(string? by) => AuditAuthor.StaffIn(by) is { } id ? names.GetValueOrDefault(id) : null;
    }

    // Where nobody has declared yet, what answers now will be what answers.
    private async Task<IReadOnlyList<(int Policy, OtherWindow Window)>> Windows(Shadow shadow, ShadowFigures figures, CancellationToken cancellation)
    {
        var (draft, found) = (PolicyReader.ReadKept(shadow.Json), new List<(int, OtherWindow)>());
        var answered = figures.Policies.Count > 0 || shadow.IsOver ? figures.Policies : [(await policies.At(db, clock.GetUtcNow(), cancellation)).Number];
        foreach (var number in answered.Where(number => number != shadow.Draft))
        {
            var live = await policies.Numbered(db, number, cancellation);
            found.AddRange(OtherWindow.Between(draft, live.Policy).Select(window => (number, window)));
        }

        return found;
    }
}
