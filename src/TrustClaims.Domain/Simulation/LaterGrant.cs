namespace TrustClaims.Domain.Simulation;

/// <summary>What a person who is asked grants for a claim, and when: side by side, because a replay comes past them in this order.</summary>
/// <param name="Claim">Its position in the history.</param>
internal readonly record struct LaterGrant(long Ticks, int Claim, Money Granted);
