using TrustClaims.Application.Promises;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Simulation;

namespace TrustClaims.Application.Overviews;

/// <summary>How the last <see cref="Days"/> calendar days went. Amounts are in the currency of the policy in force; claims in another one are counted alone.</summary>
/// <param name="At">As of when.</param>
public sealed record Overview(
    LocalDays Period,
    DateTimeOffset At,
    Currency Currency,
    IReadOnlyList<AnsweredDay> Answers,
    AnswerTimes Times,
    IReadOnlyList<ExposureDay> Exposure,
    PeriodLeakage Leakage,
    IReadOnlyList<PromisesOfKind> Promises,
    EffortGiven Effort,
    Causes Causes)
{
    public const int Days = 90;
}

/// <summary>How the claims declared on one day were answered at first.</summary>
/// <param name="TurnedAway">Those that a person answers because a budget of the day or the hour had no room for them, for that alone or among others.</param>
public sealed record AnsweredDay(DateOnly Day, int OnWord, int PromisedOn, int ForReview, int TurnedAway)
{
    public int Claims => OnWord + PromisedOn + ForReview;

    public static AnsweredDay Sum(DateOnly day, IEnumerable<AnsweredDay> days) => days.Aggregate(new AnsweredDay(day, 0, 0, 0, 0), (sum, one) => new AnsweredDay(
        day, sum.OnWord + one.OnWord, sum.PromisedOn + one.PromisedOn, sum.ForReview + one.ForReview, sum.TurnedAway + one.TurnedAway));
}

/// <summary>From the declaration to the first answer.</summary>
/// <param name="All">At once counts as no time.</param>
/// <param name="ByPeople">Of those that went to a person; null where there are none.</param>
public sealed record AnswerTimes(TimeTaken? All, TimeTaken? ByPeople);

/// <param name="Granted">On word on that day; withdrawals free nothing.</param>
/// <param name="Budget">Of all types together, by the policy in force when the day ended; null where it sets none.</param>
public sealed record ExposureDay(DateOnly Day, Money Granted, Money? Budget, int TurnedAway);

/// <summary>What believing the period's claims paid beyond the truth, as far as anybody knows.</summary>
/// <param name="Drawn">How many were drawn for a follow-up.</param>
/// <param name="Known">How many of those a fact has ended.</param>
/// <param name="Open">How many of those have not ended yet: the estimate takes them as unknown.</param>
/// <param name="NeverObservable">How many had no chance of being drawn: they say nothing.</param>
/// <param name="Estimate">Null where <paramref name="Why"/> says why not.</param>
/// <param name="Honesty">Null where too few were drawn.</param>
public sealed record PeriodLeakage(
    int Believed, Money Amount, int Drawn, int Known, int Open, int NeverObservable, LeakageEstimate? Estimate, HonestShare? Honesty, CannotSay? Why)
{
    private const int MostOpen = 10;

    /// <summary>Nine in ten of those that were drawn have ended. Before that, what is known says more of how soon than of what.</summary>
    public bool IsRipe => Open * MostOpen <= Drawn;
}

/// <summary>How easy customers say it was.</summary>
/// <param name="By">How many said 1, 2, 3, 4 and 5.</param>
/// <param name="Packaging">How the packaging held up, by type.</param>
public sealed record EffortGiven(IReadOnlyList<int> By, IReadOnlyList<PackagingOfType> Packaging)
{
    private const int Easy = 4;

    public int Answers => By.Sum();

    /// <summary>Those who said 4 or 5.</summary>
    public int WereEasy => By.Skip(Easy - 1).Sum();

    /// <summary>Their share, at 95 %; null where nobody has answered.</summary>
    public ShareEstimate? Share => Answers == 0 ? null : Intervals.Wilson((double)WereEasy / Answers, Answers);
}

/// <param name="Badly">Those who gave 1 or 2 of 5.</param>
public sealed record PackagingOfType(ClaimType Type, int Answers, int Badly)
{
    public ShareEstimate Share => Intervals.Wilson((double)Badly / Answers, Answers);
}

/// <summary>What the claims were about, the most frequent first.</summary>
public sealed record Causes(IReadOnlyList<Cause<ClaimType>> Types, IReadOnlyList<Cause<string>> Carriers, IReadOnlyList<Cause<string?>> Categories);

/// <param name="Claims">A claim about several counts for each.</param>
/// <param name="Amount">What was payable.</param>
public sealed record Cause<T>(T Key, int Claims, Money Amount);
