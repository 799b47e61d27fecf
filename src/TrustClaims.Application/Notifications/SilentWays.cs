using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain.Customers;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Notifications;

/// <summary>A letter that is one worker's alone for a while.</summary>
/// <param name="At">Since when, by our clock.</param>
internal sealed record Lease(Guid Id, DateTimeOffset At);

/// <summary>
/// Which ways out gave no answer in this round. What would go by them is left, as it is, for the next round: so that the others need not wait, and a
/// silent server costs a round one letter's time.
/// </summary>
internal sealed class SilentWays
{
    /// <summary>So many are looked at and left at most: behind them the round ends.</summary>
    private const int MostLeft = 1_000;

    /// <summary>What is left is leased to the round's end: far shorter than a lease, so that nobody takes it over meanwhile.</summary>
    private static readonly TimeSpan LongestRound = SendLetters.LeaseLength / 5;

    private readonly HashSet<WrittenChannel> silent = [];
    private readonly List<Lease> left = [];

    public int Left => left.Count;

    public bool IsFull(DateTimeOffset now) => left.Count >= MostLeft || (left is [{ At: var first }, ..] && now - first > LongestRound);

    public void Add(WrittenChannel channel) => silent.Add(channel);

    /// <returns>Whether it waits for the next round.</returns>
    public bool Leave(Lease lease, WrittenChannel channel)
    {
        if (!silent.Contains(channel))
        {
            return false;
        }

        left.Add(lease);
        return true;
    }

    /// <summary>Anybody may take them from now on.</summary>
    public async Task Release(ClaimsDb db)
    {
        foreach (var some in left.Chunk(500))
        {
            // A round that is called off gives them back all the same. One whose lease has run out may be another's.
            var (ids, untils) = (some.Select(one => one.Id).ToList(), some.Select(one => (DateTimeOffset?)(one.At + SendLetters.LeaseLength)).Distinct().ToList());
            await db.Outbox.Where(one => ids.Contains(one.Id) && one.SentAt == null && untils.Contains(one.LeasedUntil)).ExecuteUpdateAsync(
                row => row.SetProperty(one => one.LeasedUntil, (DateTimeOffset?)null).SetProperty(one => one.Version, one => one.Version + 1), CancellationToken.None);
        }
    }
}
