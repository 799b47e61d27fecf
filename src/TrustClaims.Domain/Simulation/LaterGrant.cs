namespace TrustClaims.Domain.Simulation;

/// <summary>What a claim that goes to a person is granted after its declaration, and when: side by side, because a replay comes past them in this order.</summary>
/// <param name="Claim">Its position in the history.</param>
/// <param name="Granted">Minor units of the claim's currency.</param>
internal readonly record struct LaterGrant(long Ticks, int Claim, long Granted) : IComparable<LaterGrant>
{
    public int CompareTo(LaterGrant other) => Ticks != other.Ticks ? Ticks.CompareTo(other.Ticks) : Claim.CompareTo(other.Claim);
}
