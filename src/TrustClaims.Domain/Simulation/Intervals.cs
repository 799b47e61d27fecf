using MathNet.Numerics;

namespace TrustClaims.Domain.Simulation;

/// <summary>Intervals for shares, at 95 %.</summary>
public static class Intervals
{
    /// <summary>Half the width of a normal interval in standard deviations: 1.96.</summary>
    public static readonly double Normal = MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, 0.975);

    private const double OneSided = 0.95;
    private const double Exact = 1e-13;

    /// <summary>Wilson (1927), on a size that need not be a whole number.</summary>
    public static ShareEstimate Wilson(double share, double size)
    {
        var square = Normal * Normal;
        var middle = (share + (square / (2 * size))) / (1 + (square / size));
        var half = Normal / (1 + (square / size)) * Math.Sqrt((share * (1 - share) / size) + (square / (4 * size * size)));
        return new ShareEstimate(share, Math.Max(0, middle - half), Math.Min(1, middle + half), size);
    }

    /// <summary>
    /// Clopper and Pearson (1934): the share that <paramref name="count"/> of <paramref name="size"/> would exceed in all but one of twenty cases. For 0 of n:
    /// 1 - 0.05^(1/n).
    /// </summary>
    public static double AtMostShare(double count, double size)
    {
        if (size <= 0 || count >= size)
        {
            return 1;
        }

        return count <= 0 ? 1 - Math.Pow(1 - OneSided, 1 / size) : InverseBeta(count + 1, size - count);
    }

    // By Newton's steps, held between what is too low and what is too high: MathNet's own quantile loses digits where the share is small.
    private static double InverseBeta(double a, double b)
    {
        var logarithm = SpecialFunctions.BetaLn(a, b);
        var (low, high, at) = (0.0, 1.0, a / (a + b));
        for (var step = 0; step < 100 && high - low > Exact * high; step++)
        {
            var beyond = SpecialFunctions.BetaRegularized(a, b, at) - OneSided;
            (low, high) = beyond < 0 ? (at, high) : (low, at);
            var density = Math.Exp(((a - 1) * Math.Log(at)) + ((b - 1) * Math.Log(1 - at)) - logarithm);
            var next = at - (beyond / density);
            if (Math.Abs(next - at) <= Exact * at)
            {
                return next;
            }

            at = next > low && next < high ? next : (low + high) / 2;
        }

        return high;
    }
}
