using TrustClaims.Domain;
using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Simulation;

namespace TrustClaims.Application.Promises;

/// <summary>How the promises of one kind ended.</summary>
/// <param name="Open">Not ended yet.</param>
public sealed record PromisesOfKind(PromiseKind Kind, int Kept, int Broken, int Open)
{
    public int Ended => Kept + Broken;

    /// <summary>The share kept, with its interval at 95 % (Wilson); null where none has ended.</summary>
    public ShareEstimate? Share => Ended == 0 ? null : Intervals.Wilson((double)Kept / Ended, Ended);
}

/// <summary>What was given for our delays, in one currency.</summary>
public sealed record GesturesGiven(int Count, Money Sum);

/// <summary>What we said, and what became of it: since <see cref="Since"/>, as of <see cref="At"/>.</summary>
/// <param name="Promises">Those that fell due since then or have yet to; what is no longer owed is left out. A kind with none is left out.</param>
/// <param name="ToAnswer">From the declaration to the first answer, of the claims declared since then.</param>
/// <param name="ToPay">From our word that money will be paid to its leaving, of what was to leave since then.</param>
public sealed record OurRecord(
    DateTimeOffset Since, DateTimeOffset At, IReadOnlyList<PromisesOfKind> Promises, TimeTaken? ToAnswer, TimeTaken? ToPay, IReadOnlyList<GesturesGiven> Gestures)
{
    public const int Days = 90;

    public bool IsEmpty => Promises.Count == 0 && ToAnswer is null && ToPay is null && Gestures.Count == 0;
}
