using System.Security.Cryptography;

namespace TrustClaims.Application.FollowUps;

/// <summary>Draws who is called once a claim is settled. The number is kept with the decision, so that everybody can see afterwards who was drawn and by what.</summary>
/// <param name="next">Gives a number from 0 to below 1.</param>
public sealed class FollowUpDraw(Func<double> next)
{
    /// <summary>The bits of a number from 0 to below 1 that a double holds exactly.</summary>
    private const int Bits = 53;

    /// <summary>By the operating system's own chance, which nobody can foresee.</summary>
    public static FollowUpDraw AtRandom { get; } = new(() => (BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(sizeof(ulong))) >> (64 - Bits)) / (double)(1UL << Bits));

    public double Next() => next();
}
