using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Domain.Promises;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>What an answer in writing may end besides the message that it is to.</summary>
/// <param name="Words">Null where we promised to come back.</param>
/// <param name="Due">By when it was promised; null where it is not.</param>
/// <param name="By">The real name of who of ours looks after it; null until somebody does.</param>
public sealed record AlsoWaiting(Guid Id, string? Words, DateTimeOffset? Due, string? By);

internal static class AlsoWaitingQuery
{
    /// <summary>In the order in which it was said.</summary>
    public static Task<List<AlsoWaiting>> AlsoWaiting(this IQueryable<ContactRequest> wishes, CancellationToken cancellation) => wishes
        .Where(one => one.Wish == ContactWish.Reply && one.DoneAt == null && one.CancelledAt == null)
        .OrderBy(one => one.At)
        .Select(one => new AlsoWaiting(
            one.Id, one.Words, one.Promises.Where(promise => promise.State == PromiseState.Open).Max(promise => (DateTimeOffset?)promise.Due), one.TakenByName))
        .ToListAsync(cancellation);
}
