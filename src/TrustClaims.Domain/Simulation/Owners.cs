namespace TrustClaims.Domain.Simulation;

/// <summary>Whose the claims are: customers, or addresses.</summary>
/// <param name="Of">The owner's number for each claim, in order of declaration; -1 for nobody's.</param>
/// <param name="Count">How many owners there are.</param>
internal sealed record Owners(int[] Of, int Count);
