using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Testing.Processes;

namespace TrustClaims.Benchmarks.Declaring;

/// <summary>Orders of distinct customers, put in beforehand, each claimed about once.</summary>
internal sealed class OrdersToClaim(Deployment deployment, HttpClient integration)
{
    private const int AtOnce = 1_000;
    private readonly ConcurrentQueue<string> waiting = new();
    private int made;

    public static string EmailOf(string number) => $"{number.ToLowerInvariant()}@example.org";

    public string Next() => waiting.TryDequeue(out var number) ? number : throw new InvalidOperationException("Too few orders were prepared for this round.");

    public async Task Have(int count)
    {
        while (waiting.Count < count)
        {
            var numbers = Enumerable.Range(made + 1, AtOnce).Select(number => string.Create(CultureInfo.InvariantCulture, $"FR-{number}")).ToList();
            using var put = await integration.PutAsync("/api/v1/orders", ApiBodies.Orders(numbers, TimeProvider.System.GetUtcNow(), EmailOf, _ => [27m]));
            put.EnsureSuccessStatusCode();
            made += AtOnce;
            numbers.ForEach(waiting.Enqueue);
        }
    }

    /// <summary>What the bare endpoints are told, who look nothing up: orders claimed already, so that none that waits here has a claim before its turn.</summary>
    public Task<List<(Guid Agreement, Guid Holder)>> Claimed() => deployment.With(async db =>
        (await db.Orders.AsNoTracking().Where(order => db.Claims.Any(claim => claim.Agreement == order.Id)).Select(order => new { order.Id, order.Holder }).ToListAsync()).ConvertAll(order => (order.Id.Value, order.Holder.Value)));
}
