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

/// <summary>What a set of claims took beyond its truth, with its 95 % interval. Claims of unknown truth are taken as honest.</summary>
/// <param name="Of">All that was payable in the set.</param>
/// <param name="NoneHonest">The same if every claim of unknown truth were wholly false; null where there is none. The truth lies between the two.</param>
public sealed record LeakageEstimate(Money Amount, Money Low, Money High, Money Of, LeakageMethod Method, LeakageEstimate? NoneHonest)
{
    /// <summary>Amount over all that was payable in the set; null when nothing was.</summary>
    public double? Rate => RateOf(Amount);

    public double? RateLow => RateOf(Low);

    /// <summary>Of <see cref="Highest"/>.</summary>
    public double? RateHigh => RateOf(Highest);

    /// <summary>The high end, whatever the truth of the unknown.</summary>
    public Money Highest => NoneHonest is { } worst && worst.High > High ? worst.High : High;

    /// <summary>The same a year, where it was taken over so many years.</summary>
    public LeakageEstimate AYear(double years) => Each(money => money with { Minor = (long)Math.Round(money.Minor / years) });

    /// <summary>The same in whole units of the currency.</summary>
    public LeakageEstimate Rounded() => Each(money => money.Rounded);

    private LeakageEstimate Each(Func<Money, Money> of) => new(of(Amount), of(Low), of(High), of(Of), Method, NoneHonest?.Each(of));

    private double? RateOf(Money leakage) => Of.IsZero ? null : (double)leakage.Minor / Of.Minor;
}

/// <summary>A share with its 95 % interval.</summary>
/// <param name="EffectiveSize">How many claims drawn with equal chances would tell as much: (sum of weights)^2 / sum of their squares.</param>
public sealed record ShareEstimate(double Share, double Low, double High, double EffectiveSize);

/// <summary>The share of honest claims, over all whose truth was looked for, found or not.</summary>
/// <param name="AllHonest">If every claim of unknown truth is honest.</param>
/// <param name="NoneHonest">If none of them is. The truth lies between the two.</param>
public sealed record HonestShare(ShareEstimate AllHonest, ShareEstimate NoneHonest);
