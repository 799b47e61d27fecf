using TrustClaims.Domain.Trust;

namespace TrustClaims.Domain.Simulation;

/// <summary>A claim that a policy decided otherwise while it was in force than its replay answers.</summary>
/// <param name="Rule">The first rule that asks for a person in the replay; null where none does.</param>
public sealed record DecidedOtherwise(ClaimIdentity Identity, DateTimeOffset DeclaredAt, DecisionOutcome Then, DecisionOutcome Again, string? Rule);

/// <summary>
/// What a policy decided itself, beside what its replay answers for the same claims. On the facts stored with each decision it decides the same again; the
/// replay counts windows, sums and the day's exposure anew, as if it had been in force from the first claim on, and may differ.
/// </summary>
/// <param name="Decided">How many claims it decided first.</param>
/// <param name="Differently">For how many of them the replay answers otherwise.</param>
/// <param name="Latest">The latest of these.</param>
public sealed record OwnPeriod(int Decided, int Differently, IReadOnlyList<DecidedOtherwise> Latest)
{
    private const int MostListed = 20;

    /// <param name="policy">The number of the replayed policy.</param>
    public static OwnPeriod Of(ReplayedHistory replayed, int policy)
    {
        var columns = replayed.History.Columns;
        var stored = columns.Decided.Values;
        var (decided, differently, latest) = (0, 0, new List<DecidedOtherwise>());
        for (var i = stored.Length - 1; i >= 0; i--)
        {
            if (stored[i] == ClaimColumns.Unknown || stored[i] / 4 != policy)
            {
                continue;
            }

            decided++;
            if (stored[i] % 4 == replayed.Answers[i])
            {
                continue;
            }

            differently++;
            if (latest.Count < MostListed)
            {
                latest.Add(new DecidedOtherwise(
                    ClaimIdentity.Numbered(columns.Identity.Values[i]),
                    new DateTimeOffset(columns.Ticks.Values[i], TimeSpan.Zero),
                    (DecisionOutcome)(stored[i] % 4),
                    (DecisionOutcome)replayed.Answers[i],
                    replayed.FirstToAsk(i)?.Code));
            }
        }

        return new OwnPeriod(decided, differently, latest);
    }
}
