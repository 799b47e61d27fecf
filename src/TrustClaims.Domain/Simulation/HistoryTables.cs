using TrustClaims.Domain.Trust;

namespace TrustClaims.Domain.Simulation;

/// <summary>What the numbers in a history's columns stand for.</summary>
/// <param name="Customers">How many there are.</param>
/// <param name="Households">How many addresses there are.</param>
internal sealed record HistoryTables(
    int Customers,
    int Households,
    IReadOnlyList<Currency> Currencies,
    IReadOnlyList<IReadOnlyList<string>> Categories,
    IReadOnlyList<RuleSet> SetAside,
    IReadOnlyList<double> Probabilities);
