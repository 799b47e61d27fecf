using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Domain.Promises;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>An answer in writing that somebody waits for.</summary>
/// <param name="By">The real name of who of ours gives it; null where nobody has taken it yet.</param>
public sealed record OwedReply(DateTimeOffset Due, string? By);

internal static class OwedReplyQuery
{
    /// <summary>The soonest; null where none is owed.</summary>
    public static async Task<OwedReply?> OwedReply(this IQueryable<ContactRequest> wishes, CancellationToken cancellation) => await (
        from wish in wishes
        from promise in wish.Promises
        where promise.State == PromiseState.Open && promise.Kind == PromiseKind.ReplyBy
        orderby promise.Due
        select new OwedReply(promise.Due, wish.TakenByName)).FirstOrDefaultAsync(cancellation);
}
