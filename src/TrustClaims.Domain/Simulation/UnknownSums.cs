namespace TrustClaims.Domain.Simulation;

/// <summary>Of the claims whose truth is unknown, what they would add to a leakage if none of them were honest.</summary>
internal struct UnknownSums
{
    public int Claims { get; private set; }

    /// <summary>How many of them were drawn, or went to a person: the others had no chance of being observed.</summary>
    public int Drawn { get; private set; }

    /// <summary>What they come to.</summary>
    public long Amount { get; private set; }

    /// <summary>Of those that had no chance.</summary>
    public long Never { get; private set; }

    /// <summary>Of those that stand for themselves alone.</summary>
    public long Certain { get; private set; }

    /// <summary>Of those that stand for others too: their amounts, each times what it weighs.</summary>
    public double Weighted { get; private set; }

    /// <summary>Of <see cref="Weighted"/>.</summary>
    public double Variance { get; private set; }

    /// <summary>Of those that were drawn: one over the probability, each.</summary>
    public double Weights { get; private set; }

    public readonly long Total => checked(Certain + (long)Math.Round(Weighted));

    /// <param name="ofSquares">The sum of the squares of their amounts.</param>
    public void Add(int claims, long amount, double ofSquares, double probability)
    {
        (Claims, Amount) = (Claims + claims, checked(Amount + amount));
        if (probability <= 0)
        {
            (Never, Certain) = checked((Never + amount, Certain + amount));
            return;
        }

        var weight = 1 / probability;
        (Drawn, Weights) = (Drawn + claims, Weights + (claims * weight));
        if (probability >= 1)
        {
            Certain = checked(Certain + amount);
            return;
        }

        Weighted += amount * weight;
        Variance += (1 - probability) * weight * weight * ofSquares;
    }

    public void Add(in UnknownSums others)
    {
        (Claims, Drawn) = (Claims + others.Claims, Drawn + others.Drawn);
        (Amount, Never, Certain) = checked((Amount + others.Amount, Never + others.Never, Certain + others.Certain));
        (Weighted, Variance, Weights) = (Weighted + others.Weighted, Variance + others.Variance, Weights + others.Weights);
    }
}
