namespace TrustClaims.Domain.Simulation;

/// <summary>How a leakage was estimated.</summary>
public enum LeakageMethod
{
    /// <summary>The truth of every claim is known: the plain sum, without uncertainty.</summary>
    PlainSum,

    /// <summary>Horvitz-Thompson total with the normal interval of its variance.</summary>
    HorvitzThompson,

    /// <summary>Too few false claims were seen for a normal interval: the high end is a bound, "at most".</summary>
    AtMost,
}

/// <summary>What a set of claims took beyond its truth, with its 95 % interval.</summary>
/// <param name="Rate">Amount over all that was payable in the set; null when nothing was.</param>
/// <param name="NoneHonest">What it would be if every claim of unknown truth were wholly false; <paramref name="Amount"/> takes them as the known.</param>
public sealed record LeakageEstimate(Money Amount, Money Low, Money High, double? Rate, LeakageMethod Method, Money NoneHonest)
{
    /// <summary>The same a year, where it was taken over so many years.</summary>
    public LeakageEstimate AYear(double years)
    {
        Money Of(Money money) => new((long)Math.Round(money.Minor / years), money.Currency);
        return this with { Amount = Of(Amount), Low = Of(Low), High = Of(High), NoneHonest = Of(NoneHonest) };
    }
}

/// <summary>A share with its 95 % interval.</summary>
/// <param name="EffectiveSize">How many claims drawn with equal chances would tell as much: (sum of weights)^2 / sum of their squares.</param>
public sealed record ShareEstimate(double Share, double Low, double High, double EffectiveSize);
