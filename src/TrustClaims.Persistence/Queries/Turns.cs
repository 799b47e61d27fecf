using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace TrustClaims.Persistence.Queries;

/// <summary>
/// What is counted over rows that two may add at the same moment is counted by one after the other: each holds a row for the thing, whether there is anything of it
/// yet or not. A few rows stand for all things, so that there are never more of them.
/// </summary>
public static class Turns
{
    private const int Rows = 64;

    /// <summary>Nobody else goes past here for one of these until the end of the transaction, on any node. Begin the transaction with it, and take all at once.</summary>
    /// <param name="things">Held in one order, so that no two wait for each other.</param>
    public static async Task TakeTurn(this ClaimsDb db, IEnumerable<string> things, CancellationToken cancellation)
    {
        foreach (var name in things.Select(RowOf).Distinct().Order(StringComparer.Ordinal).ToList())
        {
            if (await db.Held(name, cancellation) == 0)
            {
                await db.Database.ExecuteSqlAsync(db.Dialect.CreateLease(name, Conversions.Stored(db.Clock.GetUtcNow())), cancellation);
                await db.Held(name, cancellation);
            }
        }
    }

    private static Task<int> Held(this ClaimsDb db, string name, CancellationToken cancellation) => db.WorkerLeases.Where(row => row.Name == name)
        .ExecuteUpdateAsync(row => row.SetProperty(one => one.Until, one => one.Until), cancellation);

    private static string RowOf(string thing) =>
        string.Create(CultureInfo.InvariantCulture, $"turn {SHA256.HashData(Encoding.UTF8.GetBytes(thing))[0] % Rows:00}");
}
