using TrustClaims.Persistence;

namespace TrustClaims.Application.Imports;

internal static class BatchKeeping
{
    /// <summary>
    /// Cuts a batch into parts that are each kept at once. A number that comes again and names somebody else begins another part: an address that went from
    /// hand to hand within one part would have to be written twice.
    /// </summary>
    public static IEnumerable<T[]> InParts<T>(this IEnumerable<T> documents, Func<T, (string? Number, CustomerDocument? Holder)> read, int most)
    {
        var (part, holders) = (new List<T>(), new Dictionary<string, CustomerDocument?>(StringComparer.Ordinal));
        foreach (var document in documents)
        {
            var (number, holder) = read(document);
            if (part.Count == most || (number is not null && !holders.TryAdd(number.Trim(), holder) && holders[number.Trim()] != holder))
            {
                yield return part.ToArray();
                part.Clear();
                holders.Clear();
                holders.TryAdd(number?.Trim() ?? "", holder);
            }

            part.Add(document);
        }

        if (part.Count > 0)
        {
            yield return part.ToArray();
        }
    }

    /// <summary>
    /// Keeps a batch in one transaction. Two imports at the same time may both find a customer or an order missing and make it, or both change a parcel: the
    /// database lets one of them, and the other, begun anew, finds what the first has told.
    /// </summary>
    public static async Task<T> KeepBatch<T>(this ClaimsDb db, Func<CancellationToken, Task<T>> work, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var kept = await db.InTransactionOrAgain<T>(
            async inside =>
            {
                var done = await work(inside);
                await db.SaveChangesAsync(inside);
                return done;
            },
            cancellation);
        db.ChangeTracker.Clear();
        return kept.Value;
    }
}
