using TrustClaims.Domain.Policies;
using TrustClaims.Persistence;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>The drafts there are, the newest first, and the one that is tried; null where there is none yet.</summary>
public sealed record StudioDrafts(IReadOnlyList<PolicyLine> All, PolicyShown? Shown)
{
    public static StudioDrafts None { get; } = new([], null);

    /// <returns>Null where no draft bears this number.</returns>
    public static async Task<StudioDrafts?> Read(ClaimsDb db, DateTimeOffset now, int? number, CancellationToken cancellation)
    {
        var all = await db.PolicyLines(now, cancellation);
        var drafts = all.Where(version => version.State == PolicyState.Draft).ToList();
        var chosen = number is null ? drafts.FirstOrDefault() : drafts.Find(version => version.Number == number);
        return chosen is null && number is not null ? null : new StudioDrafts(drafts, chosen is null ? null : new PolicyShown(chosen, all));
    }

    /// <summary>The draft as its sliders stand. An emptied threshold says nothing, as in the draft's whole form: the more general one holds. What has no slider stays.</summary>
    public static IReadOnlyDictionary<string, string> Moved(PolicyShown shown, IFormCollection form) =>
        shown.Fields.Where(field => !form.ContainsKey(PolicyFields.Prefix + field.Key)).Concat(PolicyFields.Sent(form))
            .ToDictionary(field => field.Key, field => field.Value, StringComparer.Ordinal);
}
