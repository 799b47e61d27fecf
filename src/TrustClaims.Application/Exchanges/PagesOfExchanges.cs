using TrustClaims.Application.Paging;
using TrustClaims.Domain.Exchanges;

namespace TrustClaims.Application.Exchanges;

/// <summary>What was said, page by page.</summary>
public static class PagesOfExchanges
{
    /// <summary>The newest first, from behind a message on.</summary>
    /// <param name="after">Its moment alone would not do, as several may have the same. Null for the first page.</param>
    public static IQueryable<Exchange> NewestFirst(this IQueryable<Exchange> said, Position? after)
    {
        if (after is var (at, id))
        {
            said = said.Where(one => one.At <= at && (one.At < at || one.Id.CompareTo(id) < 0));
        }

        return said.OrderByDescending(one => one.At).ThenByDescending(one => one.Id);
    }
}
